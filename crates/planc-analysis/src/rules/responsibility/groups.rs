//! RES-16 and RES-17: working groups for each area, and one for children.

use planc_base::Finding;
use planc_lang::vocabularies::{BodyKind, Field as FieldOfAction, VictimGroup};
use planc_lang::{Keyword, Kind, catalogue};
use planc_model::Node;
use planc_model::plan::{Field, Target};

use crate::facts::{Body, Context};
use crate::rules::goals::{fields_of_area, list};

/// RES-16: an area on which no working group works, or a group without chair, mandate or a body above it.
pub(super) fn thematic(context: &Context, found: &mut Vec<Finding>) {
    let coordination = context.coordination();
    for group in coordination.own_of_kind(BodyKind::WorkingGroup) {
        let has_body_above = coordination.may_have(BodyKind::CoordinatingBody);
        found.extend(lacking(group.node, has_body_above));
    }
    let is_any = coordination.may_have(BodyKind::WorkingGroup);
    let groups: Vec<&Body> = coordination.of_kind(BodyKind::WorkingGroup).collect();
    if is_any && (groups.is_empty() || coordination.bodies.iter().any(|body| body.kind.is_none())) {
        return;
    }
    for response in context.asked_responses() {
        let head = response.head();
        let areas: Vec<Node> = response
            .nodes_of(Kind::Area)
            .filter(|area| area.document() == Some(head) && !area.is_absent() && !area.is_broken())
            .collect();
        if !is_any {
            let message = format!("{} names no working group", head.described_first());
            found.push(Finding::new("RES-16", head.place(), message).help(
                "Declare one for each area: `body prevention-group \"Working group on prevention\" { kind \
                 working-group; parent …; chair …; member …; about …; terms-of-reference … }`.",
            ));
            return;
        }
        if groups.iter().any(|group| is_open(group.node, Keyword::About)) {
            return;
        }
        for area in areas.into_iter().filter(|area| !groups.iter().any(|group| deals_with(group.node, *area))) {
            let message = format!("No working group deals with {}", area.described());
            found.push(Finding::new("RES-16", area.place(), message).help(format!(
                "Write `about {}` in the working group that deals with it, or declare one.",
                area.path()
            )));
        }
    }
}

/// What a working group does not say of itself.
fn lacking(group: Node, has_body_above: bool) -> Option<Finding> {
    let wanted = [
        (Keyword::Chair, "who chairs it"),
        (Keyword::TermsOfReference, "where its mandate stands"),
        (Keyword::Parent, "which coordinating body it belongs to"),
    ];
    let missing: Vec<(Keyword, &str)> = wanted
        .into_iter()
        .filter(|(keyword, _)| group.field(*keyword).is_none() && (*keyword != Keyword::Parent || has_body_above))
        .collect();
    if missing.is_empty() {
        return None;
    }
    let whats: Vec<&str> = missing.iter().map(|(_, what)| *what).collect();
    let words: Vec<String> = missing.iter().map(|(keyword, _)| format!("`{}`", keyword.text())).collect();
    let lines: Vec<String> = missing.iter().map(|(keyword, _)| format!("{} ?", keyword.text())).collect();
    let message = format!("{} does not say {}", group.described_first(), list(&whats, "or"));
    let title = format!("Add {}", list(&words, "and"));
    Some(
        Finding::new("RES-16", group.place(), message)
            .help(format!("{title} with the names of what is declared for it."))
            .with_fix(group.add_line(title, &lines.join("; "))),
    )
}

/// Whether a group works on `area`: it says so, or says nothing and covers a theme of the area's field.
fn deals_with(group: Node, area: Node) -> bool {
    if group.field(Keyword::About).is_some() {
        return group.linked(Keyword::About).any(|other| other.holds(area) || area.holds(other));
    }
    let fields = fields_of_area(area).unwrap_or_default();
    group.targets(Keyword::Covers).any(|target| {
        let (Target::Theme(theme) | Target::Item(theme, _)) = target else { return false };
        let area_id = catalogue::themes().nth(usize::from(theme)).map(|theme| theme.area_id());
        let words = &FieldOfAction::VOCABULARY.words;
        fields.iter().any(|field| words.get(*field as usize).map(|word| word.text) == area_id)
    })
}

/// RES-17: no working group on children.
pub(super) fn on_children(context: &Context, found: &mut Vec<Finding>) {
    let coordination = context.coordination();
    let groups: Vec<&Body> = coordination.of_kind(BodyKind::WorkingGroup).collect();
    let is_unknown = |body: &Body| body.kind.is_none();
    // Where there is no group at all, RES-16 says so.
    if groups.is_empty() || coordination.bodies.iter().any(is_unknown) {
        return;
    }
    let is_on_children = |group: &&Body| {
        let mut concerns = group.concerns().peekable();
        concerns.peek().is_some() && concerns.all(VictimGroup::is_children)
    };
    if groups.iter().any(|group| is_open(group.node, Keyword::Concerns)) || groups.iter().any(is_on_children) {
        return;
    }
    let Some(head) = context.asked_responses().next().map(|response| response.head()) else { return };
    let message = format!("{} has no working group on children", head.described_first());
    found.push(Finding::new("RES-17", head.place(), message).help(
        "Write `concerns children` in the working group that deals with them alone, or declare one, such as `body \
         children-group \"Working group on child trafficking\" { kind working-group; concerns children; … }`.",
    ));
}

/// Whether a field of it is not understood, or leaves open what it says.
fn is_open(node: Node, keyword: Keyword) -> bool {
    let is_open = |field: Field| {
        field.is_broken()
            || field.has_hole()
            || field.parts().iter().any(|part| {
                part.class == planc_model::value::PartClass::Reference && field.target(part) == Target::Unknown
            })
    };
    node.is_broken() || node.fields(keyword).any(is_open)
}
