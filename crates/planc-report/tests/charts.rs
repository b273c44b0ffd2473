//! Charts as drawings.

use planc_base::Days;
use planc_report::document::{Chart, Stretch};
use planc_report::{Language, charts};

fn days(first: &str, last: &str) -> Days {
    Days { first: first.parse().expect("a day"), last: last.parse().expect("a day") }
}

#[test]
fn a_timeline_shows_years_quarters_and_what_is_critical() {
    let stretch = |label: &str, days: Days, is_critical: bool| Stretch {
        label: label.to_string(),
        days,
        is_critical,
        about: Some(label.to_lowercase()),
    };
    let chart = Chart::Timeline {
        title: "Schedule".to_string(),
        says: "Three activities from 2026 to 2027.".to_string(),
        whole: days("2026-04-01", "2027-12-31"),
        stretches: vec![
            stretch("Draft", days("2026-04-01", "2026-06-30"), true),
            stretch("Training", days("2026-07-01", "2027-09-30"), true),
            stretch("Posters", days("2027-12-24", "2028-03-31"), false),
        ],
    };
    let language = Language::load("en").expect("there is English");
    let address = |path: &str| (path == "draft").then(|| format!("#{path}"));
    insta::assert_snapshot!(charts::svg(&chart, &language, "chart:1", &address).replace('>', ">\n"));
}
