//! Which of the guide's four fields of action something belongs to: by the area around it, or around what it serves.

use planc_lang::vocabularies::Field as FieldOfAction;
use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Target;

use super::Context;
use crate::rules::fields_of_area;

impl Context<'_> {
    /// The fields of action of `node`, each once; none if it stands in no area and serves nothing in one, or if that is open.
    pub fn fields_of_action(&self, node: Node) -> Vec<FieldOfAction> {
        let mut fields = Vec::new();
        for around in node.ancestors() {
            match around.kind() {
                Kind::Area => add(around, &mut fields),
                Kind::Measure => {
                    for aim in around.targets(Keyword::Serves).filter_map(Target::thing) {
                        let aim = around.plan.node(aim);
                        aim.ancestors()
                            .filter(|above| above.kind() == Kind::Area)
                            .for_each(|area| add(area, &mut fields));
                    }
                }
                _ => {}
            }
        }
        fields
    }
}

fn add(area: Node, fields: &mut Vec<FieldOfAction>) {
    for field in fields_of_area(area).unwrap_or_default() {
        if !fields.contains(&field) {
            fields.push(field);
        }
    }
}
