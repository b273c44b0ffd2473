//! Who answers for the plan (MON-11), and who watches it at which level (MON-14).

use planc_base::Finding;
use planc_lang::vocabularies::{MonitoringLevel, PlanKind};
use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::value::PartClass;

use crate::facts::{Context, is_monitoring_plan, kind_of_plan, says_its_place};
use crate::view::View;

/// MON-11.
pub(super) fn nobody_answers(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    let is_tool = matches!(kind_of_plan(node), None | Some(PlanKind::Resources | PlanKind::Contingency));
    if node.is_broken() || is_tool || view.has(Keyword::Responsible) {
        return;
    }
    // A plan that carries out another, or watches it, is answered for by whoever answers for that one.
    let above = context.plan.implemented_by(node.id).map(|id| context.plan.node(id));
    if above.is_some_and(|above| above.kind() == Kind::Plan) {
        return;
    }
    found.push(
        Finding::new("MON-11", node.place(), format!("Nobody answers for {} as a whole", node.described()))
            .help("Name one office that collects the reports and is asked when something is missing: `responsible …`.")
            .with_fix(node.add_line("Add `responsible ?`", "responsible ?")),
    );
}

/// MON-14: watched at one level only, or not at all.
pub(super) fn level_missing(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if node.is_broken() || kind_of_plan(node) != Some(PlanKind::Action) {
        return;
    }
    let watches = |other: &Node| is_monitoring_plan(*other) && context.plan.implemented_by(other.id) == Some(node.id);
    let beside = context.own_documents().filter(watches);
    let mut levels: Vec<Option<MonitoringLevel>> = Vec::new();
    for document in std::iter::once(node).chain(beside) {
        for field in document.fields(Keyword::MonitoredBy) {
            if field.is_none() || field.is_withheld() || field.is_broken() || field.has_hole() {
                return;
            }
            let offices = field.parts().iter().filter(|part| part.class == PartClass::Reference).count();
            let said: Vec<MonitoringLevel> = field.word_indices().filter_map(MonitoringLevel::from_index).collect();
            levels.extend(std::iter::repeat_n(None, offices.saturating_sub(said.len())));
            levels.extend(said.into_iter().map(Some));
        }
    }
    if levels.is_empty() {
        if !says_its_place(node) {
            return;
        }
        found.push(
            Finding::new("MON-14", node.place(), format!("It is not said who monitors {}", node.described()))
                .help("Name somebody for each level: `monitored-by … as operational, … as strategic`.")
                .with_fix(node.add_line("Add `monitored-by ?`", "monitored-by ?")),
        );
        return;
    }
    let missing = [
        (MonitoringLevel::Operational, "the operational level, which follows the work", "as operational"),
        (MonitoringLevel::Strategic, "the strategic level, which looks at the results from outside", "as strategic"),
    ];
    let missing: Vec<_> = missing.into_iter().filter(|(level, ..)| !levels.contains(&Some(*level))).collect();
    let without_level = levels.iter().filter(|level| level.is_none()).count();
    // Offices without a level may be meant for those that nobody has.
    let Some((_, what, how)) = missing.first().filter(|_| without_level < missing.len()) else { return };
    let line = view.field(Keyword::MonitoredBy);
    let place = line.map_or_else(|| node.place(), |field| field.place());
    let finding = if without_level > 0 {
        Finding::new("MON-14", place, format!("It is not said at which level {} is monitored", node.described()))
            .help("Write the level behind the office, and name one for the other level: `monitored-by … as operational, … as strategic`.")
    } else {
        Finding::new("MON-14", place, format!("Nobody monitors {} at {what}", node.described()))
            .help(format!("Name somebody for it: `monitored-by … {how}`."))
    };
    found.push(finding);
}
