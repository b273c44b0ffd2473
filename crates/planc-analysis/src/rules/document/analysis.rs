//! What the situation analysis covers.

use planc_base::Finding;
use planc_lang::vocabularies::{Dimension, Field as FieldOfAction, Topic};
use planc_lang::{Keyword, Kind, catalogue};
use planc_model::Node;
use planc_model::plan::{Field, Target};
use rustc_hash::FxHashSet;

use super::chapters::findings;
use crate::facts::{Context, Response};
use crate::rules::goals::{fields_of_area, list};

/// The findings and chapters of the analysis.
pub(super) struct Analysis<'plan> {
    pub(super) findings: Vec<Node<'plan>>,
    /// The chapters of the analysis, with the sections in them.
    pub(super) sections: Vec<Node<'plan>>,
}

impl<'plan> Analysis<'plan> {
    /// `None` if there is none: another rule asks for it.
    pub(super) fn of(response: Response<'plan>) -> Option<Analysis<'plan>> {
        let findings: Vec<Node> = findings(response).collect();
        if findings.is_empty() && !response.chapter("situation-analysis").is_there() {
            return None;
        }
        let chapters: Vec<Node> =
            ["situation-analysis", "legal-framework"].into_iter().flat_map(|name| response.sections(name)).collect();
        let inside = chapters.iter().flat_map(|chapter| chapter.descendants());
        let sections = chapters.iter().copied().chain(inside.filter(|node| node.kind() == Kind::Section)).collect();
        Some(Analysis { findings, sections })
    }

    /// The fields with `keyword` of its findings and sections.
    fn fields(&self, keyword: Keyword) -> impl Iterator<Item = Field<'plan>> {
        self.findings.iter().chain(&self.sections).flat_map(move |node| node.fields(keyword))
    }

    /// Its topics; `None` if one of them is not known, and may be any.
    fn topics(&self) -> Option<Vec<Topic>> {
        let mut topics = Vec::new();
        for finding in &self.findings {
            if finding.is_broken() {
                return None;
            }
            for field in finding.fields(Keyword::Topic) {
                if is_open(field) {
                    return None;
                }
                topics.extend(field.word_indices().filter_map(Topic::from_index));
            }
        }
        Some(topics)
    }
}

fn is_open(field: Field) -> bool {
    field.is_broken() || field.has_hole() || field.targets().any(|target| target == Target::Unknown)
}

/// DOC-11: an area has a goal, and the analysis says nothing of it.
pub(super) fn area_left_out(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses() {
        let Some(analysis) = Analysis::of(response) else { continue };
        let Some(seen) = Seen::of(&analysis, response) else { continue };
        for area in response.nodes_of(Kind::Area) {
            let has_goal = area.children_of(Kind::Goal).any(|goal| !goal.is_absent());
            if area.is_absent() || area.is_broken() || area.is_unchecked() || !has_goal || seen.covers(area) {
                continue;
            }
            let example = match area.name() {
                Some(name) => format!("`about {name}`"),
                None => "`about` and the name of the area".to_string(),
            };
            found.push(
                Finding::new(
                    "DOC-11",
                    area.place(),
                    format!("The situation analysis says nothing of {}", area.described()),
                )
                .help(format!(
                    "Add a `finding` with {example}, or write {example} in the finding or section of the analysis that \
                     deals with it."
                )),
            );
        }
    }
}

/// What the analysis speaks of.
struct Seen {
    areas: FxHashSet<planc_model::ThingId>,
    fields: [bool; 4],
}

impl Seen {
    /// `None` if it may speak of any area, for something in it is not known.
    fn of(analysis: &Analysis, response: Response) -> Option<Seen> {
        let mut seen = Seen { areas: FxHashSet::default(), fields: [false; 4] };
        for topic in analysis.topics()? {
            seen.fields.iter_mut().zip(fields_of_topic(topic)).for_each(|(field, is_meant)| *field |= is_meant);
        }
        for field in analysis.fields(Keyword::About) {
            if is_open(field) {
                return None;
            }
            seen.areas.extend(field.targets().filter_map(Target::thing));
        }
        for field in analysis.fields(Keyword::Covers) {
            if is_open(field) {
                return None;
            }
            for target in field.targets() {
                if let Some(field) = field_of_question(target) {
                    seen.fields[field as usize] = true;
                }
            }
        }
        // What a goal is an answer to, was found in its area.
        for aim in response.nodes_of_any(&[Kind::Area, Kind::Goal, Kind::Objective, Kind::Measure]) {
            if aim.field(Keyword::Addresses).is_some() {
                seen.areas.extend(aim.ancestors().map(|node| node.id));
                seen.areas.extend(aim.linked(Keyword::Serves).flat_map(Node::ancestors).map(|node| node.id));
            }
        }
        Some(seen)
    }

    fn covers(&self, area: Node) -> bool {
        // An area whose field is not known may be the one.
        self.areas.contains(&area.id)
            || fields_of_area(area).is_none_or(|fields| fields.iter().any(|field| self.fields[*field as usize]))
    }
}

/// Which of the four fields of action a topic is about.
fn fields_of_topic(topic: Topic) -> [bool; 4] {
    let mut fields = [false; 4];
    match topic {
        Topic::LegalFramework | Topic::InstitutionalFramework | Topic::Coordination | Topic::DataGaps => {
            fields[FieldOfAction::Enabling as usize] = true;
        }
        Topic::Prevention => fields[FieldOfAction::Prevention as usize] = true,
        Topic::Protection => fields[FieldOfAction::Protection as usize] = true,
        Topic::Prosecution | Topic::Cases | Topic::Convictions => fields[FieldOfAction::Prosecution as usize] = true,
        _ => {}
    }
    fields
}

/// The field of action that a question of the catalogue's situation analysis, or another theme, is about.
fn field_of_question(target: Target) -> Option<FieldOfAction> {
    let (Target::Theme(theme) | Target::Item(theme, _)) = target else { return None };
    match catalogue::themes().nth(usize::from(theme))?.id {
        "analysis.prevention" => Some(FieldOfAction::Prevention),
        "analysis.support" => Some(FieldOfAction::Protection),
        "analysis.prosecution" => Some(FieldOfAction::Prosecution),
        "analysis.coordination" | "analysis.legislation" | "analysis.data" | "analysis.projects" => {
            Some(FieldOfAction::Enabling)
        }
        _ => None,
    }
}

/// DOC-12: no source of the analysis breaks its figures down by sex.
pub(super) fn not_by_sex(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses() {
        let Some(analysis) = Analysis::of(response) else { continue };
        let sources = analysis.fields(Keyword::Source).chain(analysis.fields(Keyword::BasedOn));
        let mut is_known = true;
        let mut first: Option<Node> = None;
        let mut is_by_sex = false;
        for field in sources {
            is_known &= !is_open(field);
            for source in field.targets().filter_map(Target::thing).map(|id| context.plan.node(id)) {
                if source.kind() != Kind::Source {
                    continue;
                }
                first = first.or(Some(source).filter(|source| source.is_own()));
                for field in source.fields(Keyword::DisaggregatedBy) {
                    is_known &= !is_open(field);
                    is_by_sex |= field.word_indices().any(|index| Dimension::from_index(index) == Some(Dimension::Sex));
                }
            }
        }
        if is_by_sex || !is_known {
            continue;
        }
        let head = response.head();
        let help = match first.and_then(Node::name) {
            Some(name) => format!(
                "Write `disaggregated-by sex` in source `{name}`, if it can tell women from men, or name in a finding a \
                 `source` that can."
            ),
            None => {
                "Declare the statistics as a `source` with `disaggregated-by sex`, and name it in the findings that \
                     rest on it, such as `source case-register`."
                    .to_string()
            }
        };
        found.push(
            Finding::new(
                "DOC-12",
                head.place(),
                format!("The situation analysis of {} rests on no figures by sex", head.described()),
            )
            .help(help),
        );
    }
}

/// The least that an analysis covers, with what each topic is about.
const PROFILE: [(Topic, &str); 8] = [
    (Topic::Incidence, "registered victims"),
    (Topic::Estimates, "estimates of all victims"),
    (Topic::Forms, "forms of exploitation"),
    (Topic::Sectors, "branches of work"),
    (Topic::VictimBackground, "where victims come from"),
    (Topic::DataGaps, "gaps in the data"),
    (Topic::Cases, "cases in court"),
    (Topic::Convictions, "convictions"),
];

/// DOC-13: no finding is about a part of the trafficking profile.
pub(super) fn profile_incomplete(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses() {
        let Some(topics) = Analysis::of(response).and_then(|analysis| analysis.topics()) else { continue };
        let missing: Vec<(Topic, &str)> = PROFILE.into_iter().filter(|(topic, _)| !topics.contains(topic)).collect();
        let Some((first, _)) = missing.first() else { continue };
        let subjects: Vec<&str> = missing.iter().map(|(_, subject)| *subject).collect();
        let words: Vec<String> = missing.iter().map(|(topic, _)| format!("`{}`", word(*topic))).collect();
        let head = response.head();
        let help = match missing.len() {
            1 => format!("Add a `finding` with `topic {}`, or the topic to the finding that says it.", word(*first)),
            _ => format!(
                "Add a `finding` for each, such as `finding \"…\" {{ topic {} }}`, or the topic to the finding that says it: \
                 {}.",
                word(*first),
                list(&words, "and")
            ),
        };
        found.push(
            Finding::new(
                "DOC-13",
                head.place(),
                format!("No finding of {} is about {}", head.described(), list(&subjects, "or")),
            )
            .help(help),
        );
    }
}

/// Whether findings are about all that is new: trends, profiles of victims and methods of offenders; `None` if that is not known.
pub(super) fn has_trends(response: Response) -> Option<bool> {
    let topics = Analysis::of(response)?.topics()?;
    Some([Topic::Trends, Topic::VictimProfile, Topic::OffenderMethods].iter().all(|topic| topics.contains(topic)))
}

fn word(topic: Topic) -> &'static str {
    Topic::VOCABULARY.words.get(topic as usize).map_or("", |word| word.text)
}
