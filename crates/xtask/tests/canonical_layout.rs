//! A generated package is in the canonical layout already, so that measuring the formatter on it measures the usual case.

use planc_base::FileId;
use planc_model::order::PackageOrder;
use planc_syntax::format::format;
use xtask::generate_plan;

fn holds(activities: usize, seed: u64) {
    let order = PackageOrder { languages: vec!["en".to_owned(), "sq".to_owned()] };
    let mut plans = 0;
    generate_plan(activities, seed, &mut |path, text| {
        if path.ends_with(".plan") {
            plans += 1;
            let formatted = format(text, FileId(0), &order);
            assert_eq!(formatted.findings, [], "{path}");
            assert_eq!(formatted.text.as_deref(), Some(text), "{path}");
        }
        Ok(())
    })
    .expect("nothing here fails to take a file");
    assert!(plans > 4);
}

#[test]
fn a_package_of_a_thousand_activities_is_canonical() {
    holds(1_000, 7);
}

#[test]
fn so_are_small_ones_and_other_seeds() {
    for seed in 0..4 {
        holds(30, seed);
    }
}
