//! What was found, and the rules that found it.

use planc_analysis::level::subject;
use planc_lang::rule::{Level, Rule};
use rustc_hash::FxHashMap;
use serde::Serialize;

use super::cell::readable;
use super::shown::Shown;
use crate::builders::gaps::Lines;
use crate::request::Request;

#[derive(Serialize)]
pub struct Findings {
    /// Code, name, and what holds when all is well.
    rules: Vec<[&'static str; 3]>,
    all: Vec<Found>,
    silenced: usize,
}

/// Level from 0 for errors, place of the rule, message, remedy, the number of the thing it is about or -1, file and line.
#[derive(Serialize)]
struct Found(u8, usize, String, String, i64, String);

pub fn all(request: &Request, shown: &Shown) -> Findings {
    let mut rules: Vec<[&'static str; 3]> = Vec::new();
    let mut places: FxHashMap<&'static str, usize> = FxHashMap::default();
    let mut lines = Lines::default();
    let mut judged: Vec<_> = request.findings.findings.iter().collect();
    // What is gravest comes first; in the order of the text otherwise.
    judged.sort_by_key(|judged| std::cmp::Reverse(judged.level));
    let found = judged.into_iter().map(|judged| {
        let finding = &judged.finding;
        let rule = *places.entry(finding.code).or_insert_with(|| {
            let rule = Rule::find(finding.code);
            rules.push([finding.code, rule.map_or("", |rule| rule.name), rule.map_or("", |rule| rule.summary)]);
            rules.len() - 1
        });
        let about = subject(finding.place, request.context).and_then(|node| shown.place(node.id));
        let level = match judged.level {
            Level::Error => 0,
            Level::Warning => 1,
            Level::Advice | Level::Off => 2,
        };
        let remedy = readable(finding.help.as_deref().unwrap_or_default());
        let place = readable(&lines.shown(request.context, judged));
        Found(level, rule, readable(&finding.message), remedy, about.map_or(-1, i64::from), place)
    });
    let all = found.collect();
    Findings { rules, all, silenced: request.findings.silenced }
}
