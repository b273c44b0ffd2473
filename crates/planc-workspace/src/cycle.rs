//! Packages that depend on each other in a circle.

use crate::source_file::PackageId;
use crate::workspace::Package;
use planc_base::{Finding, Place};

/// Finds every circle of dependencies and takes its last step out, so that what remains has none. One finding for each.
pub fn break_cycles(packages: &mut [Package]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut state = vec![State::Unseen; packages.len()];
    for start in 0..packages.len() {
        // The packages on the way, each with the number of the dependency that is followed next.
        let mut way: Vec<(usize, usize)> = Vec::new();
        if state[start] == State::Unseen {
            state[start] = State::OnTheWay;
            way.push((start, 0));
        }
        while let Some((package, next)) = way.last_mut() {
            let package = *package;
            let Some(dependency) = packages[package].dependencies.get(*next) else {
                state[package] = State::Done;
                way.pop();
                continue;
            };
            *next += 1;
            let Some(PackageId(target)) = dependency.package else { continue };
            let target = target as usize;
            match state[target] {
                State::Done => {}
                State::Unseen => {
                    state[target] = State::OnTheWay;
                    way.push((target, 0));
                }
                State::OnTheWay => {
                    let first = way.iter().position(|(package, _)| *package == target).unwrap_or(0);
                    findings.extend(circle(packages, &way[first..]));
                    let (last, next) = way[way.len() - 1];
                    packages[last].dependencies[next - 1].package = None;
                }
            }
        }
    }
    findings
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Unseen,
    OnTheWay,
    Done,
}

/// Each step of a circle is a package and the number behind that of the dependency that leads to the next.
fn circle(packages: &[Package], steps: &[(usize, usize)]) -> Option<Finding> {
    let name = |package: usize| format!("`{}`", packages[package].name);
    let place = |package: usize, next: usize| -> Option<Place> {
        let file = packages[package].manifest_file?;
        Some(packages[package].dependencies.get(next.checked_sub(1)?)?.span.in_file(file))
    };
    let (first, first_next) = *steps.first()?;
    let mut said = name(first);
    for (index, (package, _)) in steps.iter().skip(1).enumerate() {
        said += if index == 0 { " needs " } else { ", which needs " };
        said += &name(*package);
    }
    let message = if steps.len() == 1 {
        format!("The package {said} depends on itself")
    } else {
        format!("The packages depend on each other in a circle: {said}, which needs {}", name(first))
    };
    let mut finding =
        Finding::new("PKG-05", place(first, first_next)?, message).help("Take one of these dependencies out.");
    for (index, (package, next)) in steps.iter().enumerate().skip(1) {
        let target = steps.get(index + 1).map_or(first, |(target, _)| *target);
        finding = finding.label(place(*package, *next)?, format!("{} needs {}", name(*package), name(target)));
    }
    Some(finding)
}
