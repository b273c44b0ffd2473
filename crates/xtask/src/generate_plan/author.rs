//! What the generator remembers while it writes one file after another.

use super::aims::{AREAS, Objective};
use super::money::Cents;
use super::parties::FUNDS;
use super::random::Random;
use super::words::PLACES;

/// How many finished activities of other measures may still be required by later ones.
const LANDMARKS: usize = 64;

/// An objective of the generated strategy.
#[derive(Debug)]
pub struct Aim {
    /// Which of the four areas it belongs to.
    pub area: usize,
    /// Name of its goal.
    pub goal: &'static str,
    /// Its words.
    pub objective: &'static Objective,
    /// Its indicator and that of its goal.
    pub indicators: [&'static str; 2],
}

/// An activity that later ones may require.
#[derive(Debug, Clone)]
pub struct Done {
    /// Its name; no other activity has it.
    pub name: String,
    /// Its last month.
    pub last: u32,
    /// Whether it has an output called `result`.
    pub result: bool,
}

/// Where the activities of one file happen.
#[derive(Debug)]
pub struct Place {
    /// Where the town stands in [`PLACES`].
    pub town: usize,
    /// Ends the names of everything done here.
    pub suffix: String,
    /// Ends English titles.
    pub english: String,
    /// Ends Albanian titles.
    pub albanian: String,
    /// The municipality.
    pub municipality: String,
    /// For each area, how many activities were named here.
    pub named: [usize; 4],
}

impl Place {
    /// The place of the file of this number, which is counted from 0: each town in turn, then their further units.
    pub fn of_file(file: usize) -> Self {
        let town = file % PLACES.len();
        let unit = file / PLACES.len() + 1;
        let name = PLACES[town];
        let small = name.to_lowercase();
        let (suffix, english, albanian) = if unit == 1 {
            (small.clone(), format!("in {name}"), format!("në {name}"))
        } else {
            (format!("{small}-{unit}"), format!("in {name}, unit {unit}"), format!("në {name}, njësia {unit}"))
        };
        Place { town, suffix, english, albanian, municipality: municipality(town), named: [0; 4] }
    }
}

/// Name of the municipality of a town.
pub fn municipality(town: usize) -> String {
    format!("{}-municipality", PLACES[town].to_lowercase())
}

/// Name of the budget of a town.
pub fn municipal_budget(town: usize) -> String {
    format!("{}-budget", PLACES[town].to_lowercase())
}

/// The memory of the generator.
#[derive(Debug)]
pub struct Author {
    /// Chance.
    pub random: Random,
    /// The objectives in use, the areas taking turns.
    pub aims: Vec<Aim>,
    /// Money taken from each national fund, then from each municipal budget.
    pub spent: Vec<Cents>,
    /// For each objective, the cost of what is done for the whole country, once there is any.
    pub national: Vec<Option<Cents>>,
    /// Bytes that the activities so far are short of what they should have.
    pub short: i64,
    /// Bytes that an activity should have.
    pub share: i64,
    landmarks: Vec<Done>,
    next_landmark: usize,
}

impl Author {
    /// Starts a plan of so many activities; a very small plan has fewer objectives.
    pub fn new(activities: usize, seed: u64) -> Self {
        let aims = aims(activities);
        Author {
            random: Random::new(seed),
            spent: vec![Cents::default(); FUNDS.len() + PLACES.len()],
            national: vec![None; aims.len()],
            aims,
            short: 0,
            share: 0,
            landmarks: Vec::new(),
            next_landmark: 0,
        }
    }

    /// True in about `percent` of 100 cases: in more where the activities so far are shorter than they should be on
    /// average, in fewer (but at least in `least`) where they are longer.
    pub fn chance_by_room(&mut self, percent: i64, least: i64) -> bool {
        let percent = (percent + self.short / 100).clamp(least, 100);
        self.random.chance(percent as u32)
    }

    /// Offers an activity to later files.
    pub fn remember(&mut self, done: Done) {
        if self.landmarks.len() < LANDMARKS {
            self.landmarks.push(done);
        } else {
            self.landmarks[self.next_landmark] = done;
            self.next_landmark = (self.next_landmark + 1) % LANDMARKS;
        }
    }

    /// One of the remembered activities that are over before a month begins, if chance finds one.
    pub fn landmark_before(&mut self, month: u32) -> Option<&Done> {
        if self.landmarks.is_empty() {
            return None;
        }
        let chosen = self.random.below(self.landmarks.len() as u32) as usize;
        Some(&self.landmarks[chosen]).filter(|done| done.last < month)
    }
}

/// How many goals an area has, and how many objectives a goal.
pub fn breadth(activities: usize) -> (usize, usize) {
    if activities < 200 { (1, 1) } else { (2, 3) }
}

fn aims(activities: usize) -> Vec<Aim> {
    let (goals, objectives) = breadth(activities);
    let mut aims = Vec::new();
    for goal in 0..goals {
        for objective in 0..objectives {
            for (area, words) in AREAS.iter().enumerate() {
                let goal = &words.goals[goal];
                let objective = &goal.objectives[objective];
                let indicators = [objective.indicator.0.0, goal.indicator.0.0];
                aims.push(Aim { area, goal: goal.words.0, objective, indicators });
            }
        }
    }
    aims
}
