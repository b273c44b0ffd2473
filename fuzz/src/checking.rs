//! Every text can be checked in every way, and what is said of it points into it.

use planc_analysis::{Judged, Profile, Settings, check};
use planc_base::FileId;
use planc_interchange::{Info, write_plan};
use planc_syntax::parse;
use planc_tests::pipeline::{hold_places, linked, mended, today};

use crate::INPUT;

/// Ends one file of a package and begins the next: a character that nobody writes, so that seeds of one file have none.
const NEXT_FILE: char = '\u{C}';

/// Panics if a package of the files in `input` cannot be checked and written, or a finding or a fix points beside a text.
pub fn hold(input: &str) {
    let files: Vec<(String, String)> =
        input.split(NEXT_FILE).enumerate().map(|(index, text)| (format!("{index}.plan"), text.to_string())).collect();
    let plan = linked(&files);
    for profile in Profile::ALL {
        let report = check(&plan, &Settings { profile, ..Settings::new(today()) }, &[]);
        hold_places(&report.findings, &files, INPUT);
        hold_fixes(&report.findings, &files);
        let info = Info { compiler: "0", edition: "1", profile, as_of: today(), other_files: Vec::new() };
        let mut json = Vec::new();
        let written = write_plan(&plan, &report, &info, &mut json);
        assert!(written.is_ok(), "the plan cannot be written: {written:?}");
        let read: Result<serde::de::IgnoredAny, _> = serde_json::from_slice(&json);
        assert!(read.is_ok(), "what was written cannot be read: {:?}", read.err());
    }
}

/// A fix is applied and the outcome read: more is not asked of a text of chance.
fn hold_fixes(findings: &[Judged], files: &[(String, String)]) {
    for fix in findings.iter().flat_map(|judged| &judged.finding.fixes) {
        for (index, (_, text)) in files.iter().enumerate() {
            if fix.edits.iter().any(|edit| edit.place.file == FileId(index as u32)) {
                parse(&mended(text, index, fix), FileId(index as u32));
            }
        }
    }
}
