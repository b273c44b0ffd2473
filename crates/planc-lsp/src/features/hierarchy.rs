//! What hangs on what: dependencies as calls, the chain of results as types.

use super::symbols::symbol_kind;
use crate::view::View;
use planc_ide::{Dependency, HierarchyItem};
use tower_lsp::lsp_types::*;

pub fn prepare_calls(view: &View, position: Position) -> Option<Vec<CallHierarchyItem>> {
    let found = planc_ide::hierarchy_item(view.snapshot(), view.cursor(position))?;
    Some(vec![call_item(view, &found)?])
}

/// What depends on `item`.
pub fn incoming(view: &View, item: &CallHierarchyItem) -> Option<Vec<CallHierarchyIncomingCall>> {
    let cursor = view.cursor(item.selection_range.start);
    let found = planc_ide::dependents(view.snapshot(), cursor);
    let call = |one: &Dependency| {
        Some(CallHierarchyIncomingCall { from: call_item(view, &one.item)?, from_ranges: ranges(view, one) })
    };
    Some(found.iter().filter_map(call).collect())
}

/// What `item` depends on.
pub fn outgoing(view: &View, item: &CallHierarchyItem) -> Option<Vec<CallHierarchyOutgoingCall>> {
    let cursor = view.cursor(item.selection_range.start);
    let found = planc_ide::depends_on(view.snapshot(), cursor);
    let call = |one: &Dependency| {
        Some(CallHierarchyOutgoingCall { to: call_item(view, &one.item)?, from_ranges: ranges(view, one) })
    };
    Some(found.iter().filter_map(call).collect())
}

fn ranges(view: &View, dependency: &Dependency) -> Vec<Range> {
    dependency.places.iter().map(|place| view.package.range(*place)).collect()
}

fn call_item(view: &View, item: &HierarchyItem) -> Option<CallHierarchyItem> {
    Some(CallHierarchyItem {
        name: item.name.clone(),
        kind: symbol_kind(item.kind),
        tags: None,
        detail: (!item.detail.is_empty()).then(|| item.detail.clone()),
        uri: view.package.uri(item.place.file)?,
        range: view.package.range(item.place),
        selection_range: view.package.range(item.selection),
        data: None,
    })
}

pub fn prepare_types(view: &View, position: Position) -> Option<Vec<TypeHierarchyItem>> {
    let found = planc_ide::hierarchy_item(view.snapshot(), view.cursor(position))?;
    Some(vec![type_item(view, &found)?])
}

/// What `item` contributes to.
pub fn supertypes(view: &View, item: &TypeHierarchyItem) -> Option<Vec<TypeHierarchyItem>> {
    let found = planc_ide::contributes_to(view.snapshot(), view.cursor(item.selection_range.start));
    Some(found.iter().filter_map(|item| type_item(view, item)).collect())
}

/// What contributes to `item`.
pub fn subtypes(view: &View, item: &TypeHierarchyItem) -> Option<Vec<TypeHierarchyItem>> {
    let found = planc_ide::contributors(view.snapshot(), view.cursor(item.selection_range.start));
    Some(found.iter().filter_map(|item| type_item(view, item)).collect())
}

fn type_item(view: &View, item: &HierarchyItem) -> Option<TypeHierarchyItem> {
    Some(TypeHierarchyItem {
        name: item.name.clone(),
        kind: symbol_kind(item.kind),
        tags: None,
        detail: (!item.detail.is_empty()).then(|| item.detail.clone()),
        uri: view.package.uri(item.place.file)?,
        range: view.package.range(item.place),
        selection_range: view.package.range(item.selection),
        data: None,
    })
}
