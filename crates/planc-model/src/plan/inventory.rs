//! What there is, and where: found once, so that looking for what is not there costs nothing.
//!
//! Most of what is asked of a thing it does not have: of an activity, its `status`, `lead` or `concerns`. A set of the fields of
//! each thing answers that without a look at its block. It takes 8 bytes a thing.

use planc_base::FileId;
use planc_lang::{Keyword, Kind, Language, RowId};
use rayon::prelude::*;
use std::sync::Arc;

use super::{Plan, ThingId};

/// Which kinds, rows and fields there are.
#[derive(Clone, Debug, Default)]
pub(crate) struct Inventory {
    /// By thing: the bits of the keywords of its fields, as `Language::bit_in` gives them.
    fields: Arc<Vec<u64>>,
    /// By file: a bit for each row that an entry of it has.
    rows: Vec<Rows>,
    /// The things of each kind, in the order of the text: `by_kind[starts[kind]..starts[kind + 1]]`.
    by_kind: Arc<Vec<ThingId>>,
    starts: Vec<u32>,
}

type Rows = [u64; 8];

impl Inventory {
    /// Of a plan whose things are known.
    pub(crate) fn of(plan: &Plan) -> Inventory {
        let files: Vec<(Vec<u64>, Rows)> =
            (0..plan.sheets.len()).into_par_iter().map(|file| of_file(plan, file)).collect();
        let mut fields = Vec::with_capacity(plan.things.len());
        let mut inventory = Inventory::default();
        for (of_file, rows) in files {
            fields.extend(of_file);
            inventory.rows.push(rows);
        }
        inventory.fields = Arc::new(fields);
        inventory.sort_by_kind(plan);
        inventory
    }

    /// Takes stock of `file` again, which has the same things as before, and other fields.
    pub(crate) fn look_again(&mut self, plan: &Plan, file: FileId) {
        let (fields, rows) = of_file(plan, file.0 as usize);
        self.rows[file.0 as usize] = rows;
        let range = plan.things_of_file[file.0 as usize].clone();
        let range = range.start as usize..range.end as usize;
        if self.fields[range.clone()] != fields[..] {
            Arc::make_mut(&mut self.fields)[range].copy_from_slice(&fields);
        }
    }

    fn sort_by_kind(&mut self, plan: &Plan) {
        let mut starts = vec![0_u32; Kind::COUNT + 1];
        for thing in plan.things.iter() {
            starts[thing.kind as usize + 1] += 1;
        }
        for index in 1..starts.len() {
            starts[index] += starts[index - 1];
        }
        let mut places = starts.clone();
        let mut by_kind = vec![ThingId::NONE; plan.things.len()];
        for (index, thing) in plan.things.iter().enumerate() {
            let place = &mut places[thing.kind as usize];
            by_kind[*place as usize] = ThingId(index as u32);
            *place += 1;
        }
        self.by_kind = Arc::new(by_kind);
        self.starts = starts;
    }

    /// Whether the thing may have a field with `keyword`.
    #[inline]
    pub(crate) fn may_have(&self, id: ThingId, kind: Kind, keyword: Keyword) -> bool {
        // Before it is made, everything may be.
        self.fields.get(id.index()).is_none_or(|set| set & Language::get().bit_in(kind, keyword) != 0)
    }

    /// Whether an entry of `file` may have this row.
    pub(crate) fn may_hold(&self, file: FileId, row: RowId) -> bool {
        let rows = self.rows.get(file.0 as usize);
        rows.is_none_or(|rows| rows.get(usize::from(row.0) / 64).is_some_and(|bits| bits >> (row.0 % 64) & 1 != 0))
    }

    /// The things of `kind`.
    pub(crate) fn things(&self, kind: Kind) -> &[ThingId] {
        match (self.starts.get(kind as usize), self.starts.get(kind as usize + 1)) {
            (Some(start), Some(end)) => &self.by_kind[*start as usize..*end as usize],
            _ => &[],
        }
    }
}

/// The sets of fields of the things of a file, in order, and the rows of its entries.
fn of_file(plan: &Plan, file: usize) -> (Vec<u64>, Rows) {
    let language = Language::get();
    let sheet = &plan.sheets[file];
    let entries = &sheet.entries;
    let mut rows = Rows::default();
    for entry in entries {
        let row = usize::from(entry.row().0);
        rows[row / 64 % rows.len()] |= 1 << (row % 64);
    }
    let things = plan.things_of_file[file].clone();
    let set = |thing: &super::Thing| {
        let (mut set, mut next) = (0, thing.entry + 1);
        let end = sheet.next_of(thing.entry);
        while next < end {
            set |= entries[next as usize].field_keyword().map_or(0, |keyword| language.bit_in(thing.kind, keyword));
            next = sheet.next_of(next);
        }
        set
    };
    let things = &plan.things[things.start as usize..things.end as usize];
    (things.iter().map(set).collect(), rows)
}
