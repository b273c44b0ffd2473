//! `planc site`: everything that is known of a plan, in one file for a browser.

use super::report::{deliver, language};
use crate::arguments::SiteOptions;
use crate::compile::{self, Choices};
use crate::output;
use crate::progress::{self, Step};
use planc_analysis::Context;
use planc_report::{Request, site};
use planc_workspace::PackageId;
use std::mem::ManuallyDrop;

pub fn run(options: &SiteOptions) -> i32 {
    let workspace = match compile::load(&options.path) {
        Ok(workspace) => ManuallyDrop::new(workspace),
        Err(error) => return output::fail(&error.to_string()),
    };
    let first = workspace.package(PackageId(0)).manifest.languages.first();
    let wanted = options.lang.clone().or_else(|| first.map(|language| language.value.to_string()));
    let language = match language(options.lang.as_deref(), wanted.as_deref()) {
        Ok(language) => language,
        Err(reason) => return output::fail(&reason),
    };
    let settings = compile::settings(&workspace, &Choices { profile: None, as_of: options.as_of });
    let paths = ManuallyDrop::new(compile::paths_in_package(&workspace));
    let plan = ManuallyDrop::new(compile::link_in_package(&workspace, &paths));
    let findings = ManuallyDrop::new(compile::check_whole(&workspace, &plan, &settings));
    progress::step(Step::WorkingOut);
    let context = ManuallyDrop::new(Context::new(&plan, &settings));
    let request = Request::new(&context, &findings, &language);
    deliver(Some(&options.output), &site::write(&request))
}
