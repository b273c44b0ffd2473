//! RES-02 and RES-03: bodies named in words only.

use planc_base::{Finding, Place};
use planc_lang::{Connective, Keyword};
use planc_model::Node;
use planc_model::plan::Texts;
use planc_model::value::PartClass;

use super::known::Known;
use super::vague::{is_placeholder, is_vague};
use crate::facts::Context;
use crate::rules::entries::own_entries;
use crate::rules::goals::Aims;

/// RES-02: a text stands in `responsible` in place of a name, or elsewhere in place of the name of something declared.
pub(super) fn unregistered_body(context: &Context, found: &mut Vec<Finding>) {
    let mut known: Option<Known> = None;
    let mut aims: Option<Aims> = None;
    for_each_text(context, |in_words| {
        if in_words.points_to_nobody() {
            return;
        }
        let known = known.get_or_insert_with(|| Known::of(context)).find(&in_words.texts);
        if known.is_none() && in_words.keyword != Keyword::Responsible {
            return;
        }
        if known.is_none() {
            let aims = aims.get_or_insert_with(|| Aims::of(context));
            if let Some(aim) = in_words.texts.0.iter().find_map(|(_, text)| aims.find(text)) {
                found.push(words_of_aim(&in_words, aim));
                return;
            }
        }
        let InWords { keyword, node, place, .. } = in_words;
        let (word, text) = (keyword.text(), in_words.texts.first_line());
        let finding = Finding::new(
            "RES-02",
            place,
            format!("{} names {} in words only: \"{text}\"", node.described_first(), role(keyword)),
        );
        found.push(match known {
            Some((body, is_exact)) => {
                let path = body.path();
                let (title, help) = (format!("Write `{path}`"), format!("write `{word} {path}`"));
                let finding = finding.label(body.name_place(), "declared here");
                match is_exact {
                    true => finding
                        .help(format!("That is {} `{path}`: {help}.", body.kind().text()))
                        .fix(title, place, path),
                    false => {
                        finding.help(format!("If that is {}, {help}.", body.described())).choice(title, place, path)
                    }
                }
            }
            None => {
                let name = name_for(&text);
                finding.help(format!("Declare it once, as `actor {name} \"{text}\"`, and write `{word} {name}` here."))
            }
        });
    });
}

/// The title of a goal or objective, pasted into the wrong line.
fn words_of_aim(in_words: &InWords, aim: Node) -> Finding {
    let message = format!(
        "{} has the words of {} `{}` where {} belongs: \"{}\"",
        in_words.node.described_first(),
        aim.kind().text(),
        aim.path(),
        role(in_words.keyword),
        in_words.texts.first_line()
    );
    Finding::new("RES-02", in_words.place, message)
        .label(aim.name_place(), "the same words")
        .help("Write who answers for the work. What it is to change stands there already.")
}

/// RES-03: a text that points to nobody in particular.
pub(super) fn body_not_specific(context: &Context, found: &mut Vec<Finding>) {
    let example =
        context.plan.roots().find(|node| node.is_own() && node.kind() == planc_lang::Kind::Actor).and_then(Node::name);
    for_each_text(context, |in_words| {
        if !in_words.points_to_nobody() {
            return;
        }
        let word = in_words.keyword.text();
        let example = example.map_or_else(String::new, |name| format!(", such as `{word} {name}`"));
        let message = format!(
            "\"{}\" does not say {} {}",
            in_words.texts.first_line(),
            question(in_words.keyword),
            in_words.node.described()
        );
        found.push(Finding::new("RES-03", in_words.place, message).help(format!(
            "Name each of them{example}. For a lasting group, declare an `actor` with `kind group` and its `member`s."
        )));
    });
}

/// The fields in which a text may stand for a body.
const FIELDS: [Keyword; 5] =
    [Keyword::Responsible, Keyword::Partner, Keyword::Contractor, Keyword::Consulted, Keyword::Informed];

/// What the body is to the work: after "names".
fn role(keyword: Keyword) -> &'static str {
    match keyword {
        Keyword::Responsible => "a responsible body",
        Keyword::Partner => "a partner",
        Keyword::Contractor => "a contractor",
        Keyword::Consulted => "somebody to consult",
        _ => "somebody to inform",
    }
}

/// After "does not say", before the work.
fn question(keyword: Keyword) -> &'static str {
    match keyword {
        Keyword::Responsible => "who is responsible for",
        Keyword::Partner => "who is a partner in",
        Keyword::Contractor => "who is the contractor of",
        Keyword::Consulted => "who is consulted on",
        _ => "who is informed of",
    }
}

/// A body in words.
struct InWords<'plan> {
    node: Node<'plan>,
    keyword: Keyword,
    place: Place,
    texts: Texts<'plan>,
}

impl InWords<'_> {
    /// General words are no mistake where no single body need be meant: whoever is consulted, informed or contracted.
    fn points_to_nobody(&self) -> bool {
        let is_answerable = matches!(self.keyword, Keyword::Responsible | Keyword::Partner);
        let is_open = |text: &str| if is_answerable { is_vague(text) } else { is_placeholder(text) };
        self.texts.0.iter().any(|(_, text)| is_open(text))
    }
}

/// Calls `look` with each body of the package that is named in words.
fn for_each_text<'plan>(context: &Context<'plan>, mut look: impl FnMut(InWords<'plan>)) {
    let plan = context.plan;
    for field in own_entries(plan, &FIELDS) {
        for part in field.parts().iter().filter(|part| part.class == PartClass::Text && !part.is_behind(Connective::As))
        {
            if field.is_broken() || field.is_none() || field.is_withheld() {
                continue;
            }
            let node = plan.thing_around(field.file, field.entry).map(|id| plan.node(id));
            let Some(node) = node.filter(|node| !node.is_unchecked()) else { continue };
            let (Some(keyword), Some(texts)) = (field.keyword(), field.texts(part)) else { continue };
            look(InWords { node, keyword, place: field.place_of(part), texts });
        }
    }
}

/// A name for what is called `title`: its first words, joined by hyphens.
fn name_for(title: &str) -> String {
    let lower = title.to_lowercase();
    let words = lower.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<&str> = words.filter(|word| !["the", "of", "for", "and"].contains(word)).take(4).collect();
    let name = words.join("-");
    if name.starts_with(char::is_alphabetic) { name } else { format!("body-{name}").trim_end_matches('-').to_string() }
}
