//! Which files belong to what was asked for.

use crate::support::{load, plans, shown, try_load};
use planc_workspace::{FileError, InMemory, LoadError, PackageId, Role};

#[test]
fn a_package_has_every_plan_below_it_in_one_order() {
    let files = InMemory::new("/home/her/plans")
        .file("planc.toml", "")
        .file("z.plan", "")
        .file("monitoring/2020-q2.plan", "")
        .file("monitoring/2020-q1.plan", "")
        .file("monitoring.plan", "")
        .file("\u{e9}tude.plan", "")
        .file("ACTORS.PLAN", "")
        .file("notes.txt", "")
        .file("plan", "")
        .file(".hidden.plan", "")
        .file(".git/x.plan", "")
        .file("target/x.plan", "")
        .file("node_modules/a/x.plan", "")
        .file("build/x.plan", "")
        .file("annex/build/x.plan", "")
        .file("annex/other/planc.toml", "")
        .file("annex/other/x.plan", "")
        .file("annex/other/deeper/x.plan", "");
    let workspace = load(&files, ".");
    assert_eq!(
        plans(&workspace, 0),
        [
            "ACTORS.PLAN",
            "monitoring/2020-q1.plan",
            "monitoring/2020-q2.plan",
            "monitoring.plan",
            "z.plan",
            "\u{e9}tude.plan"
        ]
    );
    assert_eq!(workspace.packages.len(), 1);
    assert_eq!(workspace.packages[0].name, "plans");
    assert_eq!(workspace.packages[0].folder, ".");
    assert_eq!(workspace.asked, workspace.packages[0].files);
    assert_eq!(shown(&workspace), "");
}

#[test]
fn numbers_of_files_are_plans_then_manifests() {
    let files = InMemory::new("/w/here")
        .file("planc.toml", "[dependencies]\nnational = { path = \"../national\" }\n")
        .file("b.plan", "b")
        .file("a.plan", "a")
        .file("../national/planc.toml", "")
        .file("../national/n.plan", "n");
    let workspace = load(&files, ".");
    let listed: Vec<_> = workspace.files.iter().map(|file| (file.path.as_str(), file.package, file.role)).collect();
    assert_eq!(
        listed,
        [
            ("a.plan", PackageId(0), Role::Plan),
            ("b.plan", PackageId(0), Role::Plan),
            ("../national/n.plan", PackageId(1), Role::Plan),
            ("planc.toml", PackageId(0), Role::Manifest),
            ("../national/planc.toml", PackageId(1), Role::Manifest),
        ]
    );
    assert_eq!(workspace.packages[1].folder, "../national");
    assert_eq!(workspace.packages[0].dependencies[0].package, Some(PackageId(1)));
}

#[test]
fn a_file_is_checked_within_its_package() {
    let files = InMemory::new("/w")
        .file("p/planc.toml", "[package]\nname = \"thb\"\n")
        .file("p/actors.plan", "")
        .file("p/monitoring/q1.plan", "")
        .file("p/monitoring/q2.plan", "");
    let workspace = load(&files, "p/monitoring/q1.plan");
    assert_eq!(plans(&workspace, 0), ["p/actors.plan", "p/monitoring/q1.plan", "p/monitoring/q2.plan"]);
    let asked: Vec<_> = workspace.asked.iter().map(|file| &workspace.file(*file).path).collect();
    assert_eq!(asked, ["p/monitoring/q1.plan"]);

    let workspace = load(&files, "p/monitoring");
    assert_eq!(workspace.packages[0].name, "thb");
    assert_eq!(workspace.asked.len(), 2);
    let workspace = load(&files, "p/planc.toml");
    assert_eq!(workspace.asked.len(), 3);
}

#[test]
fn a_file_outside_any_package_is_its_own() {
    let files = InMemory::new("/w").file("strategy.plan", "x").file("other.plan", "");
    let workspace = load(&files, "strategy.plan");
    assert_eq!(plans(&workspace, 0), ["strategy.plan"]);
    assert_eq!(workspace.packages[0].name, "strategy");
    assert_eq!(workspace.packages[0].manifest_file, None);
}

#[test]
fn what_a_package_leaves_out_is_a_package_of_its_own() {
    let files = InMemory::new("/w").file("planc.toml", "").file("a.plan", "").file("build/b.plan", "");
    assert_eq!(plans(&load(&files, "build/b.plan"), 0), ["build/b.plan"]);
    assert_eq!(plans(&load(&files, "build"), 0), ["build/b.plan"]);
}

#[test]
fn paths_are_seen_from_the_folder_one_is_in() {
    let files = InMemory::new("/w/p/deep").file("../planc.toml", "").file("../a.plan", "").file("b.plan", "");
    assert_eq!(plans(&load(&files, "."), 0), ["../a.plan", "b.plan"]);
    assert_eq!(plans(&load(&files, "/w/p"), 0), ["../a.plan", "b.plan"]);
}

#[test]
fn where_nothing_can_be_done_one_sentence_says_so() {
    let files = InMemory::new("/w")
        .file("empty/notes.txt", "")
        .folder("closed")
        .failing("closed", FileError::NotAllowed)
        .file("p/planc.toml", "")
        .file("x.docx", "");
    let said = |path: &str| try_load(&files, path).err().map(|error| error.to_string()).unwrap_or_default();
    assert_eq!(said("plans"), "There is no file or folder `plans`. Check the spelling, and the folder you are in.");
    assert_eq!(
        said("x.docx"),
        "`x.docx` is not a plan. Files with plans have names that end in `.plan`; give such a file, or a folder that holds some."
    );
    assert_eq!(
        said("empty"),
        "The folder `empty` holds no plans: no file in it, or in a folder within it, has a name that ends in `.plan`."
    );
    assert_eq!(try_load(&files, "p").err(), Some(LoadError::NoPlans { path: "p".to_string(), packages: Vec::new() }));
    assert_eq!(said("closed"), "`closed` cannot be opened: permission denied.");
}

#[test]
fn links_are_followed_and_every_file_is_read_once() {
    let files = InMemory::new("/w/p")
        .file("planc.toml", "")
        .file("z/real.plan", "")
        // Stand before what they lead to, and still the real path is the one that is shown.
        .link("a", "z")
        .link("first.plan", "z/real.plan")
        .link("outside", "../shared")
        .link("second", "../shared")
        .file("../shared/s.plan", "")
        .link("../shared/again.plan", "s.plan")
        .link("other-package", "../q")
        .file("../q/planc.toml", "")
        .file("../q/q.plan", "");
    let workspace = load(&files, ".");
    assert_eq!(plans(&workspace, 0), ["outside/s.plan", "z/real.plan"]);
    assert_eq!(shown(&workspace), "");
}

#[test]
fn a_link_that_leads_back_is_reported_and_not_followed() {
    let files = InMemory::new("/w/p")
        .file("planc.toml", "")
        .file("regions/north.plan", "")
        .link("regions/all", "..")
        .link("regions/above", "../..")
        .link("regions/self", "self")
        // Leads back only after a step outside.
        .link("shared", "../shared")
        .file("../shared/s.plan", "")
        .link("../shared/back", "../shared")
        .link("../shared/home", "../p");
    let workspace = load(&files, ".");
    assert_eq!(plans(&workspace, 0), ["regions/north.plan", "shared/s.plan"]);
    assert_eq!(
        shown(&workspace),
        "PKG-09 regions/above:1:1 The link `regions/above` leads back to the folder that it stands in
  help: Take the link away.
PKG-09 regions/all:1:1 The link `regions/all` leads back to the folder that it stands in
  help: Take the link away.
PKG-09 regions/self:1:1 The link `regions/self` leads back to itself
  help: Take the link away.
PKG-09 shared/back:1:1 The link `shared/back` leads back to the folder that it stands in
  help: Take the link away.
PKG-09 shared/home:1:1 The link `shared/home` leads back to the folder that it stands in
  help: Take the link away."
    );
    assert_eq!(workspace.files.last().map(|file| file.role), Some(Role::Obstacle));
}
