//! A generated package is without contradiction: each cost is paid for, stated sums hold, and nothing is required
//! before it is over. The package is read here by line, independently of the generator and of the compiler.

use std::collections::{BTreeMap, HashMap};

use xtask::generate_plan;

/// A block that is still open, or an entry in it.
#[derive(Debug, Default)]
struct Block {
    keyword: String,
    name: String,
    part_of: Option<String>,
    total: Option<i64>,
    /// Cents by year; year 0 where none is said.
    costs: BTreeMap<i64, i64>,
    funding: BTreeMap<i64, i64>,
    outputs: usize,
    free: bool,
    months: Option<(i64, i64)>,
    parent_months: Option<(i64, i64)>,
    requires: Vec<String>,
}

/// What is left when texts and remarks are taken out, each text leaving a `"`.
fn without_texts(line: &str) -> String {
    let mut out = String::new();
    for (position, part) in line.split('"').enumerate() {
        if position % 2 == 1 {
            out.push('"');
        } else if let Some((before, _)) = part.split_once('#') {
            out.push_str(before);
            break;
        } else {
            out.push_str(part);
        }
    }
    out
}

/// Cents of `3 trainers * 1_500.50 EUR`, and the year it is for.
fn amount(words: &[&str]) -> (i64, i64) {
    let mut cents = 100;
    let mut year = 0;
    let mut position = 0;
    while position < words.len() {
        let word = words[position];
        if word == "in" {
            year = words[position + 1].parse().expect("a year stands after `in`");
            position += 1;
        } else if word == "from" || word.contains('@') {
            position += usize::from(word == "from");
        } else if word == "coordinator-hour" {
            cents *= 25;
        } else if word.starts_with(|first: char| first.is_ascii_digit()) {
            let number = word.replace('_', "");
            let (whole, decimals) = number.split_once('.').unwrap_or((&number, "00"));
            let hundredths: i64 = format!("{whole}{decimals}").parse().expect("two decimals at most");
            cents = cents * hundredths / 100;
        }
        position += 1;
    }
    (cents, year)
}

fn month(word: &str, last: bool) -> i64 {
    let year: i64 = word[..4].parse().expect("a date begins with its year");
    let within = match word.get(5..) {
        None => {
            if last {
                11
            } else {
                0
            }
        }
        Some(quarter) if quarter.starts_with('Q') => {
            let quarter: i64 = quarter[1..].parse().expect("a quarter has a number");
            quarter * 3 - if last { 1 } else { 3 }
        }
        Some(half) if half.starts_with('H') => {
            let half: i64 = half[1..].parse().expect("a half has a number");
            half * 6 - if last { 1 } else { 6 }
        }
        Some(month) => month[..2].parse::<i64>().expect("a month has two digits") - 1,
    };
    year * 12 + within
}

fn months(words: &[&str]) -> (i64, i64) {
    match words {
        ["from", first, "for", count, "months"] => {
            let first = month(first, false);
            (first, first + count.parse::<i64>().expect("a number of months") - 1)
        }
        ["every", "quarter", first, "..", last] | [first, "..", last] => (month(first, false), month(last, true)),
        [only] => (month(only, false), month(only, true)),
        other => panic!("a schedule of another form: {other:?}"),
    }
}

/// Every activity, measure and plan of a package, with what stands in it.
fn read(activities: usize, seed: u64) -> Vec<Block> {
    let mut finished = Vec::new();
    generate_plan(activities, seed, &mut |path, text| {
        let mut open: Vec<Block> = Vec::new();
        let mut in_long_text = false;
        let mut list_goes_on = false;
        for line in text.lines() {
            // Behind the closing marks may stand the language.
            if line.ends_with("\"\"\"") || line.trim_start().starts_with("\"\"\"@") {
                in_long_text = !in_long_text;
                continue;
            }
            if in_long_text {
                continue;
            }
            let plain = without_texts(line);
            let words: Vec<&str> = plain.split_whitespace().collect();
            if list_goes_on {
                let block = open.last_mut().expect("a list stands in a block");
                block.requires.extend(words.iter().map(|word| word.trim_end_matches(',').to_owned()));
            }
            list_goes_on = plain.trim_end().ends_with(',') && (list_goes_on || words[0] == "requires");
            match (open.last_mut(), words.as_slice()) {
                (_, []) => {}
                (_, ["}"]) => finished.push(open.pop().expect("braces are in pairs")),
                (parent, [keyword, rest @ .., "{"]) => {
                    let name = rest.first().map_or("", |word| *word).trim_matches('"').to_owned();
                    let parent = parent.filter(|parent| *keyword == "activity" && parent.keyword != "plan");
                    let parent_months = parent.as_ref().and_then(|parent| parent.months);
                    let part_of = parent.map(|parent| parent.name.clone());
                    if *keyword == "output" {
                        open.last_mut().expect("an output stands in an activity").outputs += 1;
                    }
                    let keyword = (*keyword).to_owned();
                    open.push(Block { keyword, name, part_of, parent_months, ..Block::default() });
                }
                (Some(block), ["part-of", path]) => block.part_of = path.rsplit('.').next().map(str::to_owned),
                (Some(block), ["total", rest @ ..]) => block.total = Some(amount(rest).0),
                (Some(block), ["cost", "none", ..]) => block.free = true,
                (Some(block), ["cost", rest @ ..]) => {
                    let (cents, year) = amount(rest);
                    *block.costs.entry(year).or_default() += cents;
                }
                (Some(block), ["funding", rest @ ..]) => {
                    let (cents, year) = amount(rest);
                    *block.funding.entry(year).or_default() += cents;
                }
                (Some(block), ["output", ..]) => block.outputs += 1,
                (Some(block), ["schedule", rest @ ..]) => block.months = Some(months(rest)),
                (Some(block), ["requires", rest @ ..]) => {
                    block.requires.extend(rest.iter().map(|word| word.trim_end_matches(',').to_owned()));
                }
                _ => {}
            }
        }
        assert!(open.is_empty(), "a block of {path} is left open: {open:?}");
        Ok(())
    })
    .expect("nothing here fails to take a file");
    finished
}

#[test]
fn each_cost_is_paid_for_in_its_year_and_stated_sums_hold() {
    for (activities, seed) in [(1, 1), (150, 2), (1_000, 3), (8_000, 4)] {
        let blocks = read(activities, seed);
        let mut of_parent: HashMap<&str, i64> = HashMap::new();
        let mut whole = 0;
        let mut count = 0;
        for activity in blocks.iter().filter(|block| block.keyword == "activity") {
            count += 1;
            assert_eq!(activity.costs, activity.funding, "{}", activity.name);
            assert_eq!(activity.costs.is_empty(), activity.free, "{}", activity.name);
            assert!(activity.costs.values().all(|cents| *cents > 0), "{}", activity.name);
            assert!(activity.outputs > 0, "{}", activity.name);
            let cost: i64 = activity.costs.values().sum();
            whole += cost;
            *of_parent.entry(activity.part_of.as_deref().expect("each has a parent")).or_default() += cost;
        }
        assert_eq!(count, activities);
        let stated: Vec<&Block> = blocks.iter().filter(|block| block.total.is_some()).collect();
        for block in &stated {
            let sum = if block.keyword == "plan" { whole } else { of_parent[block.name.as_str()] };
            assert_eq!(block.total, Some(sum), "{} {}", block.keyword, block.name);
        }
        assert!(activities < 1_000 || stated.len() > 20, "too few sums to speak of");
    }
}

#[test]
fn work_lies_in_the_plan_and_after_what_it_requires() {
    let blocks = read(8_000, 4);
    let activities: HashMap<&str, &Block> =
        blocks.iter().filter(|block| block.keyword == "activity").map(|block| (block.name.as_str(), block)).collect();
    let (mut requirements, mut parts) = (0, 0);
    for activity in activities.values() {
        let (first, last) = activity.months.expect("each has its time");
        assert!(2026 * 12 <= first && first <= last && last < 2031 * 12, "{}", activity.name);
        if let Some((from, until)) = activity.parent_months {
            parts += 1;
            assert!(from <= first && last <= until, "{}", activity.name);
        }
        for required in &activity.requires {
            requirements += 1;
            let name = required.split('.').next().expect("a path has a first name");
            let (_, over) = activities[name].months.expect("each has its time");
            assert!(over < first, "{} requires {required}", activity.name);
        }
    }
    assert!(requirements > 2_000, "{requirements} requirements");
    assert!(parts > 50, "{parts} parts");
}
