//! How long each step of a check takes on generated plans: `cargo bench -p planc-tests`.
//!
//! ```text
//! cargo bench -p planc-tests                                        1,000 and 10,000 activities
//! PLANC_BENCH_SIZES=100000 cargo bench -p planc-tests               another size, or several with commas
//! cargo bench -p planc-tests -- check                               one step
//! ```
//!
//! `scan`, `parse`, `type` and `format` go from file to file on one thread; `link`, `check`, `whole` and `json` take the threads
//! that the command takes. What a step returns is freed outside of the measurement: the command never frees it either. Every
//! rate is in bytes of the *source*, that of `serde_json` too, so that rates of one size compare as times do.

use std::hint::black_box;
use std::io;
use std::time::Duration;

use criterion::measurement::WallTime;
use criterion::{
    BatchSize, BenchmarkGroup, BenchmarkId, Criterion, SamplingMode, Throughput, criterion_group, criterion_main,
};
use planc_analysis::{Profile, Report, Settings, check};
use planc_base::FileId;
use planc_interchange::{Info, write_plan};
use planc_model::link::{Input, link};
use planc_model::order::TableOrder;
use planc_model::plan::{FileInfo, PackageInfo, Plan};
use planc_model::{Sheet, elaborate};
use planc_syntax::{Tree, format, parse, scan};
use planc_tests::examples::SourceFile;
use planc_tests::pipeline::{linked, today};

const SIZES: [usize; 2] = [1_000, 10_000];
const SEED: u64 = 1;

/// One generated package.
struct Package {
    activities: usize,
    files: Vec<SourceFile>,
    bytes: u64,
}

impl Package {
    fn generate(activities: usize) -> Package {
        let mut files = Vec::new();
        xtask::generate_plan(activities, SEED, &mut |path, text| {
            if path.ends_with(".plan") {
                files.push((path.to_string(), text.to_string()));
            }
            Ok(())
        })
        .unwrap_or_else(|error| panic!("nothing here fails to take a file: {error}"));
        let bytes = files.iter().map(|(_, text)| text.len() as u64).sum();
        Package { activities, files, bytes }
    }

    /// `work` on every file, with its number.
    fn each<T>(&self, work: impl Fn(&str, FileId) -> T) -> Vec<T> {
        self.files.iter().enumerate().map(|(index, (_, text))| work(text, FileId(index as u32))).collect()
    }

    fn trees(&self) -> Vec<Tree> {
        self.each(parse)
    }

    fn sheets(&self) -> Vec<Sheet> {
        self.each(|text, file| elaborate(&parse(text, file), text, file))
    }

    fn linked_from(&self, sheets: Vec<Sheet>) -> Plan<'_> {
        let files = self.files.iter().map(|(path, text)| FileInfo { path, text, package: 0 }).collect();
        let package = PackageInfo {
            name: "generated".to_string(),
            languages: Vec::new(),
            dependencies: Vec::new(),
            dependency_places: Vec::new(),
        };
        link(Input { files, sheets, packages: vec![package] })
    }
}

fn settings() -> Settings {
    Settings::new(today())
}

fn json(plan: &Plan, report: &Report, out: &mut dyn io::Write) {
    let info = Info {
        compiler: env!("CARGO_PKG_VERSION"),
        edition: "1",
        profile: Profile::Guide,
        as_of: today(),
        other_files: Vec::new(),
    };
    write_plan(plan, report, &info, out).unwrap_or_else(|error| panic!("memory takes every byte: {error}"));
}

/// The packages to measure, from the environment or the usual ones.
fn packages() -> Vec<Package> {
    let sizes = match std::env::var("PLANC_BENCH_SIZES") {
        Err(_) => SIZES.to_vec(),
        Ok(sizes) => sizes
            .split(',')
            .map(|size| size.trim().parse().unwrap_or_else(|_| panic!("PLANC_BENCH_SIZES: {size:?} is no number")))
            .collect(),
    };
    sizes.into_iter().map(Package::generate).collect()
}

/// Measures `work` on what `prepare` makes anew for each run, under the name of `step` and the size of `package`.
fn measure<Given, Made>(
    criterion: &mut Criterion,
    step: &str,
    package: &Package,
    mut prepare: impl FnMut() -> Given,
    mut work: impl FnMut(Given) -> Made,
) {
    let mut group = criterion.benchmark_group(step);
    pace(&mut group, package.activities);
    group.throughput(Throughput::Bytes(package.bytes));
    group.bench_function(BenchmarkId::from_parameter(package.activities), |bencher| {
        // One at a time: what many runs return would not fit into memory, nor into the caches of a real check.
        bencher.iter_batched(&mut prepare, |given| black_box(work(given)), BatchSize::PerIteration);
    });
    group.finish();
}

/// Few runs of what takes long.
fn pace(group: &mut BenchmarkGroup<WallTime>, activities: usize) {
    let (samples, seconds) = if activities <= 1_000 { (30, 2) } else { (10, 3) };
    group.sampling_mode(SamplingMode::Flat);
    group.sample_size(samples);
    group.warm_up_time(Duration::from_millis(500));
    group.measurement_time(Duration::from_secs(seconds));
}

fn steps(criterion: &mut Criterion) {
    for package in packages() {
        measure(criterion, "scan", &package, || (), |()| package.each(|text, _| scan(text)));
        measure(criterion, "parse", &package, || (), |()| package.trees());
        of_files(criterion, &package);
        measure(criterion, "link", &package, || package.sheets(), |sheets| package.linked_from(sheets));
        of_plan(criterion, &package);
        measure(
            criterion,
            "whole",
            &package,
            || (),
            |()| {
                let plan = linked(&package.files);
                let report = check(&plan, &settings(), &[]);
                (plan, report)
            },
        );
    }
}

fn of_files(criterion: &mut Criterion, package: &Package) {
    let trees = package.trees();
    measure(
        criterion,
        "type",
        package,
        || (),
        |()| package.each(|text, file| elaborate(&trees[file.0 as usize], text, file)),
    );
    // A blank line too many at the end: what is in its layout already is not read again.
    let texts: Vec<String> = package.files.iter().map(|(_, text)| format!("{text}\n")).collect();
    let lay_out = |text: &String| {
        let formatted = format(text, FileId(0), &TableOrder).text;
        assert_eq!(
            formatted.as_ref().map(String::len),
            Some(text.len() - 1),
            "the generated plan is not in its layout"
        );
        formatted
    };
    measure(criterion, "format", package, || (), |()| texts.iter().map(lay_out).collect::<Vec<_>>());
}

fn of_plan(criterion: &mut Criterion, package: &Package) {
    let plan = package.linked_from(package.sheets());
    let settings = settings();
    measure(criterion, "check", package, || (), |()| check(&plan, &settings, &[]));
    let report = check(&plan, &settings, &[]);
    assert_eq!(report.findings.first(), None, "the generated plan is at fault");
    measure(criterion, "json", package, || (), |()| json(&plan, &report, &mut io::sink()));

    let mut text = Vec::new();
    json(&plan, &report, &mut text);
    drop(plan);
    let read = || serde_json::from_slice::<serde_json::Value>(&text);
    assert!(read().is_ok_and(|value| value.is_object()), "plan.json is no JSON");
    measure(criterion, "serde_json to Value", package, || (), |()| read());
}

criterion_group!(benches, steps);
criterion_main!(benches);
