//! Writes one file of activities: the measures of a place, and work for the whole country that this place leads.

use super::activity::{self, Task};
use super::aims::Scale;
use super::author::{Author, Done, Place};
use super::calendar::MONTHS;
use super::frame;
use super::indicator;
use super::money::Cents;
use super::page::{Page, Title};
use super::words::COMMENTS;

/// Name of the plan.
pub const PLAN: &str = "national-plan";
/// One activity in so many is for the whole country.
const NATIONAL_EVERY: usize = 25;

/// Pages that are used again for each file.
#[derive(Debug)]
pub struct Desk {
    file: Page,
    inside: Page,
    beside: Page,
}

impl Default for Desk {
    fn default() -> Self {
        Desk { file: Page::default(), inside: Page::at_depth(1), beside: Page::default() }
    }
}

/// Name of the measure for the whole country that serves an objective.
pub fn national_measure(objective: &str) -> String {
    format!("national-{objective}")
}

/// Writes the file of this number, with so many activities. `alone`: there is no other file.
pub fn file<'desk>(
    desk: &'desk mut Desk,
    author: &mut Author,
    number: usize,
    activities: usize,
    alone: bool,
) -> &'desk str {
    let mut place = Place::of_file(number);
    let national = activities / NATIONAL_EVERY;
    let sizes = sizes(author, activities - national);
    desk.file.clear();
    desk.file.line(format_args!("# Measures {}. {}", place.english, author.random.pick(&COMMENTS)));
    desk.file.gap();

    // Each file begins with another objective, so that all get their share of a small package as well.
    let first_aim = number * 37;
    for (position, &size) in sizes.iter().enumerate() {
        let aims = author.aims.len();
        let served: Vec<usize> = if alone && sizes.len() < aims {
            (0..aims).filter(|aim| aim % sizes.len() == position).collect()
        } else {
            vec![(first_aim + position) % aims]
        };
        measure(desk, author, &mut place, &served, position / aims, size);
        let due = (position + 1) * national / sizes.len() - position * national / sizes.len();
        for turn in 0..due {
            let aim = (first_aim + position * national / sizes.len() + turn) % aims;
            for_the_country(desk, author, &mut place, aim);
        }
    }
    desk.file.text()
}

/// Cuts a number of activities into measures of about twelve.
fn sizes(author: &mut Author, activities: usize) -> Vec<usize> {
    let mut left = activities;
    let mut sizes = Vec::new();
    while left > 0 {
        let size = author.random.between(8, 16) as usize;
        // A rest that is too small for a measure of its own goes to the last one.
        let size = if left < size + 4 { left } else { size };
        sizes.push(size);
        left -= size;
    }
    sizes
}

fn measure(desk: &mut Desk, author: &mut Author, place: &mut Place, served: &[usize], variant: usize, size: usize) {
    let Desk { file, inside, beside } = desk;
    inside.clear();
    beside.clear();
    let area = author.aims[served[0]].area;
    let words = author.aims[served[0]].objective.measures[variant % 2];
    let round = variant / 2 + 1;
    let (mut name, mut english, mut albanian) = (
        format!("{}-{}", words.0, place.suffix),
        format!("{} {}", words.1, place.english),
        format!("{} {}", words.2, place.albanian),
    );
    if round > 1 {
        name.push_str(&format!("-r{round}"));
        english.push_str(&format!(", round {round}"));
        albanian.push_str(&format!(", raundi {round}"));
    }

    let mut pool: Vec<&str> = Vec::new();
    for &aim in served {
        for indicator in author.aims[aim].indicators {
            if !pool.contains(&indicator) {
                pool.push(indicator);
            }
        }
    }
    let own = author.random.chance(15).then(|| format!("{name}-reach"));
    pool.extend(own.as_deref());

    let mut total = Cents::default();
    let mut done: Vec<Done> = Vec::new();
    let mut month = author.random.below(12);
    let mut left = size;
    let mut turn = 0;
    while left > 0 {
        // The first activities share out the indicators among them, so that none is left without.
        let fair: Vec<&str> = pool.iter().enumerate().skip(turn).step_by(size).map(|(_, &name)| name).collect();
        let chosen = if fair.is_empty() { vec![author.random.pick(&pool)] } else { fair };
        let outside = turn > 0 && author.random.chance(7);
        let page = if outside { &mut *beside } else { &mut *inside };
        // Until each indicator has its activity, none is divided: its parts would use up turns.
        let room = if turn < pool.len() { 1 } else { left };
        let task = Task { area, indicators: &chosen, part_of: outside.then_some(name.as_str()), earliest: month, room };
        let written = activity::write(page, author, place, task, &done);
        total.0 += written.cost.0;
        left -= written.count;
        turn += 1;
        done.push(written.done);
        month += author.random.between(1, 6);
        if month >= MONTHS - 3 {
            month = author.random.below(24);
        }
    }
    if let Some(last) = done.pop() {
        author.remember(last);
    }

    let start = file.text().len();
    file.open_titled(&format!("measure {name}"), Title::both(&english, &albanian), Some(PLAN));
    let paths: Vec<String> = served.iter().map(|&aim| frame::objective_path(&author.aims[aim])).collect();
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    file.list("serves", &paths);
    if author.random.chance(25) {
        file.line(format_args!("total {total}"));
    }
    if let Some(own) = &own {
        let english = format!("People reached by this measure {}", place.english);
        let albanian = format!("Njerëz të arritur nga kjo masë {}", place.albanian);
        let evidence = frame::evidence(area, 1);
        let title = Title::both(&english, &albanian);
        indicator::write(file, &mut author.random, own, title, Scale::People("persons"), evidence);
    }
    author.short -= (file.text().len() - start) as i64 + 6;
    file.insert(inside);
    file.close();
    file.insert(beside);
}

/// An activity at the top of the file, for a measure that the plan itself holds.
fn for_the_country(desk: &mut Desk, author: &mut Author, place: &mut Place, aim: usize) {
    let Aims { area, indicators, measure } = aims_of(author, aim);
    let part_of = format!("{PLAN}.{measure}");
    let chosen = [author.random.pick(&indicators)];
    let task =
        Task { area, indicators: &chosen, part_of: Some(&part_of), earliest: author.random.below(MONTHS - 6), room: 1 };
    let written = activity::write(&mut desk.file, author, place, task, &[]);
    let so_far = author.national[aim].unwrap_or_default();
    author.national[aim] = Some(Cents(so_far.0 + written.cost.0));
    author.remember(written.done);
}

struct Aims {
    area: usize,
    indicators: [&'static str; 2],
    measure: String,
}

fn aims_of(author: &Author, aim: usize) -> Aims {
    let aim = &author.aims[aim];
    Aims { area: aim.area, indicators: aim.indicators, measure: national_measure(aim.objective.words.0) }
}
