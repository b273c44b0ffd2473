//! Packages that rest on others.

use crate::support::{load, shown};
use planc_workspace::{InMemory, PackageId, Workspace};

fn needs(name: &str, path: &str) -> String {
    format!("[dependencies]\n{name} = {{ path = \"{path}\" }}\n")
}

/// What each package needs, by number.
fn needed(workspace: &Workspace) -> Vec<Vec<Option<u32>>> {
    let of = |package: &planc_workspace::Package| {
        package.dependencies.iter().map(|one| one.package.map(|id| id.0)).collect()
    };
    workspace.packages.iter().map(of).collect()
}

#[test]
fn each_package_is_loaded_once() {
    let both = "[dependencies]\nnational = { path = \"../national\" }\nregion = { path = \"../region/.\" }\n";
    let files = InMemory::new("/w/town")
        .file("planc.toml", both)
        .file("a.plan", "")
        .file("../national/n.plan", "")
        .file("../region/planc.toml", needs("country", "../by-another-way"))
        .file("../region/r.plan", "")
        .link("../by-another-way", "national");
    let workspace = load(&files, ".");
    assert_eq!(shown(&workspace), "");
    let names: Vec<_> = workspace.packages.iter().map(|package| package.name.as_str()).collect();
    assert_eq!(names, ["town", "national", "region"]);
    assert_eq!(needed(&workspace), [vec![Some(1), Some(2)], vec![], vec![Some(1)]]);
    assert_eq!(workspace.package(PackageId(2)).dependencies[0].name, "country");
}

#[test]
fn a_missing_package_is_reported_with_the_path_that_was_tried() {
    let files = InMemory::new("/w")
        .file(
            "town/planc.toml",
            needs("national", "../nationl") + "elsewhere = { path = \"../../x/y\" }\nfile = { path = \"a.plan\" }\n",
        )
        .file("town/a.plan", "")
        .file("national/n.plan", "");
    assert_eq!(
        shown(&load(&files, "town")),
        "PKG-04 town/planc.toml:2:21 The package `national` is not at `../nationl`
  note: From the folder you are in, that is `nationl`.
  help: There is a folder `../national`: write `national = { path = \"../national\" }`.
  choice: Write `\"../national\"` -> national = { path = \"../national\" }
PKG-04 town/planc.toml:3:22 The package `elsewhere` is not at `../../x/y`
  note: From the folder you are in, that is `../x/y`.
  help: Paths are taken from the folder of the manifest. Correct it, or take the dependency out.
PKG-04 town/planc.toml:4:17 The package `file` is not at `a.plan`
  note: From the folder you are in, that is `town/a.plan`.
  help: That is a file. Give the path of the folder that holds the plans of the package."
    );
}

#[test]
fn a_folder_without_plans_is_no_package() {
    let files = InMemory::new("/w/town")
        .file("planc.toml", needs("national", "../national"))
        .file("a.plan", "")
        .file("../national/planc.toml", "nonsense")
        .file("../national/plan.docx", "");
    let workspace = load(&files, ".");
    assert_eq!(
        shown(&workspace),
        "PKG-04 planc.toml:2:21 There is no plan in the package `national` at `../national`
  help: Give the path of a folder that holds plans: files with names that end in `.plan`."
    );
    assert_eq!(needed(&workspace), [vec![None]]);
}

#[test]
fn a_part_of_the_package_is_no_other_package() {
    let files = InMemory::new("/w")
        .file("planc.toml", needs("annex", "annex") + "inner = { path = \"inner\" }\n")
        .file("a.plan", "")
        .file("annex/b.plan", "")
        .file("inner/planc.toml", "")
        .file("inner/c.plan", "");
    let workspace = load(&files, ".");
    assert_eq!(
        shown(&workspace),
        "PKG-04 planc.toml:2:18 The package `annex` at `annex` is a part of this package
  help: The plans in it can be used as they are: take the dependency out. To make it a package of its own, put a `planc.toml` into it."
    );
    assert_eq!(needed(&workspace), [vec![None, Some(1)], vec![]]);
}

#[test]
fn a_circle_is_shown_whole_and_once() {
    let files = InMemory::new("/w/town")
        .file("planc.toml", needs("region", "../region"))
        .file("t.plan", "")
        .file("../region/planc.toml", needs("national", "../national"))
        .file("../region/r.plan", "")
        .file("../national/planc.toml", needs("own-region", "../region"))
        .file("../national/n.plan", "");
    let workspace = load(&files, ".");
    assert_eq!(
        shown(&workspace),
        "PKG-05 ../region/planc.toml:2:1 The packages depend on each other in a circle: `region` needs `national`, which needs `region`
  at ../national/planc.toml:2:1 `national` needs `region`
  help: Take one of these dependencies out."
    );
    // The last step is left out, so whoever walks along the dependencies comes to an end.
    assert_eq!(needed(&workspace), [vec![Some(1)], vec![Some(2)], vec![None]]);
}

#[test]
fn circles_of_three_and_of_one() {
    let files = InMemory::new("/w/a")
        .file("planc.toml", needs("b", "../b"))
        .file("a.plan", "")
        .file("../b/planc.toml", needs("c", "../c"))
        .file("../b/b.plan", "")
        .file("../c/planc.toml", needs("c", ".") + "a = { path = \"../a\" }\n")
        .file("../c/c.plan", "");
    let workspace = load(&files, ".");
    assert_eq!(
        shown(&workspace),
        "PKG-05 planc.toml:2:1 The packages depend on each other in a circle: `a` needs `b`, which needs `c`, which needs `a`
  at ../b/planc.toml:2:1 `b` needs `c`
  at ../c/planc.toml:3:1 `c` needs `a`
  help: Take one of these dependencies out.
PKG-05 ../c/planc.toml:2:1 The package `c` depends on itself
  help: Take one of these dependencies out."
    );
    assert_eq!(needed(&workspace), [vec![Some(1)], vec![Some(2)], vec![None, None]]);
}
