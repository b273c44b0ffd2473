//! Damage at random, the same in every run, through the whole pipeline: nothing panics or hangs, every place of every finding and
//! fix lies in its text, and every fix leaves a text that reads again.
//!
//! A plain run does a few to each example; `PLANC_MUTATIONS=10000` that many.

use std::time::{Duration, Instant};

use planc_analysis::Settings;
use planc_base::FileId;
use planc_model::order::TableOrder;
use planc_syntax::{format, parse};
use planc_tests::depth;
use planc_tests::examples::{self, SourceFile};
use planc_tests::pipeline::{findings, hold_cover, hold_places, mended, today};
use planc_tests::random::{Random, damaged};
use rayon::prelude::*;

/// One file of a few kilobytes takes milliseconds; what takes this long hangs.
const LIMIT: Duration = Duration::from_secs(20);

/// Everything that is promised of any text, on `files`, of which the one at `changed` was damaged.
fn hold_promises(files: &[SourceFile], changed: usize, settings: &Settings, what: &str) {
    let start = Instant::now();
    let text = &files[changed].1;
    hold_cover(&parse(text, FileId(changed as u32)), text, what);
    let found = findings(files, settings);
    hold_places(&found, files, what);
    for judged in &found {
        for fix in
            judged.finding.fixes.iter().filter(|fix| fix.edits.iter().all(|edit| edit.place.file.0 as usize == changed))
        {
            let mended = mended(text, changed, fix);
            hold_cover(&parse(&mended, FileId(0)), &mended, what);
        }
    }
    let laid_out = format(text, FileId(changed as u32), &TableOrder);
    if let Some(once) = laid_out.text {
        let twice = format(&once, FileId(0), &TableOrder).text;
        assert_eq!(twice.as_deref(), Some(once.as_str()), "{what}: formatting twice is not once\n{text}");
    }
    assert!(start.elapsed() < LIMIT, "{what}: took {:?}\n{text}", start.elapsed());
}

/// Each file by itself: most names lead nowhere then, so that what is said of such names is tried too.
#[test]
fn damaged_files() {
    let count = depth("PLANC_MUTATIONS", 12);
    let settings = Settings::new(today());
    let files: Vec<SourceFile> = examples::all().into_iter().flat_map(|example| example.files).collect();
    let started = Instant::now();
    files.par_iter().enumerate().for_each(|(index, (path, text))| {
        let mut random = Random::new(1 + index as u64);
        // Damage adds up for a while, then the file is taken anew.
        let mut current = text.clone();
        for round in 0..count {
            if round % 8 == 0 {
                current.clone_from(text);
            }
            current = damaged(&current, &mut random);
            let alone = [(path.clone(), current.clone())];
            hold_promises(&alone, 0, &settings, &format!("{path}, round {round}"));
        }
    });
    println!("{} files, {count} times each: {:?}", files.len(), started.elapsed());
}

/// Files among the others of their package.
#[test]
fn damaged_packages() {
    let count = depth("PLANC_MUTATIONS", 12) / 4;
    let settings = Settings::new(today());
    examples::all().par_iter().for_each(|example| {
        let mut random = Random::new(example.name.len() as u64);
        let mut files = example.files.clone();
        for round in 0..count {
            let changed = random.below(files.len());
            files[changed].1 = damaged(&example.files[changed].1, &mut random);
            hold_promises(&files, changed, &settings, &format!("{}, round {round}", example.name));
            files[changed].1.clone_from(&example.files[changed].1);
        }
    });
}

/// Texts made of nothing but what matters.
#[test]
fn noise() {
    let settings = Settings::new(today());
    (0..depth("PLANC_MUTATIONS", 12) as u64 * 20).into_par_iter().for_each(|seed| {
        let mut random = Random::new(seed);
        let mut text = String::new();
        for _ in 0..random.below(40) {
            text = damaged(&text, &mut random);
        }
        let files = [("noise.plan".to_string(), text)];
        hold_promises(&files, 0, &settings, &format!("noise {seed}"));
    });
}
