//! Charts as drawings.

use planc_base::Days;
use planc_report::document::{Chart, GanttRow, Stretch};
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

#[test]
fn a_chart_by_quarter_shows_what_is_planned_was_planned_and_is_done() {
    let row = |label: &str, planned: Days| GanttRow {
        label: label.to_string(),
        planned: Some(planned),
        former: None,
        done: None,
        is_critical: false,
        about: Some(label.to_lowercase()),
    };
    let quarters = ["2026-07-01/2026-09-30", "2026-10-01/2026-12-31", "2027-01-01/2027-03-31"];
    let quarters =
        quarters.map(|quarter| quarter.split_once('/').map(|(first, last)| days(first, last)).expect("days"));
    let chart = Chart::Gantt {
        title: "What runs when".to_string(),
        says: "Three activities.".to_string(),
        quarters: quarters.to_vec(),
        rows: vec![
            GanttRow { done: Some(jiff::civil::date(2026, 8, 15)), ..row("Draft", days("2026-07-01", "2026-09-30")) },
            GanttRow {
                former: Some(days("2026-10-01", "2026-12-31")),
                is_critical: true,
                ..row("Training", days("2027-01-01", "2027-03-31"))
            },
            row("Posters that are told of at length, and longer", days("2026-08-01", "2026-10-31")),
        ],
        today: Some(jiff::civil::date(2026, 10, 15)),
    };
    let language = Language::load("en").expect("there is English");
    insta::assert_snapshot!("gantt", charts::svg(&chart, &language, "chart:1", &|_| None).replace('>', ">\n"));
    let tables = charts::grid::tables(&chart, &language);
    let [table] = tables.as_slice() else { panic!("one table for three quarters") };
    let signs = |index: usize| table.rows[index].cells.iter().map(|cell| language.value(cell)).collect::<Vec<_>>();
    assert_eq!(signs(0), ["Draft", "■✓", "", ""]);
    assert_eq!(signs(1), ["Training", "", "□", "◆"]);
    assert_eq!(signs(2)[1..], ["■", "■", ""]);
}
