//! Writes an indicator: what it counts, from where to where, who collects it.

use std::fmt::Arguments;

use super::aims::Scale;
use super::money::{Cents, Grouped};
use super::page::{Page, Title};
use super::random::Random;

/// The year of the baselines: before the plan begins.
const BASELINE_YEAR: u32 = 2024;
/// The years that targets are due in: the middle and the end of the plan.
const TARGET_YEARS: [u32; 2] = [2028, 2030];

/// Where the values come from, and who gathers them.
#[derive(Debug, Clone, Copy)]
pub struct Evidence<'a> {
    /// A source.
    pub source: &'a str,
    /// A person.
    pub collector: &'a str,
    /// Who judges what cannot be counted.
    pub judge: &'a str,
}

/// Writes an indicator with its baseline and two targets.
pub fn write(page: &mut Page, random: &mut Random, name: &str, title: Title<'_>, scale: Scale, evidence: Evidence<'_>) {
    let Evidence { source, collector, judge } = evidence;
    page.open_titled(&format!("indicator {name}"), title, None);
    match scale {
        Scale::Count(unit) | Scale::People(unit) => {
            let baseline = u64::from(random.between(40, 4_000));
            let quantities = random.chance(50);
            let counted = |number: u64| {
                let unit = if quantities { format!(" {unit}") } else { String::new() };
                format!("{}{unit}", Grouped(number))
            };
            let middle_target = baseline * u64::from(random.between(108, 125)) / 100 + 1;
            let end_target = middle_target + u64::from(random.between(10, 400));
            let relative = random.chance(40);
            let (first, last) = if relative {
                (format!("+{}%", random.between(5, 15)), format!("+{}%", random.between(20, 40)))
            } else {
                (counted(middle_target), counted(end_target))
            };
            let baseline = counted(baseline);
            page.line(format_args!("type number"));
            page.line(format_args!("unit {unit}"));
            values(page, format_args!("{baseline}"), source, [format_args!("{first}"), format_args!("{last}")]);
            page.line(format_args!("values per-period"));
        }
        Scale::Share(whole) => {
            let baseline = random.between(10, 40);
            let first = baseline + random.between(5, 20);
            let last = first + random.between(5, 30);
            page.line(format_args!("type percentage"));
            page.line(format_args!("denominator \"{whole}\""));
            values(page, format_args!("{baseline}%"), source, [format_args!("{first}%"), format_args!("{last}%")]);
            page.line(format_args!("values level"));
        }
        Scale::Money => {
            let baseline = random.between(100, 900) * 1_000;
            let first = Cents::euros(baseline + random.between(20, 80) * 1_000);
            let last = Cents::euros(baseline + random.between(100, 400) * 1_000);
            let baseline = Cents::euros(baseline);
            page.line(format_args!("type money"));
            values(page, format_args!("{baseline}"), source, [format_args!("{first}"), format_args!("{last}")]);
            page.line(format_args!("values level"));
        }
        Scale::Grade => {
            page.line(format_args!("type quality"));
            page.line(format_args!("scale \"weak\", \"fair\", \"good\", \"very good\""));
            page.line(format_args!("judged-by {judge}"));
            values(page, format_args!("\"weak\""), source, [format_args!("\"fair\""), format_args!("\"good\"")]);
        }
    }
    page.line(format_args!("verified-by {source}"));
    let often = random.pick(&["quarterly", "half-yearly", "yearly"]);
    page.line(format_args!("collected {often} by {collector}"));
    if let Scale::People(_) = scale {
        page.line(format_args!("disaggregated-by sex, age"));
        page.line(format_args!("personal-data anonymous"));
    }
    page.close();
}

fn values(page: &mut Page, baseline: Arguments<'_>, source: &str, targets: [Arguments<'_>; 2]) {
    page.line(format_args!("baseline {baseline} in {BASELINE_YEAR} from {source}"));
    for (target, year) in targets.into_iter().zip(TARGET_YEARS) {
        page.line(format_args!("target {target} by {year}"));
    }
}
