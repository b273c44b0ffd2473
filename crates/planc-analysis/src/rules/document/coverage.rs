//! Which forms of trafficking and which groups of victims a response is about.

use planc_base::Finding;
use planc_lang::vocabularies::{Form, VictimGroup};
use planc_lang::{Keyword, Kind};
use planc_model::Node;

use crate::facts::{Context, Response};
use crate::rules::goals::list;

/// What speaks for the response: first what is short, last what there are thousands of.
const SPEAKING: [&[Kind]; 2] = [
    &[
        Kind::Strategy,
        Kind::Plan,
        Kind::Section,
        Kind::Finding,
        Kind::Area,
        Kind::Goal,
        Kind::Objective,
        Kind::Outcome,
        Kind::Measure,
    ],
    &[Kind::Activity, Kind::Indicator],
];

/// What is to be covered, by the word that says so, and how messages call it.
const FORMS: [(Form, &str); 13] = [
    (Form::SexualExploitation, "sexual exploitation"),
    (Form::LabourExploitation, "labour exploitation"),
    (Form::DomesticServitude, "domestic servitude"),
    (Form::ForcedBegging, "forced begging"),
    (Form::ForcedCriminality, "forced criminality"),
    (Form::ForcedMarriage, "forced marriage"),
    (Form::Slavery, "slavery"),
    (Form::DebtBondage, "debt bondage"),
    (Form::OrganRemoval, "organ removal"),
    (Form::IllegalAdoption, "illegal adoption"),
    (Form::OnlineExploitation, "online exploitation"),
    (Form::Internal, "trafficking inside the country"),
    (Form::CrossBorder, "trafficking across borders"),
];

/// The groups that are asked for, and by which words each is covered.
const GROUPS: [(VictimGroup, &[VictimGroup]); 6] = [
    (VictimGroup::Women, &[VictimGroup::Women]),
    (VictimGroup::Men, &[VictimGroup::Men]),
    (VictimGroup::Nationals, &[VictimGroup::Nationals]),
    (
        VictimGroup::Migrants,
        &[VictimGroup::Migrants, VictimGroup::Foreigners, VictimGroup::Refugees, VictimGroup::UnaccompaniedChildren],
    ),
    (
        VictimGroup::Children,
        &[
            VictimGroup::Children,
            VictimGroup::Girls,
            VictimGroup::Boys,
            VictimGroup::UnaccompaniedChildren,
            VictimGroup::StreetChildren,
        ],
    ),
    (VictimGroup::Adults, &[VictimGroup::Adults, VictimGroup::Women, VictimGroup::Men]),
];

/// DOC-22: a form of trafficking, or a group of victims, is not covered.
pub(super) fn left_out(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses() {
        let Some(covered) = Covered::of(response) else { continue };
        let forms = covered.missing_forms();
        let groups = covered.missing_groups();
        let head = response.head();
        if forms.is_empty() && groups.is_empty() {
            continue;
        }
        let example =
            [forms.first().map(|(form, _)| word_of_form(*form)), groups.first().map(|group| word_of_group(*group))];
        let example: Vec<&str> = example.into_iter().flatten().collect();
        let (message, help) = if covered.says_nothing() {
            (
                format!("{} does not say which forms of trafficking and which groups of victims it is about", head.described_first()),
                "Write `concerns all-forms, internal, cross-border, all-groups` if it is about all of them, or name those that \
                 it is about, in the document or in its goals and measures."
                    .to_string(),
            )
        } else {
            let names: Vec<&str> =
                forms.iter().map(|(_, name)| *name).chain(groups.iter().map(|group| word_of_group(*group))).collect();
            (
                format!("Nothing in {} is about {}", head.described(), list(&names, "or")),
                format!(
                    "Write `concerns {}` in the goal, measure or activity that deals with it, or in the document \
                     itself if it is about all of them: `concerns all-forms, internal, cross-border, all-groups`.",
                    example.join(", ")
                ),
            )
        };
        let finding = Finding::new("DOC-22", head.place(), message).help(help);
        found.push(finding);
    }
}

/// Which words stand behind `concerns`.
struct Covered {
    forms: Vec<bool>,
    groups: Vec<bool>,
}

impl Covered {
    /// `None` if something that is not known may cover anything.
    fn of(response: Response) -> Option<Covered> {
        let mut covered = Covered {
            forms: vec![false; Form::VOCABULARY.words.len()],
            groups: vec![false; VictimGroup::VOCABULARY.words.len()],
        };
        for kinds in SPEAKING {
            for node in response.nodes_of_any(kinds) {
                if covered.add(node)? && covered.is_all() {
                    return Some(covered);
                }
            }
        }
        Some(covered)
    }

    /// Whether it says anything; `None` if that is not known.
    fn add(&mut self, node: Node) -> Option<bool> {
        let mut says_something = false;
        for field in node.fields(Keyword::Concerns) {
            if field.is_broken() || field.has_hole() {
                return None;
            }
            says_something = true;
            for word in field.parts().iter().filter_map(|part| field.word(part)) {
                if let Some(form) = Form::VOCABULARY.find(word) {
                    self.forms[form] = true;
                } else if let Some(group) = VictimGroup::VOCABULARY.find(word) {
                    self.groups[group] = true;
                }
            }
        }
        Some(says_something)
    }

    fn is_all(&self) -> bool {
        self.missing_forms().is_empty() && self.missing_groups().is_empty()
    }

    fn says_nothing(&self) -> bool {
        !self.forms.iter().chain(&self.groups).any(|is_covered| *is_covered)
    }

    fn missing_forms(&self) -> Vec<(Form, &'static str)> {
        let has_all = self.forms[Form::AllForms as usize];
        let is_border = |form: Form| matches!(form, Form::Internal | Form::CrossBorder);
        FORMS.into_iter().filter(|(form, _)| !self.forms[*form as usize] && (!has_all || is_border(*form))).collect()
    }

    fn missing_groups(&self) -> Vec<VictimGroup> {
        if self.groups[VictimGroup::AllGroups as usize] {
            return Vec::new();
        }
        let is_covered = |words: &[VictimGroup]| words.iter().any(|word| self.groups[*word as usize]);
        GROUPS.into_iter().filter(|(_, words)| !is_covered(words)).map(|(group, _)| group).collect()
    }
}

fn word_of_form(form: Form) -> &'static str {
    Form::VOCABULARY.words.get(form as usize).map_or("", |word| word.text)
}

fn word_of_group(group: VictimGroup) -> &'static str {
    VictimGroup::VOCABULARY.words.get(group as usize).map_or("", |word| word.text)
}
