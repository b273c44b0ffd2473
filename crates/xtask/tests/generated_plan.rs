//! What a generated package promises: the same bytes each time, its size, and names of one thing only.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use xtask::generate_plan;

fn package(activities: usize, seed: u64) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    generate_plan(activities, seed, &mut |path, text| {
        assert!(files.insert(path.to_owned(), text.to_owned()).is_none(), "{path} is given twice");
        Ok(())
    })
    .expect("nothing here fails to take a file");
    files
}

/// The names that entries of a kind declare, each entry on its own line.
fn declared<'text>(files: &'text BTreeMap<String, String>, kind: &str) -> Vec<&'text str> {
    let head = format!("{kind} ");
    files
        .values()
        .flat_map(|text| text.lines())
        .filter_map(|line| line.trim_start().strip_prefix(head.as_str()))
        .filter_map(|rest| rest.split_once(" \"").map(|(name, _)| name))
        .collect()
}

/// What the entries of a keyword list, over several lines too.
fn values(files: &BTreeMap<String, String>, keyword: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut goes_on = false;
    for line in files.values().flat_map(|text| text.lines()) {
        let line = line.trim_start();
        let items = if goes_on { Some(line) } else { line.strip_prefix(keyword) };
        goes_on = items.is_some() && line.ends_with(',');
        let items = items.into_iter().flat_map(|items| items.split(','));
        found.extend(items.map(|item| item.trim().to_owned()).filter(|item| !item.is_empty()));
    }
    found
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_seed_does_not() {
    assert_eq!(package(1_200, 5), package(1_200, 5));
    assert_ne!(package(1_200, 5), package(1_200, 6));
}

#[test]
fn an_activity_takes_about_five_hundred_bytes() {
    for (activities, seed) in [(1_000, 1), (1_000, 2), (1_777, 3), (5_000, 4), (40_000, 5)] {
        let bytes: usize = package(activities, seed).values().map(String::len).sum();
        let average = bytes / activities;
        assert!((480..=530).contains(&average), "{average} bytes for each of {activities}, seed {seed}");
    }
}

#[test]
fn there_are_as_many_activities_as_asked_for_in_files_of_about_five_hundred() {
    for activities in [0, 1, 2, 5, 24, 199, 200, 777, 1_000, 20_000] {
        let files = package(activities, 9);
        assert_eq!(declared(&files, "activity").len(), activities);
        let of_activities = files.keys().filter(|path| path.starts_with("activities/")).count();
        assert!(of_activities.abs_diff(activities / 500) <= 1, "{of_activities} files for {activities}");
    }
}

#[test]
fn no_name_is_used_twice() {
    // More files than there are towns, so that their further units are named too.
    let files = package(40_000, 11);
    for kind in ["activity", "measure", "indicator", "objective", "goal", "fund", "source"] {
        let names = declared(&files, kind);
        let different: HashSet<&str> = names.iter().copied().collect();
        assert_eq!(names.len(), different.len(), "names of {kind}");
        assert!(!names.is_empty(), "names of {kind}");
    }
}

#[test]
fn every_indicator_is_moved_and_every_objective_served() {
    for activities in [1, 3, 11, 25, 60, 199, 200, 333, 749, 1_000, 3_000] {
        let files = package(activities, 13);
        let moved = values(&files, "contributes-to ");
        for indicator in declared(&files, "indicator") {
            assert!(moved.contains(indicator), "{indicator} of {activities} activities");
        }
        let served = values(&files, "serves ");
        let served: BTreeSet<&str> =
            served.iter().filter_map(|path| path.split_once('.')).map(|(_, objective)| objective).collect();
        for objective in declared(&files, "objective") {
            assert!(served.contains(objective), "{objective} of {activities} activities");
        }
    }
}

#[test]
fn both_languages_and_other_scripts_occur() {
    let all: String = package(1_000, 1).into_values().collect();
    for wanted in ["\"@en \"", "\"@sq", "ë", "ç", "# Проверено", "\"\"\"", "milestone ", "requires ", " * "]
    {
        assert!(all.contains(wanted), "{wanted}");
    }
}

#[test]
fn an_error_of_the_reader_ends_the_work() {
    let mut taken = 0;
    let outcome = generate_plan(2_000, 1, &mut |_, _| {
        taken += 1;
        if taken == 3 { Err(std::io::Error::other("full")) } else { Ok(()) }
    });
    assert!(outcome.is_err());
    assert_eq!(taken, 3);
}
