//! What a line may have meant where a name is wanted: said once the names of all files are known.

use planc_base::{Place, Span};
use planc_lang::pattern::SlotId;
use planc_lang::{KindSet, RowId};

/// A line that has something else in the place of a name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Deferred {
    pub place: Place,
    pub entry: u32,
    pub row: RowId,
    pub slot: SlotId,
    /// What the name may lead to.
    pub kinds: KindSet,
    /// As it is written.
    pub text: String,
    pub form: DeferredForm,
    /// Whether the field takes a text as well.
    pub takes_text: bool,
}

/// What stands there.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum DeferredForm {
    /// `responsible Ministry of Interior`, `partner iom unhcr`: words side by side; where each one is.
    Words(Vec<Span>),
    /// `requires 2.1.3`
    Number,
    /// `serves "Awareness"`
    Text,
}
