//! What each rule costs on a generated plan, alone and on one thread: `cargo bench -p planc-tests --bench rules`.
//!
//! ```text
//! cargo bench -p planc-tests --bench rules                          100,000 activities, the ten dearest
//! PLANC_BENCH_SIZES=10000 cargo bench -p planc-tests --bench rules  another size
//! PLANC_BENCH_SHOWN=300 cargo bench -p planc-tests --bench rules    more of them
//! ```
//!
//! A rule is run in a check of its own, of which the time of a check with no rules is taken off. So a rule that is the first to
//! ask for shared facts pays for them each time here, and once in a real check.

use std::time::{Duration, Instant};

use planc_analysis::{Settings, check};
use planc_lang::rule::Rule;
use planc_model::plan::Plan;
use planc_tests::examples::SourceFile;
use planc_tests::pipeline::{linked, today};

/// The quickest of so many runs counts.
const RUNS: usize = 3;

fn main() {
    // `cargo test --benches` only asks whether it starts.
    if std::env::args().any(|argument| argument == "--test") {
        return;
    }
    let number =
        |name: &str, usual: usize| std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual);
    let (activities, shown) = (number("PLANC_BENCH_SIZES", 100_000), number("PLANC_BENCH_SHOWN", 10));
    let files = generated(activities);
    let plan = linked(&files);
    let threads = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap_or_else(|error| panic!("{error}"));
    threads.install(|| tell(&plan, activities, shown));
}

fn generated(activities: usize) -> Vec<SourceFile> {
    let mut files = Vec::new();
    xtask::generate_plan(activities, 1, &mut |path, text| {
        if path.ends_with(".plan") {
            files.push((path.to_string(), text.to_string()));
        }
        Ok(())
    })
    .unwrap_or_else(|error| panic!("nothing here fails to take a file: {error}"));
    files
}

fn tell(plan: &Plan, activities: usize, shown: usize) {
    let none = time(plan, Vec::new());
    let mut costs: Vec<(&Rule, Duration)> =
        Rule::all().map(|rule| (rule, time(plan, vec![rule.code]).saturating_sub(none))).collect();
    costs.sort_by_key(|(_, cost)| std::cmp::Reverse(*cost));
    let all = time(plan, Rule::all().map(|rule| rule.code).collect());
    let milliseconds = |duration: Duration| duration.as_secs_f64() * 1000.0;
    println!(
        "{activities} activities, one thread: no rule {:.1} ms, all rules {:.1} ms\n",
        milliseconds(none),
        milliseconds(all)
    );
    println!("| rule | ms |\n|---|---:|");
    for (rule, cost) in costs.iter().take(shown) {
        println!("| {} {} | {:.1} |", rule.code, rule.name, milliseconds(*cost));
    }
}

fn time(plan: &Plan, only: Vec<&'static str>) -> Duration {
    let settings = Settings { only: Some(only), ..Settings::new(today()) };
    let run = || {
        let start = Instant::now();
        std::hint::black_box(check(plan, &settings, &[]));
        start.elapsed()
    };
    (0..RUNS).map(|_| run()).min().unwrap_or_default()
}
