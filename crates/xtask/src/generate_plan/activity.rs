//! Writes one activity, with whom, when, for how much money and to what end.

use super::author::{Author, Done, Place, municipal_budget};
use super::calendar::{self, Stretch};
use super::money::{Cents, cut};
use super::page::{Page, Title};
use super::parties::{FUNDS, GRANTS, INSTITUTIONS, MUNICIPAL_UNITS, PARTNERS, RESPONSIBLE};
use super::words::{
    ACTIONS, AUDIENCES, Action, COMMENTS, DESCRIPTIONS, FREE_REASONS, LONG_TEXTS, MILESTONES, NOTES, TAGS,
};

/// Euros of an hour at the price `coordinator-hour`.
pub const COORDINATOR_HOUR: u32 = 25;

/// What an activity is written for.
#[derive(Debug, Clone, Copy)]
pub struct Task<'a> {
    /// Which of the four areas.
    pub area: usize,
    /// The indicators it moves; one at least.
    pub indicators: &'a [&'a str],
    /// The measure, where the activity stands outside it.
    pub part_of: Option<&'a str>,
    /// The month before which it does not begin.
    pub earliest: u32,
    /// How many activities may be written at most; with three, two of them may be parts of the first.
    pub room: usize,
}

/// What was written.
#[derive(Debug)]
pub struct Written {
    /// Money, parts included.
    pub cost: Cents,
    /// For those that may require it.
    pub done: Done,
    /// How many activities, parts included.
    pub count: usize,
}

struct Names {
    name: String,
    english: String,
    albanian: String,
    action: &'static Action,
    people: &'static str,
}

/// Writes an activity.
pub fn write(page: &mut Page, author: &mut Author, place: &mut Place, task: Task<'_>, before: &[Done]) -> Written {
    let start = page.text().len();
    let Names { name, english, albanian, action, people } = names(place, task.area);
    let when = calendar::stretch(&mut author.random, task.earliest);
    let both = author.chance_by_room(70, 35);
    if author.random.chance(6) {
        page.comment(author.random.pick(&COMMENTS));
    }
    let title = Title { english: &english, albanian: both.then_some(albanian.as_str()) };
    page.open_titled(&format!("activity {name}"), title, task.part_of);
    description(page, author);

    let kind = author.random.chance(20);
    if kind {
        page.line(format_args!("kind {}", action.kind));
    }
    parties(page, author, place, task.area);
    let aside = if author.random.chance(2) { format!("  # {}", author.random.pick(&COMMENTS)) } else { String::new() };
    page.line(format_args!("schedule {}{aside}", when.text));
    requires(page, author, &when, before);
    page.list("contributes-to", task.indicators);

    let cost = costs(page, author, action, &when);
    funding(page, author, place, task.area, &cost);
    extras(page, author, place, kind && action.kind == "training", people);

    let result = author.random.chance(6);
    outputs(page, author, action, result);
    if author.random.chance(6) {
        let (english, albanian) = author.random.pick(&MILESTONES);
        let by = calendar::month(author.random.between(when.first, when.last));
        page.titled("milestone", Title::both(english, albanian), &format!("by {by}"));
    }
    let divided = task.room >= 3 && when.last - when.first >= 3 && author.random.chance(6);
    if divided {
        parts(page, author, place, &task, &name, &english, &when);
    }
    if author.random.chance(7) {
        page.line(format_args!("note {}", author.random.pick(&NOTES)));
    }
    if author.random.chance(4) {
        let first = author.random.below(TAGS.len() as u32 - 1) as usize;
        page.line(format_args!("tags {}, {}", TAGS[first], TAGS[first + 1]));
    }
    page.close();

    let count = if divided { 3 } else { 1 };
    author.short += author.share * count as i64 - (page.text().len() - start) as i64;
    let total = cost.iter().map(|(amount, _)| amount.0).sum();
    Written { cost: Cents(total), done: Done { name, last: when.last, result }, count }
}

/// A name and titles that nothing else in the plan has.
fn names(place: &mut Place, area: usize) -> Names {
    let audiences = &AUDIENCES[area];
    let pairs = ACTIONS.len() * audiences.len();
    let position = place.named[area];
    place.named[area] += 1;
    // 77 shares no factor with the 240 pairs, so each pair comes once before any comes again.
    let pair = (position * 77 + place.town * 31) % pairs;
    let round = position / pairs + 1;
    let action = &ACTIONS[pair % ACTIONS.len()];
    let (short, people, genitive) = audiences[pair / ACTIONS.len()];
    let mut name = format!("{}-{short}-{}", action.name, place.suffix);
    let mut english = format!("{} {people} {}", action.english, place.english);
    let mut albanian = format!("{} {genitive} {}", action.albanian, place.albanian);
    if round > 1 {
        name.push_str(&format!("-r{round}"));
        english.push_str(&format!(", round {round}"));
        albanian.push_str(&format!(", raundi {round}"));
    }
    Names { name, english, albanian, action, people }
}

fn description(page: &mut Page, author: &mut Author) {
    if !author.chance_by_room(35, 0) {
        return;
    }
    if author.random.chance(25) {
        let (tag, lines) = author.random.pick(&LONG_TEXTS);
        page.long_text("description", lines, tag);
    } else {
        page.line(format_args!("description {}", author.random.pick(&DESCRIPTIONS)));
    }
}

fn department(author: &mut Author, place: &Place, area: usize) -> String {
    if author.random.chance(60) {
        return format!("{}.{}", place.municipality, MUNICIPAL_UNITS[area].0);
    }
    let institution = &INSTITUTIONS[author.random.pick(RESPONSIBLE[area])];
    if author.random.chance(50) {
        institution.name.to_owned()
    } else {
        format!("{}.{}", institution.name, institution.unit.0)
    }
}

fn parties(page: &mut Page, author: &mut Author, place: &Place, area: usize) {
    let first = department(author, place, area);
    if author.random.chance(8) {
        page.line(format_args!("lead {first}"));
        let second = INSTITUTIONS[author.random.pick(RESPONSIBLE[area])].name;
        if !first.starts_with(second) {
            page.line(format_args!("responsible {second}"));
        }
    } else {
        page.line(format_args!("responsible {first}"));
    }
    let partner = author.random.below(PARTNERS.len() as u32 - 1) as usize;
    match author.random.below(100) {
        0..35 => page.line(format_args!("partner {}", PARTNERS[partner].0)),
        35..45 => page.line(format_args!("partner {}, {}", PARTNERS[partner].0, PARTNERS[partner + 1].0)),
        45..48 => page.line(format_args!("consulted {}", PARTNERS[partner].0)),
        _ => {}
    }
}

/// What must be over before: an activity of the same measure, of another file, or the result of one.
fn requires(page: &mut Page, author: &mut Author, when: &Stretch, before: &[Done]) {
    let reference = |done: &Done| {
        if done.result { format!("{}.result", done.name) } else { done.name.clone() }
    };
    let mut wanted: Vec<String> = Vec::new();
    if author.random.chance(40) {
        let most = if author.random.chance(15) { 2 } else { 1 };
        let over = before.iter().rev().filter(|done| done.last < when.first);
        wanted.extend(over.take(most).map(reference));
    }
    if author.random.chance(6)
        && let Some(done) = author.landmark_before(when.first)
    {
        let landmark = reference(done);
        if !wanted.contains(&landmark) {
            wanted.push(landmark);
        }
    }
    if !wanted.is_empty() {
        let names: Vec<&str> = wanted.iter().map(String::as_str).collect();
        page.list("requires", &names);
    }
}

/// Writes what it costs; each amount comes with the year it is meant for, where that is said.
fn costs(page: &mut Page, author: &mut Author, action: &Action, when: &Stretch) -> Vec<(Cents, Option<u32>)> {
    let random = &mut author.random;
    if action.free && random.chance(45) {
        page.line(format_args!("cost none {}", random.pick(&FREE_REASONS)));
        return Vec::new();
    }
    let (first_year, last_year) = (calendar::year(when.first), calendar::year(when.last));
    if first_year < last_year && random.chance(50) {
        return [first_year, last_year]
            .into_iter()
            .map(|year| {
                let amount = Cents::euros(random.between(4, 90) * 50);
                page.line(format_args!("cost {amount} in {year}"));
                (amount, Some(year))
            })
            .collect();
    }
    let (label, unit) = action.paid;
    let many = random.between(2, 9);
    let total = match random.below(100) {
        0..45 => {
            let amount = Cents::euros(random.between(6, 600) * 50);
            page.line(format_args!("cost {amount}"));
            amount
        }
        45..65 => {
            let each = random.between(4, 60) * 25;
            page.line(format_args!("cost \"{label}\" {many} {unit} * {}", Cents::euros(each)));
            Cents::euros(many * each)
        }
        65..75 => {
            let (days, each) = (random.between(2, 5), random.between(4, 16) * 20);
            page.line(format_args!("cost \"{label}\" {many} {unit} * {days} days * {}", Cents::euros(each)));
            Cents::euros(many * days * each)
        }
        75..82 => {
            let hours = random.between(10, 120);
            page.line(format_args!("cost \"Coordination\" {hours} hours * coordinator-hour"));
            Cents::euros(hours * COORDINATOR_HOUR)
        }
        82..90 => {
            let (copies, each) = (random.between(5, 40) * 10, Cents(u64::from(random.between(3, 40)) * 50));
            page.line(format_args!("cost \"Printing\" {copies} copies * {each}"));
            Cents(u64::from(copies) * each.0)
        }
        _ => {
            let (first, second) = (random.between(4, 90) * 50, random.between(2, 40) * 50);
            page.line(format_args!("cost \"{label}\" {}", Cents::euros(first)));
            page.line(format_args!("cost \"Travel\"@en \"Udhëtime\"@sq {}", Cents::euros(second)));
            Cents::euros(first + second)
        }
    };
    vec![(total, None)]
}

/// Pays for each amount to the cent.
fn funding(page: &mut Page, author: &mut Author, place: &Place, area: usize, costs: &[(Cents, Option<u32>)]) {
    let municipal = FUNDS.len() + place.town;
    for &(amount, year) in costs {
        let national = area * 3 + author.random.below(3) as usize;
        let grant = GRANTS + author.random.below((FUNDS.len() - GRANTS) as u32) as usize;
        let first = if author.random.chance(50) { municipal } else { national };
        let other = if first == municipal { national } else { municipal };
        let shares = match author.random.below(100) {
            0..75 => vec![(first, amount)],
            75..95 => {
                let (own, rest) = cut(&mut author.random, amount);
                vec![(first, own), (grant, rest)]
            }
            _ => {
                let (own, rest) = cut(&mut author.random, amount);
                let (second, third) = cut(&mut author.random, rest);
                vec![(first, own), (other, second), (grant, third)]
            }
        };
        for (fund, share) in shares {
            author.spent[fund].0 += share.0;
            let name = FUNDS.get(fund).map_or_else(|| municipal_budget(place.town), |known| known.0.to_owned());
            let status = if fund >= GRANTS && author.random.chance(10) { " granted" } else { "" };
            match year {
                Some(year) => page.line(format_args!("funding {share} from {name}{status} in {year}")),
                None => page.line(format_args!("funding {share} from {name}{status}")),
            }
        }
    }
}

fn extras(page: &mut Page, author: &mut Author, place: &Place, trains: bool, people: &str) {
    if author.random.chance(3) {
        page.line(format_args!("in-kind \"Meeting room\" by {}", place.municipality));
    }
    if author.random.chance(3) {
        page.line(format_args!("resource staff \"Coordinators\" {} persons", author.random.between(2, 4)));
    }
    if author.random.chance(6) {
        page.line(format_args!("location \"{}\"", super::words::PLACES[place.town]));
    }
    if trains {
        page.line(format_args!("target-group \"{people}\""));
    }
    if author.random.chance(6) {
        page.line(format_args!("priority {}", author.random.pick(&["high", "medium", "low"])));
    }
}

fn outputs(page: &mut Page, author: &mut Author, action: &Action, result: bool) {
    let (english, albanian) = action.output;
    let both = author.chance_by_room(50, 20);
    let title = Title { english, albanian: both.then_some(albanian) };
    let head = if result { "output result" } else { "output" };
    let least = if author.random.chance(10) { "at least " } else { "" };
    page.titled(head, title, &format!("{least}{} {}", author.random.between(2, 40), action.unit));
    if author.random.chance(if action.kind == "training" { 60 } else { 8 }) {
        page.titled(
            "output",
            Title { english: "people reached", albanian: None },
            &format!("{} persons", author.random.between(2, 60) * 5),
        );
    }
}

/// Two parts of an activity, one after the other within its months; its own cost pays for both.
fn parts(
    page: &mut Page,
    author: &mut Author,
    place: &Place,
    task: &Task<'_>,
    whole: &str,
    english: &str,
    when: &Stretch,
) {
    let middle = (when.first + when.last) / 2;
    let halves = [
        ("prepare", "preparation", calendar::months(when.first, middle)),
        ("carry-out", "the work itself", calendar::months(middle + 1, when.last)),
    ];
    for (position, (name, words, months)) in halves.into_iter().enumerate() {
        page.open(format_args!("activity {whole}-{name} \"{english}: {words}\""));
        page.line(format_args!("responsible {}", department(author, place, task.area)));
        page.line(format_args!("schedule {}", months.text));
        if position == 1 {
            page.line(format_args!("requires {whole}-prepare"));
        }
        page.list("contributes-to", &task.indicators[..1]);
        page.line(format_args!("cost none \"paid for with the whole activity\""));
        page.line(format_args!("output \"step completed\" 1 step"));
        page.close();
    }
}
