//! The file as a whole.

use std::io;

use planc_analysis::{Profile, Report};
use planc_base::FileId;
use planc_model::ThingId;
use planc_model::plan::{Field, Plan};
use planc_model::sheet::NO_ENTRY;
use rayon::prelude::*;

use super::documents::{Document, Documents};
use super::fields::{self, Raw};
use super::node;
use super::paths::Paths;
use super::taken::Givers;
use crate::files::{File, Files};
use crate::finding;
use crate::json::Json;

/// What a file of this format says of where it comes from.
pub struct Info<'text> {
    /// Version of the compiler.
    pub compiler: &'text str,
    /// Edition of the language.
    pub edition: &'text str,
    pub profile: Profile,
    /// The day for which the plan was checked.
    pub as_of: jiff::civil::Date,
    /// Files that findings are about besides those of the plan, by `FileId` from the first number after these.
    pub other_files: Vec<File<'text>>,
}

/// What every entry is read with.
#[derive(Clone, Copy)]
pub struct Surroundings<'plan> {
    pub plan: &'plan Plan<'plan>,
    pub paths: &'plan Paths<'plan>,
    pub documents: &'plan Documents<'plan>,
    /// That at hand.
    pub document: &'plan Document<'plan>,
}

impl<'plan> Surroundings<'plan> {
    /// The name of a package that is not the one asked for.
    pub fn package_name(&self, package: u16) -> Option<&'plan str> {
        let package = usize::from(package);
        (package > 0).then(|| self.plan.packages.get(package).map_or("", |package| package.name.as_str()))
    }

    fn turn_to(&mut self, root: Option<ThingId>, package: u16) {
        self.document = self.documents.around(root, package);
    }
}

/// Writes `plan` and what was found in it as `plan.json`, version 1. The same plan gives the same bytes.
pub fn write_plan(plan: &Plan, report: &Report, info: &Info, out: &mut dyn io::Write) -> io::Result<()> {
    let paths = Paths::of(plan);
    let of_plan = plan.files.iter().map(|file| File { path: file.path, text: file.text });
    let files = Files::new(of_plan.chain(info.other_files.iter().copied()).collect());
    let documents = Documents::of(plan);
    let mut around = Surroundings { plan, paths: &paths, documents: &documents, document: documents.around(None, 0) };
    let mut json = Json::new(out);
    json.begin_object();
    for (key, value) in
        [("format", super::FORMAT), ("version", ""), ("edition", info.edition), ("compiler", info.compiler)]
    {
        json.new_line();
        json.key(key);
        match key {
            "version" => json.number(super::VERSION),
            _ => json.string(value),
        }
    }
    package(plan, info, &mut json);
    json.new_line();
    json.key("asOf");
    json.display(info.as_of);
    write_files(&mut around, &mut json);
    write_nodes(around, &files, &mut json);
    json.new_line();
    json.key("findings");
    finding::write_all(&report.findings, &files, &mut json);
    json.new_line();
    json.key("silenced");
    json.number(report.silenced as u64);
    json.new_line();
    json.end_object();
    json.finish()
}

fn package(plan: &Plan, info: &Info, json: &mut Json) {
    json.new_line();
    json.key("package");
    json.begin_object();
    let package = plan.packages.first();
    json.key("name");
    json.string(package.map_or("", |package| &package.name));
    json.key("languages");
    json.begin_array();
    package.into_iter().flat_map(|package| &package.languages).for_each(|language| json.string(language));
    json.end_array();
    json.key("profile");
    json.string(info.profile.text());
    json.end_object();
}

/// The files of the plan, with what stands at their tops and is no thing.
fn write_files(around: &mut Surroundings, json: &mut Json) {
    let plan = around.plan;
    json.new_line();
    json.key("files");
    json.begin_array();
    for (index, file) in plan.files.iter().enumerate() {
        json.new_line();
        json.begin_object();
        json.key("path");
        json.string(file.path);
        if let Some(package) = around.package_name(file.package as u16) {
            json.key("package");
            json.string(package);
        }
        let sheet = &plan.sheets[index];
        let at_top = sheet.children(NO_ENTRY).filter(|entry| sheet.entries[*entry as usize].kind().is_none());
        let at_top: Vec<Field> = at_top.map(|entry| Field { plan, file: FileId(index as u32), entry }).collect();
        if !at_top.is_empty() {
            around.turn_to(None, file.package as u16);
            fields::write(&at_top, around, json);
            Raw::write_all(&at_top, json);
        }
        json.end_object();
    }
    json.new_line();
    json.end_array();
}

/// Writes all nodes: a few stretches at a time, side by side, so that no more than these are held.
fn write_nodes(around: Surroundings, files: &Files, json: &mut Json) {
    json.new_line();
    json.key("nodes");
    json.begin_array();
    let stretches: Vec<&[ThingId]> = around.paths.in_order().chunks(STRETCH).collect();
    for some in stretches.chunks(2 * rayon::current_num_threads()) {
        let written: Vec<Vec<u8>> = some.par_iter().map(|stretch| nodes(stretch, around, files)).collect();
        written.iter().for_each(|written| json.elements(written));
    }
    json.new_line();
    json.end_array();
}

/// How many nodes one task writes.
const STRETCH: usize = 256;

/// Nodes that follow each other, one a line.
fn nodes(stretch: &[ThingId], mut around: Surroundings, files: &Files) -> Vec<u8> {
    let plan = around.plan;
    let Some(first) = stretch.first() else { return Vec::new() };
    let mut givers = Givers::around(plan.node(*first));
    around.turn_to(Some(plan.node(*first).root().id), plan.thing(*first).package);
    Json::in_parts(|json| {
        for id in stretch {
            let thing = plan.thing(*id);
            if thing.parent == ThingId::NONE {
                around.turn_to(Some(*id), thing.package);
            }
            json.new_line();
            node::write(plan.node(*id), &mut givers, &around, files, json);
        }
    })
}
