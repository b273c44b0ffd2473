//! GOA-18: the plan repeats an objective of the strategy, but not in its words.

use planc_base::Finding;
use planc_lang::{Keyword, Kind};
use planc_model::{Node, ThingId};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::rc::Rc;

use super::is_asked;
use super::level_names::word_before_number;
use crate::facts::{Context, documents_above};

/// How much of two titles must agree, in hundredths of their words, for one to repeat the other. Below that a measure has a
/// title of its own.
const REPEATED: usize = 70;
/// The same for two goals or objectives that have one name.
const REPEATED_UNDER_ONE_NAME: usize = 50;
/// Titles with fewer words say too little to tell a repetition from a coincidence.
const FEWEST_WORDS: usize = 4;
/// How many words of a difference are shown.
const WORDS_SHOWN: usize = 8;

/// GOA-18: a measure beside what it serves; a goal or objective of a plan beside that of the same name above.
pub(super) fn other_words(context: &Context, found: &mut Vec<Finding>) {
    let mut aims = Known::default();
    let asked = |kind| context.plan.own_nodes_of(kind).filter(|node| is_asked(*node) && !node.is_unchecked());
    for measure in asked(Kind::Measure) {
        let served: Vec<Node> = measure.linked(Keyword::Serves).collect();
        if !served.is_empty() {
            found.extend(beside_served(measure, &served, context, &mut aims));
        }
    }
    found.extend(asked(Kind::Goal).chain(asked(Kind::Objective)).filter_map(beside_namesake));
}

/// The titles of goals and objectives, taken apart once, since many measures serve each.
#[derive(Default)]
struct Known<'plan> {
    titles: FxHashMap<ThingId, Rc<[Title<'plan>]>>,
    by_title: Option<FxHashMap<(&'plan str, String), ThingId>>,
}

impl<'plan> Known<'plan> {
    fn titles(&mut self, aim: Node<'plan>) -> Rc<[Title<'plan>]> {
        self.titles.entry(aim.id).or_insert_with(|| titles(aim).into()).clone()
    }
}

fn beside_served<'plan>(
    measure: Node<'plan>,
    served: &[Node<'plan>],
    context: &Context<'plan>,
    aims: &mut Known<'plan>,
) -> Option<Finding> {
    let of_served: Vec<(Node, Rc<[Title]>)> = served.iter().map(|aim| (*aim, aims.titles(*aim))).collect();
    for own in titles(measure) {
        let of_language = |titles: &[Title<'plan>]| titles.iter().position(|title| title.language == own.language);
        let said: Vec<(Node, &Title)> =
            of_served.iter().filter_map(|(aim, titles)| Some((*aim, &titles[of_language(titles)?]))).collect();
        if said.iter().any(|(_, title)| own.repeats(title)) {
            continue;
        }
        let likeness_to_served = said.iter().map(|(_, title)| likeness(&own.words, &title.words)).max().unwrap_or(0);
        // The words of something else: of the goal around, or of another aim.
        let mut goals = served.iter().filter_map(|aim| aim.ancestors().skip(1).find(|node| node.kind() == Kind::Goal));
        let has_its_words = |goal: &Node<'plan>| {
            let titles = aims.titles(*goal);
            of_language(&titles)
                .is_some_and(|at| likeness(&own.words, &titles[at].words) >= REPEATED.max(likeness_to_served + 1))
        };
        let another = goals
            .find(has_its_words)
            .or_else(|| {
                let aims = aims.by_title.get_or_insert_with(|| aims_by_title(context));
                aims.get(&(own.language, own.words.join(" "))).map(|id| measure.plan.node(*id))
            })
            .filter(|other| !served.contains(other) && !other.holds(measure));
        if let Some(other) = another {
            let aim = served[0];
            return Some(
                Finding::new(
                    "GOA-18",
                    measure.place(),
                    format!(
                        "{} has the words of {}{}, but serves {}",
                        named(measure, true),
                        named(other, false),
                        in_language(&own, measure),
                        named(aim, false)
                    ),
                )
                .label(other.place(), "these words")
                .label(aim.place(), "what is served")
                .help(format!("Write the words of {}, or words of its own, or correct `serves`.", named(aim, false))),
            );
        }
        let repeated = said.iter().find(|(_, title)| likeness(&own.words, &title.words) >= REPEATED);
        if let Some((aim, title)) = repeated {
            return Some(differs(measure, &own, *aim, title, ", which it serves,"));
        }
    }
    None
}

/// A goal or objective of a plan beside one of the same name in what the plan implements.
fn beside_namesake(node: Node) -> Option<Finding> {
    let document = node.document().filter(|document| document.kind() == Kind::Plan)?;
    node.name()?;
    let mut namesakes = node.plan.named(node.thing().name).iter().map(|id| node.plan.node(*id)).filter(|other| {
        other.document().is_some_and(|above| above != document && documents_above(node).any(|id| id == above.id))
            && matches!(other.kind(), Kind::Goal | Kind::Objective)
    });
    let other = namesakes.next()?;
    for own in titles(node) {
        let Some(title) = title_in(other, own.language) else { continue };
        if title.words != own.words && likeness(&own.words, &title.words) >= REPEATED_UNDER_ONE_NAME {
            return Some(differs(node, &own, other, &title, ""));
        }
    }
    None
}

fn differs(node: Node, own: &Title, other: Node, title: &Title, relation: &str) -> Finding {
    let (here, there) = difference(own, title);
    let said = match (here.is_empty(), there.is_empty()) {
        (true, _) => format!("it leaves out \"{there}\""),
        (_, true) => format!("it adds \"{here}\""),
        _ => format!("it says \"{here}\" in place of \"{there}\""),
    };
    Finding::new(
        "GOA-18",
        node.place(),
        format!(
            "{} repeats {}{relation} in other words{}: {said}",
            named(node, true),
            named(other, false),
            in_language(own, node)
        ),
    )
    .label(other.place(), "the words that are repeated")
    .help("Write the same words in both, or say by `allow GOA-18 because \"…\"` that the difference is meant.")
}

/// "measure `x`": titles stand beside it. What shares its name with something else is called by its whole path.
fn named(node: Node, is_first: bool) -> String {
    if node.name().is_none() {
        return if is_first { node.described_first() } else { node.described() };
    }
    let is_alone = node.plan.named(node.thing().name).len() == 1;
    let name = if is_alone { node.name().unwrap_or_default().to_string() } else { node.path() };
    let kind = node.kind().text();
    match is_first {
        true => format!("{}{} `{name}`", kind[..1].to_uppercase(), &kind[1..]),
        false => format!("{kind} `{name}`"),
    }
}

/// " (sq)", where the title stands in several languages.
fn in_language(title: &Title, node: Node) -> String {
    if titles(node).len() > 1 { format!(" ({})", title.language) } else { String::new() }
}

/// A title in one language.
struct Title<'plan> {
    /// Empty if no language is known.
    language: &'plan str,
    /// Without punctuation, in small letters.
    words: Vec<Cow<'plan, str>>,
    /// As written.
    written: Vec<Cow<'plan, str>>,
}

/// Its titles in all languages.
fn titles(node: Node<'_>) -> Vec<Title<'_>> {
    let package = node.plan.packages.get(usize::from(node.thing().package));
    let default = package.and_then(|package| package.languages.first()).map_or("", String::as_str);
    let further = node.fields(Keyword::Title).filter(|field| !field.is_broken());
    let further = further.flat_map(|field| field.parts().iter().filter_map(move |part| field.texts(part)));
    let mut titles: Vec<Title<'_>> = Vec::new();
    for (language, text) in node.title().into_iter().chain(further).flat_map(|texts| texts.0) {
        let language = language.unwrap_or(default);
        if titles.iter().all(|title| title.language != language) {
            titles.push(match text {
                Cow::Borrowed(text) => Title::of(language, text),
                // With a sign that is written by two.
                Cow::Owned(text) => Title::of(language, &text).into_owned(language),
            });
        }
    }
    titles
}

fn title_in<'plan>(node: Node<'plan>, language: &str) -> Option<Title<'plan>> {
    titles(node).into_iter().find(|title| title.language == language)
}

impl<'plan> Title<'plan> {
    /// Whether it is the other word for word, be it behind a colon: "In the north: …".
    fn repeats(&self, other: &Title) -> bool {
        let before = self.words.len().checked_sub(other.words.len());
        before.is_some_and(|before| {
            self.words[before..] == other.words && (before == 0 || self.written[before - 1].ends_with(':'))
        })
    }

    fn of(language: &'plan str, text: &'plan str) -> Title<'plan> {
        let mut title = Title { language, words: Vec::new(), written: Vec::new() };
        // "Specific objective 2.1": the level and its number are no part of what is aimed at.
        let rest = word_before_number(text).map_or(text, |level| &text[level.len()..]);
        let rest = rest.trim_start_matches(|character: char| !character.is_alphabetic());
        for word in rest.split_whitespace() {
            let bare = in_small_letters(word.trim_matches(|character: char| !character.is_alphanumeric()));
            if !bare.is_empty() {
                title.words.push(bare);
                title.written.push(Cow::Borrowed(word));
            }
        }
        title
    }

    /// With words of its own.
    fn into_owned<'longer>(self, language: &'longer str) -> Title<'longer> {
        let owned = |words: Vec<Cow<str>>| words.into_iter().map(|word| Cow::Owned(word.into_owned())).collect();
        Title { language, words: owned(self.words), written: owned(self.written) }
    }
}

/// Most words are already.
fn in_small_letters(word: &str) -> Cow<'_, str> {
    let is_small = word.bytes().all(|byte| byte.is_ascii_lowercase());
    if is_small { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) }
}

/// How much of two titles is the same words, in hundredths.
fn likeness(one: &[Cow<str>], two: &[Cow<str>]) -> usize {
    if one.len() < FEWEST_WORDS || two.len() < FEWEST_WORDS {
        return 0;
    }
    let mut rest: Vec<&Cow<str>> = two.iter().collect();
    let mut common = 0;
    for word in one {
        if let Some(at) = rest.iter().position(|other| *other == word) {
            rest.swap_remove(at);
            common += 1;
        }
    }
    200 * common / (one.len() + two.len())
}

/// What stands between the words that both begin with and those that both end with.
fn difference(one: &Title, two: &Title) -> (String, String) {
    let start = one.words.iter().zip(&two.words).take_while(|(one, two)| one == two).count();
    let most = one.words.len().min(two.words.len()) - start;
    let end = one.words.iter().rev().zip(two.words.iter().rev()).take(most).take_while(|(one, two)| one == two).count();
    let between = |title: &Title| {
        let words = &title.written[start..title.written.len() - end];
        let shown = words.iter().take(WORDS_SHOWN).cloned().collect::<Vec<_>>().join(" ");
        if words.len() > WORDS_SHOWN { format!("{shown} …") } else { shown }
    };
    (between(one), between(two))
}

/// Goals and objectives by the words of their titles in each language.
fn aims_by_title<'plan>(context: &Context<'plan>) -> FxHashMap<(&'plan str, String), ThingId> {
    let mut aims = FxHashMap::default();
    for node in context.plan.nodes_of_any(&[Kind::Goal, Kind::Objective]) {
        for title in titles(node).into_iter().filter(|title| title.words.len() >= FEWEST_WORDS) {
            aims.entry((title.language, title.words.join(" "))).or_insert(node.id);
        }
    }
    aims
}

/// Goals and objectives by the words of their titles, in whatever language: to tell a text that was pasted into another place.
pub(in crate::rules) struct Aims<'plan>(FxHashMap<String, Node<'plan>>);

impl<'plan> Aims<'plan> {
    pub(in crate::rules) fn of(context: &Context<'plan>) -> Aims<'plan> {
        let mut aims = FxHashMap::default();
        for node in context.plan.nodes_of_any(&[Kind::Goal, Kind::Objective]).filter(|node| node.is_own()) {
            for title in titles(node).into_iter().filter(|title| title.words.len() >= FEWEST_WORDS) {
                aims.entry(title.words.join(" ")).or_insert(node);
            }
        }
        Aims(aims)
    }

    /// The one whose title is `text`, with or without its level and number.
    pub(in crate::rules) fn find(&self, text: &str) -> Option<Node<'plan>> {
        self.0.get(&Title::of("", text).words.join(" ")).copied()
    }
}
