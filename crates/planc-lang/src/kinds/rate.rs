//! `rate`

use crate::field::{Child, Field};
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Rate,
    stands_in: StandsIn::These(&[Kind::File]),
    head: "currency money ((on | from) date)?",
    read_by: &["BUD-07"],
    summary: "An exchange rate between two currencies",
    manual: r#"Money is only added up when it is in one currency. Where a plan has costs or
grants in another one, a rate says what one unit is worth: `rate EUR 117.2 RSD` means that one euro
is 117.2 dinars. The other direction follows from it.

With `on` and a date, the rate is that of the day. With `from`, it holds from that day until the
next such line. Without a date it holds always, as between currencies with a fixed rate. Write as
many lines as there are days.

Sums over two currencies without a rate between them are not worked out, and the missing rate is
reported (BUD-07)."#,
    example: "rate EUR 117.2 RSD on 2024-01-01",
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[];

const CHILDREN: &[Child] = &[];
