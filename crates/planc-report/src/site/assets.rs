//! The parts of the page that are the same for every plan, and what its policy knows them by.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

pub const PAGE: &str = include_str!("page.html");

/// The style sheets, in the order in which they stand.
const STYLES: &[&str] = &[
    include_str!("style/base.css"),
    include_str!("style/frame.css"),
    include_str!("style/parts.css"),
    include_str!("style/charts.css"),
    include_str!("style/print.css"),
];

/// The scripts, in the order in which they run: each uses those before it. They are one function.
pub const SCRIPTS: &[(&str, &str)] = &[
    ("element.js", include_str!("script/element.js")),
    ("words.js", include_str!("script/words.js")),
    ("plan.js", include_str!("script/plan.js")),
    ("links.js", include_str!("script/links.js")),
    ("search.js", include_str!("script/search.js")),
    ("list.js", include_str!("script/list.js")),
    ("parts.js", include_str!("script/parts.js")),
    ("bars.js", include_str!("script/bars.js")),
    ("layers.js", include_str!("script/layers.js")),
    ("overview.js", include_str!("script/overview.js")),
    ("tree.js", include_str!("script/tree.js")),
    ("filters.js", include_str!("script/filters.js")),
    ("thing.js", include_str!("script/thing.js")),
    ("results.js", include_str!("script/results.js")),
    ("schedule.js", include_str!("script/schedule.js")),
    ("dependencies.js", include_str!("script/dependencies.js")),
    ("money.js", include_str!("script/money.js")),
    ("bodies.js", include_str!("script/bodies.js")),
    ("coverage.js", include_str!("script/coverage.js")),
    ("findings.js", include_str!("script/findings.js")),
    ("everything.js", include_str!("script/everything.js")),
    ("routes.js", include_str!("script/routes.js")),
];

pub fn style() -> String {
    STYLES.concat()
}

pub fn script() -> String {
    let scripts = SCRIPTS.iter().map(|(_, script)| *script).collect::<String>();
    format!("(function () {{\n'use strict';\n{scripts}}})();\n")
}

/// What a policy calls the text of a script or style sheet by.
pub fn fingerprint(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text.as_bytes())))
}
