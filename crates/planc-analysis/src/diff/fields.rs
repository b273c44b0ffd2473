//! What the lines of one thing say, before and now.

use planc_lang::{Connective, Keyword, Kind};
use planc_model::Node;
use planc_model::plan::{Field, Target};
use planc_model::value::{Amount, Part, PartClass, Unit};

use super::change::{Severity, What};
use super::compare::{Comparing, keeps_history};
use super::same::{Same, same_field, same_part, same_unit};
use planc_base::{Decimal, decimal};

/// Lines longer than this are not repeated in a change.
const LONGEST_SHOWN: usize = 160;

impl<'a> Comparing<'a> {
    pub fn fields(&mut self, old: Node<'a>, new: Node<'a>) {
        self.heads(old, new);
        let olds: Vec<Field> = old.all_fields().filter(is_compared).collect();
        let news: Vec<Field> = new.all_fields().filter(is_compared).collect();
        // Almost all of a plan stays as it is, in its order.
        let is_as_before = olds.len() == news.len()
            && olds.iter().zip(&news).all(|(one, other)| same_field(self.pairs, *one, *other) == Same::Wholly);
        if is_as_before {
            return;
        }
        let mut keywords: Vec<Keyword> = Vec::new();
        for keyword in news.iter().chain(&olds).filter_map(|field| field.keyword()) {
            if !keywords.contains(&keyword) {
                keywords.push(keyword);
            }
        }
        for keyword in keywords {
            let of = |all: &[Field<'a>]| -> Vec<Field<'a>> {
                all.iter().copied().filter(|field| field.keyword() == Some(keyword)).collect()
            };
            let (mut before, mut after) = (of(&olds), of(&news));
            self.cross_out(&mut before, &mut after);
            self.redirected(old, new, keyword, &mut before, &mut after);
            if !before.is_empty() || !after.is_empty() {
                self.lines(old, new, keyword, &before, &after);
            }
        }
    }

    /// Takes out what stands on both sides.
    fn cross_out(&self, before: &mut Vec<Field<'a>>, after: &mut Vec<Field<'a>>) {
        before.retain(|one| {
            match after.iter().position(|other| same_field(self.pairs, *one, *other) == Same::Wholly) {
                Some(place) => {
                    after.remove(place);
                    false
                }
                None => true,
            }
        });
    }

    /// Lines that are written as before, whose names lead elsewhere.
    fn redirected(
        &mut self,
        old: Node<'a>,
        new: Node<'a>,
        keyword: Keyword,
        before: &mut Vec<Field<'a>>,
        after: &mut Vec<Field<'a>>,
    ) {
        before.retain(|one| {
            let Some(place) = after.iter().position(|other| one.source() == other.source()) else { return true };
            let other = after.remove(place);
            for (part, now) in one.parts().iter().zip(other.parts()) {
                let is_elsewhere = part.class == PartClass::Reference
                    && same_part(self.pairs, (*one, part), (other, now)) != Same::Wholly;
                if is_elsewhere {
                    let name = one.source_of(part);
                    let led = self.target_before(*one, part);
                    let leads = match other.target(now) {
                        Target::Unknown => "nothing".to_string(),
                        target => target_named(other, target, name),
                    };
                    let sentence = format!(
                        "`{} {name}` of {} is written as before, but leads to {leads} now, before to {led}.",
                        keyword.text(),
                        new.described(),
                    );
                    self.add_line(old, new, What::Redirected, Severity::Substance, sentence, (Some(*one), Some(other)));
                }
            }
            false
        });
    }

    fn lines(&mut self, old: Node<'a>, new: Node<'a>, keyword: Keyword, before: &[Field<'a>], after: &[Field<'a>]) {
        match keyword {
            Keyword::Cost | Keyword::Total | Keyword::Ceiling if self.costs(old, new, keyword, before, after) => return,
            Keyword::Funding if self.funding(old, new, before, after) => return,
            Keyword::Schedule if self.schedule(old, new, before, after) => return,
            Keyword::Status => {
                let (was, is) = (shown(before.last()), shown(after.last()));
                let sentence = format!("{} has the status {is} now, before {was}.", new.described_first());
                let pair = (before.last().copied(), after.last().copied());
                self.add_line(old, new, What::Status, Severity::Substance, sentence, pair);
                return;
            }
            _ if self.elements(old, new, keyword, before, after) => return,
            _ => {}
        }
        let (mut before, mut after) = (before.to_vec(), after.to_vec());
        // First those that say the same but for one value, such as targets by the same year; then in their order.
        let by_key: Vec<(Field, Field)> = take_pairs(&mut before, &mut after, |one, other| key(one) == key(other));
        let in_order = take_pairs(&mut before, &mut after, |_, _| true);
        for (one, other) in by_key.into_iter().chain(in_order) {
            self.changed(old, new, keyword, one, other);
        }
        for one in before {
            let sentence = format!("{} no longer says `{}`.", new.described_first(), cut(one.source()));
            let severity = self.severity(keyword, &[one]);
            self.add_line(old, new, what(severity), severity, sentence, (Some(one), None));
        }
        for other in after {
            let sentence = format!("{} says `{}` now.", new.described_first(), cut(other.source()));
            let severity = self.severity(keyword, &[other]);
            self.add_line(old, new, what(severity), severity, sentence, (None, Some(other)));
        }
    }

    /// One line that says something else.
    fn changed(&mut self, old: Node<'a>, new: Node<'a>, keyword: Keyword, one: Field<'a>, other: Field<'a>) {
        let pair = (Some(one), Some(other));
        if same_field(self.pairs, one, other) == Same::ButWording {
            let sentence = format!("The wording of `{}` of {} changed.", keyword.text(), new.described());
            self.add_line(old, new, What::Wording, Severity::Wording, sentence, pair);
            return;
        }
        let severity = self.severity(keyword, &[one, other]);
        if let Some((what, told)) = risen(one, other) {
            let by = match keyword == Keyword::Target {
                true => other.behind(Connective::By).map_or("", |part| other.source_of(part)),
                false => "",
            };
            let by = if by.is_empty() { String::new() } else { format!(" by {by}") };
            let sentence = format!("`{}` of {}{by} was {told}.", keyword.text(), new.described());
            self.add_line(old, new, what, severity, sentence, pair);
            return;
        }
        let sentence =
            format!("{} says `{}` now, before `{}`.", new.described_first(), cut(other.source()), cut(one.source()));
        self.add_line(old, new, What::Value, severity, sentence, pair);
    }

    /// The line of the thing itself.
    fn heads(&mut self, old: Node<'a>, new: Node<'a>) {
        let is_name = |part: &&Part| part.class != PartClass::Name;
        let (one, other) = (old.head(), new.head());
        if one.source() == other.source() && one.parts().iter().all(|part| part.class != PartClass::Reference) {
            return;
        }
        let olds: Vec<&Part> = one.parts().iter().filter(is_name).collect();
        let news: Vec<&Part> = other.parts().iter().filter(is_name).collect();
        let pair = (Some(one), Some(other));
        if olds.len() == news.len() {
            let parts = olds.iter().zip(&news).map(|(a, b)| same_part(self.pairs, (one, a), (other, b)));
            match parts.max().unwrap_or(Same::Wholly) {
                Same::Wholly => return,
                Same::ButWording => {
                    let sentence = format!("The title of {} was \"{}\" before.", new.described(), old.short_title());
                    self.add_line(old, new, What::Wording, Severity::Wording, sentence, pair);
                    return;
                }
                Same::No => {}
            }
        }
        if let Some((what, told)) = risen(one, other) {
            let sentence = format!("{} was {told}.", new.described_first());
            self.add_line(old, new, what, Severity::Substance, sentence, pair);
            return;
        }
        let severity = match new.kind() {
            Kind::Section | Kind::Term | Kind::Person => Severity::Detail,
            _ => Severity::Substance,
        };
        let sentence = format!("`{}` was `{}` before.", cut(other.source()), cut(one.source()));
        self.add_line(old, new, What::Value, severity, sentence, pair);
    }

    /// Lists of names and words, on however many lines: who or what went, and came. Whether the lines are such.
    fn elements(
        &mut self,
        old: Node<'a>,
        new: Node<'a>,
        keyword: Keyword,
        before: &[Field<'a>],
        after: &[Field<'a>],
    ) -> bool {
        let is_listed = |field: &Field| {
            let parts = field.parts();
            !field.is_broken()
                && field.block().next().is_none()
                && parts.iter().any(|part| part.class == PartClass::Reference)
                && parts.iter().all(|part| {
                    matches!(part.class, PartClass::Reference | PartClass::Text | PartClass::Word | PartClass::OwnWord)
                        && part.connectives().next().is_none()
                })
        };
        if before.iter().chain(after).any(|field| !is_listed(field)) {
            return false;
        }
        let listed = |fields: &[Field<'a>]| -> Vec<(Field<'a>, &'a Part)> {
            fields.iter().flat_map(|field| field.parts().iter().map(|part| (*field, part))).collect()
        };
        let (mut gone, mut come) = (listed(before), listed(after));
        gone.retain(|(one, part)| {
            let place =
                come.iter().position(|(other, now)| same_part(self.pairs, (*one, part), (*other, now)) == Same::Wholly);
            place.map(|place| come.remove(place)).is_none()
        });
        if gone.is_empty() && come.is_empty() {
            return true;
        }
        let named = |all: Vec<String>| all.join(" and ");
        let gone = named(gone.into_iter().map(|(field, part)| self.target_before(field, part)).collect());
        let come = named(
            come.into_iter()
                .map(|(field, part)| target_named(field, field.target(part), field.source_of(part)))
                .collect(),
        );
        let field = keyword.text();
        let told = match (gone.is_empty(), come.is_empty()) {
            (true, _) => format!("{come} was added"),
            (_, true) => format!("{gone} was taken out"),
            _ => format!("{come} in place of {gone}"),
        };
        let sentence = format!("`{field}` of {}: {told}.", new.described());
        let what = match keyword {
            Keyword::Responsible | Keyword::Lead | Keyword::Partner | Keyword::Contractor | Keyword::Owner => {
                What::Parties
            }
            _ => What::Value,
        };
        let pair = (before.first().copied(), after.first().copied());
        self.add_line(old, new, what, severity_of(keyword), sentence, pair);
        true
    }

    /// Adds a change of a line, told where it stands; with the reminder that adopted documents keep what a line said before.
    pub fn add_line(
        &mut self,
        old: Node<'a>,
        new: Node<'a>,
        what: What,
        severity: Severity,
        mut sentence: String,
        (before, after): (Option<Field<'a>>, Option<Field<'a>>),
    ) {
        if severity == Severity::Substance
            && let (Some(_), Some(after)) = (before, after)
            && !keeps_history(self.old, old, after)
        {
            sentence.push_str(" The document is adopted, but the line does not keep with `was` what it said before.");
        }
        let change = self.add(old, new, what, severity, sentence);
        let source = |field: Option<Field>| field.map(|field| cut(field.source()));
        (change.before, change.after) = (source(before), source(after));
        let is_field = |field: &Field| field.row().is_some_and(|row| row.kind().is_none());
        change.keyword = after.or(before).filter(is_field).and_then(Field::keyword);
        if let (Some(field), Some(spot)) = (before, &mut change.old) {
            spot.place = field.place();
        }
        if let (Some(field), Some(spot)) = (after, &mut change.new) {
            spot.place = field.place();
        }
    }

    fn severity(&self, keyword: Keyword, fields: &[Field]) -> Severity {
        let is_text = |field: &&Field| {
            !field.is_broken()
                && !field.parts().is_empty()
                && field.parts().iter().all(|part| part.class == PartClass::Text && part.connectives().next().is_none())
        };
        if fields.iter().filter(is_text).count() == fields.len() { Severity::Wording } else { severity_of(keyword) }
    }

    /// What a value of the old plan is called; things by their new names.
    fn target_before(&self, field: Field, part: &Part) -> String {
        match field.target(part) {
            Target::Thing(id) => self.called(id),
            target => target_named(field, target, field.source_of(part)),
        }
    }
}

/// The place is told by what it stands in, and numbers by what is counted; the others are fields.
fn is_compared(field: &Field) -> bool {
    !matches!(field.keyword(), Some(Keyword::PartOf | Keyword::Number | Keyword::Allow))
}

fn severity_of(keyword: Keyword) -> Severity {
    match keyword {
        Keyword::Target
        | Keyword::Baseline
        | Keyword::Cost
        | Keyword::Funding
        | Keyword::Total
        | Keyword::Ceiling
        | Keyword::Responsible
        | Keyword::Lead
        | Keyword::Schedule
        | Keyword::Status
        | Keyword::Period
        | Keyword::Implements
        | Keyword::Serves
        | Keyword::ContributesTo
        | Keyword::Requires
        | Keyword::Unit
        | Keyword::Type => Severity::Substance,
        _ => Severity::Detail,
    }
}

fn what(severity: Severity) -> What {
    if severity == Severity::Wording { What::Wording } else { What::Value }
}

fn target_named(field: Field, target: Target, written: &str) -> String {
    match target {
        Target::Thing(id) => field.plan.node(id).described(),
        _ => format!("`{}`", cut(written)),
    }
}

/// What lines of one field are told apart by: the date they are for, else their text, else what they refer to.
fn key<'a>(field: &Field<'a>) -> Option<&'a str> {
    let parts = field.parts();
    let dated = parts.iter().find(|part| part.is_behind(Connective::By) || part.is_behind(Connective::In));
    let known_by = |class: PartClass| parts.iter().find(|part| part.class == class);
    let part = dated.or_else(|| known_by(PartClass::Text)).or_else(|| known_by(PartClass::Reference))?;
    Some(field.source_of(part))
}

/// Takes pairs out of both lists.
fn take_pairs<'a>(
    before: &mut Vec<Field<'a>>,
    after: &mut Vec<Field<'a>>,
    is_pair: impl Fn(&Field<'a>, &Field<'a>) -> bool,
) -> Vec<(Field<'a>, Field<'a>)> {
    let mut pairs = Vec::new();
    before.retain(|one| match after.iter().position(|other| is_pair(one, other)) {
        Some(place) => {
            pairs.push((*one, after.remove(place)));
            false
        }
        None => true,
    });
    pairs
}

/// "lowered by 12 % to 220 calls, from 250 calls", if the first number of both lines is of one unit and not the same.
fn risen(one: Field, other: Field) -> Option<(What, String)> {
    let first = |field: Field<'_>| -> Option<(Amount, String)> {
        let part = field.parts().iter().find(|part| field.amount(part).is_some())?;
        Some((field.amount(part)?, field.source_of(part).to_string()))
    };
    let ((was, before), (is, after)) = (first(one)?, first(other)?);
    if was.is_change != is.is_change || was.value == is.value || !same_unit(one, was.unit, other, is.unit) {
        return None;
    }
    let (what, word) = if is.value > was.value { (What::Raised, "raised") } else { (What::Lowered, "lowered") };
    // A change of a change is told in its own terms.
    let percent = if was.is_change || was.unit == Unit::Percent { None } else { percent(was.value, is.value) };
    let by = percent.map_or(String::new(), |percent| format!(" by {percent} %"));
    Some((what, format!("{word}{by} to {after}, from {before}")))
}

/// By how many percent; with a decimal where it is less than one.
pub fn percent(was: Decimal, is: Decimal) -> Option<String> {
    let share = is.checked_sub(was)?.checked_div(was)?.checked_mul(Decimal::ONE_HUNDRED)?.abs();
    let rounded = if share < Decimal::ONE { share.round_dp(2) } else { share.round() };
    (!rounded.is_zero()).then(|| decimal::format_for_reading(rounded.normalize()))
}

pub fn shown(field: Option<&Field>) -> String {
    let said = |field: &Field| {
        let keyword = field.keyword().map_or("", Keyword::text);
        format!("`{}`", cut(field.source().trim_start_matches(keyword).trim()))
    };
    field.map_or("not said".to_string(), said)
}

/// On one line, shortened.
pub fn cut(source: &str) -> String {
    let line = source.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST_SHOWN) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}
