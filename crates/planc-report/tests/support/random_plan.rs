//! Random plans with money in them, and each amount written down beside: in whole cents, as it was put into the text.

use std::fmt::Write;

use jiff::civil::{Date, date};

/// One amount.
#[derive(Clone, Debug)]
pub struct Said {
    pub sort: &'static str,
    /// In euro cents; `None` if it is open or withheld.
    pub cents: Option<i64>,
    pub area: &'static str,
    pub aim: &'static str,
    pub body: &'static str,
    pub priority: &'static str,
    pub fund: Option<&'static str>,
    /// First and last day that it is for.
    pub days: (Date, Date),
    pub activity: String,
}

/// Several amounts added up: what is known, how many are not, how many there are.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Sum {
    pub cents: i64,
    pub unknown: usize,
    pub count: usize,
}

impl Said {
    /// Adds what of it lies in `within`, spread evenly over its days: what lies before the end of a stretch, rounded, less what
    /// lies before its beginning.
    fn add_to(&self, sum: &mut Sum, within: Option<(Date, Date)>) {
        let (first, last) = within.unwrap_or(self.days);
        if self.days.1 < first || self.days.0 > last {
            return;
        }
        sum.count += 1;
        let Some(cents) = self.cents else {
            sum.unknown += 1;
            return;
        };
        let all = between(self.days.0, self.days.1) + 1;
        let up_to = |days: i64| (2 * cents * days.clamp(0, all) + all).div_euclid(2 * all);
        sum.cents += up_to(between(self.days.0, last) + 1) - up_to(between(self.days.0, first));
    }
}

/// What of `said` fits comes to, in a stretch of time if one is given.
pub fn sum<'said>(
    said: impl IntoIterator<Item = &'said Said>,
    within: Option<(Date, Date)>,
    fits: impl Fn(&Said) -> bool,
) -> Sum {
    let mut sum = Sum::default();
    said.into_iter().filter(|said| fits(said)).for_each(|said| said.add_to(&mut sum, within));
    sum
}

fn between(first: Date, last: Date) -> i64 {
    i64::from(first.until(last).expect("two days of one century").get_days())
}

/// Numbers that look random and are the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }

    fn one_of<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len() as u64) as usize]
    }
}

/// A plan for the years 2020 to 2023, and what is said in it.
pub fn plan(seed: u64) -> (String, Vec<Said>) {
    let mut writer = Writer { numbers: Numbers(seed), text: String::from(HEAD), said: Vec::new(), place: PLACE };
    for measure in 0..1 + writer.numbers.below(4) {
        let (serves, area, aim) = writer.numbers.one_of(&[
            ("x", "One", "X"),
            ("y", "Two", "Y"),
            ("z", "Two", "Z"),
            ("y, z", "Two", "Y + Z"),
            ("x, z", "One + Two", "X + Z"),
        ]);
        let _ = writeln!(writer.text, "measure m{measure} \"M\" {{\nserves {serves}");
        for activity in 0..1 + writer.numbers.below(4) {
            (writer.place.area, writer.place.aim) = (area, aim);
            writer.activity(&format!("a{measure}-{activity}"));
        }
        writer.text.push_str("}\n");
    }
    writer.text.push_str("}\n");
    (writer.text, writer.said)
}

const HEAD: &str = r#"rate USD 0.5 EUR from 2020-01-01
rate USD 0.25 EUR from 2022-01-01
rate EUR 4 RSD from 2020-01-01
rate EUR 5 RSD from 2022-01-01
actor alpha "Alpha" { kind government }
actor beta "Beta" { kind government }
actor giver "Giver" { kind donor }
actor council "Council" { kind local-government }
fund state "State" { owner alpha; kind public; ceiling 9_000 EUR in 2020 .. 2021; ceiling 8_000.50 EUR in 2023 }
fund grant "Grant" { owner giver; kind donor; status requested }
fund town "Town" { owner council; kind public }
fund gift "Gift" { kind donor }
strategy s "S" {
  currency EUR
  area one "One" { goal g "G" { objective x "X" } }
  area two "Two" { goal h "H" { objective y "Y"; objective z "Z" } }
}
plan p "P" {
implements s
period 2020 .. 2023
"#;

/// Where the next amounts are said.
struct Place {
    area: &'static str,
    aim: &'static str,
    body: &'static str,
    priority: &'static str,
    schedule: (Date, Date),
}

const PLACE: Place =
    Place { area: "", aim: "", body: "", priority: "", schedule: (date(2020, 1, 1), date(2023, 12, 31)) };

struct Writer {
    numbers: Numbers,
    text: String,
    said: Vec<Said>,
    place: Place,
}

impl Writer {
    fn activity(&mut self, name: &str) {
        let _ = writeln!(self.text, "activity {name} \"A\" {{");
        let first = date(2020, 1, 1).checked_add(jiff::Span::new().days(self.numbers.below(1_100) as i64));
        let first = first.expect("a day of the period");
        let last =
            first.checked_add(jiff::Span::new().days(self.numbers.below(340) as i64)).expect("a day of the period");
        let _ = writeln!(self.text, "schedule {first} .. {last}");
        let (responsible, body) = self.numbers.one_of(&[
            ("", "nobody"),
            ("alpha", "Alpha"),
            ("beta", "Beta"),
            ("beta, alpha", "Alpha + Beta"),
        ]);
        if !responsible.is_empty() {
            let _ = writeln!(self.text, "responsible {responsible}");
        }
        let priority = self.numbers.one_of(&["", "low", "high"]);
        if !priority.is_empty() {
            let _ = writeln!(self.text, "priority {priority}");
        }
        self.place = Place { body, priority, schedule: (first, last), ..self.place };
        let has_parts = self.numbers.below(3) == 0;
        self.costs(name, !has_parts, true);
        for _ in 0..self.numbers.below(3) {
            self.funding(name);
        }
        if self.numbers.below(4) == 0 {
            let (cents, year) = (self.cents(), self.year());
            let amount = money(cents, "EUR");
            let _ = writeln!(self.text, "in-kind \"Hall\" {amount} by beta in {}", year.0.year());
            self.say("in-kind", Some(cents), None, year, name);
        }
        for part in 0..if has_parts { 2 } else { 0 } {
            let _ = writeln!(self.text, "activity {name}-{part} \"B\" {{");
            self.costs(name, true, false);
            self.text.push_str("}\n");
        }
        self.text.push_str("}\n");
    }

    /// What something costs: in several lines, or in one that withholds it, beside which there may be no other.
    fn costs(&mut self, activity: &str, counts: bool, may_be_spread: bool) {
        if self.numbers.below(6) == 0 {
            let (days, time) = self.time(may_be_spread);
            let _ = writeln!(self.text, "cost withheld \"tender\"{time}");
            if counts {
                self.say("planned", None, None, days, activity);
                self.say("original", None, None, days, activity);
            }
            return;
        }
        for _ in 0..1 + self.numbers.below(3) {
            self.cost(activity, counts, may_be_spread);
        }
    }

    /// A cost; the parts of what has any count in its place. Only lines with a year where `may_be_spread` is not.
    fn cost(&mut self, activity: &str, counts: bool, may_be_spread: bool) {
        let (days, time) = self.time(may_be_spread);
        let cents = self.cents();
        let (line, planned, original) = match self.numbers.below(8) {
            0 => ("cost ? EUR".to_string(), None, None),
            1 => {
                let before = self.cents();
                let line = format!(
                    "cost {}{time} was {}{time} on 2020-02-01 because \"b\"",
                    money(cents, "EUR"),
                    money(before, "EUR")
                );
                let _ = writeln!(self.text, "{line}");
                if counts {
                    self.say("planned", Some(cents), None, days, activity);
                    self.say("original", Some(before), None, days, activity);
                }
                return;
            }
            2 | 3 => (format!("cost {}", self.foreign(cents, days.0)), Some(cents), Some(cents)),
            _ => (format!("cost {}", money(cents, "EUR")), Some(cents), Some(cents)),
        };
        let _ = writeln!(self.text, "{line}{time}");
        if counts {
            self.say("planned", planned, None, days, activity);
            self.say("original", original, None, days, activity);
        }
    }

    fn funding(&mut self, activity: &str) {
        let (days, time) = self.time(true);
        let cents = self.cents();
        let (fund, name, sort) = self.numbers.one_of(&[
            ("state", "State", "granted"),
            ("grant", "Grant", "requested"),
            ("town", "Town", "granted"),
            ("gift", "Gift", "granted"),
        ]);
        let (amount, cents) = match self.numbers.below(6) {
            0 => ("? EUR".to_string(), None),
            1 => (self.foreign(cents, days.0), Some(cents)),
            _ => (money(cents, "EUR"), Some(cents)),
        };
        let _ = writeln!(self.text, "funding {amount} from {fund}{time}");
        self.say(sort, cents, Some(name), days, activity);
    }

    fn say(
        &mut self,
        sort: &'static str,
        cents: Option<i64>,
        fund: Option<&'static str>,
        days: (Date, Date),
        activity: &str,
    ) {
        let Place { area, aim, body, priority, .. } = self.place;
        self.said.push(Said { sort, cents, area, aim, body, priority, fund, days, activity: activity.to_string() });
    }

    fn cents(&mut self) -> i64 {
        self.numbers.below(1_000_000) as i64
    }

    fn year(&mut self) -> (Date, Date) {
        let year = 2020 + self.numbers.below(4) as i16;
        (date(year, 1, 1), date(year, 12, 31))
    }

    /// The time that a line is for, and what says so.
    fn time(&mut self, may_be_spread: bool) -> ((Date, Date), String) {
        if may_be_spread && self.numbers.below(2) == 0 {
            return (self.place.schedule, String::new());
        }
        let days = self.year();
        (days, format!(" in {}", days.0.year()))
    }

    /// In another currency, by the rate that holds on `day`.
    fn foreign(&mut self, cents: i64, day: Date) -> String {
        let is_late = day >= date(2022, 1, 1);
        match self.numbers.below(2) {
            0 => money(cents * if is_late { 4 } else { 2 }, "USD"),
            _ => money(cents * if is_late { 5 } else { 4 }, "RSD"),
        }
    }
}

fn money(cents: i64, currency: &str) -> String {
    format!("{}.{:02} {currency}", cents / 100, cents % 100)
}
