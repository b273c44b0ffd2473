//! `price`

use crate::field::{Child, Field};
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Price,
    stands_in: StandsIn::These(&[Kind::File, Kind::Plan]),
    head: "name title? money (per unit)?",
    read_by: &["BUD-05"],
    summary: "A unit price that cost lines use",
    manual: r#"Cost lines are often a count times a price that is the same throughout the plan:
an hour of a coordinator, a day of a trainer, a page of translation. Write the price once, and use
its name as the last part of a product: `cost 30 minutes * coordinator-hour`. When the price
changes, every cost that uses it follows.

The line gives a name, a title if you like, the amount, and after `per` the unit it is paid for. A
price per hour or day also takes minutes, hours or days, which are converted; how many hours make a
working day is set by the profile. Other units have to match. Without `per`, the amount is for one
of whatever it is multiplied with.

A price stands at the top of a file for the whole package, or inside a plan. It is no cost by itself
and adds nothing to any sum. `? EUR` is a price still to be agreed; costs that use it stay unknown,
and sums say so."#,
    example: r#"price coordinator-hour "Hour of the project coordinator" 7.5 EUR per hour"#,
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[];

const CHILDREN: &[Child] = &[];
