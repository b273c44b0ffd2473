//! The table, indexed: what may stand in what, by number.
pub struct Language; pub struct Row; pub struct RowId;
