//! `planc check`

use super::fix;
use crate::arguments::{CheckOptions, ColorChoice, Format};
use crate::progress::{self, Step};
use crate::terminal::Terminal;
use crate::{compile, output, render, write};
use planc_analysis::Report;
use planc_workspace::Workspace;
use std::mem::ManuallyDrop;

pub fn run(options: &CheckOptions, color: ColorChoice) -> i32 {
    let choices = options.judging.choices();
    if options.fix
        && let Err(reason) = fix::mend(&options.path, &choices)
    {
        return output::fail(&reason);
    }
    // Beside the search for files, which one thread does.
    rayon::spawn(planc_analysis::wording::make_ready);
    let workspace = match compile::load(&options.path) {
        Ok(workspace) => ManuallyDrop::new(workspace),
        Err(error) => return output::fail(&error.to_string()),
    };
    let settings = compile::settings(&workspace, &choices);
    let plan = ManuallyDrop::new(compile::link(&workspace));
    let report = ManuallyDrop::new(compile::check(&workspace, &plan, &settings, &options.path));
    progress::step(Step::Writing);
    match written(options, color, &workspace, &report) {
        Ok(text) => output::print_bytes(&text),
        Err(error) => return output::fail(&format!("The findings cannot be written: {}.", write::reason(&error))),
    }
    if options.judging.fail_on.fails(report.gravest()) { output::FOUND } else { output::CLEAN }
}

fn written(
    options: &CheckOptions,
    color: ColorChoice,
    workspace: &Workspace,
    report: &Report,
) -> std::io::Result<Vec<u8>> {
    let shown = &report.findings[..options.max.unwrap_or(usize::MAX).min(report.findings.len())];
    let left_out = report.findings.len() - shown.len();
    let mut text = String::new();
    match options.format {
        Format::Human => {
            render::human::write(workspace, shown, Terminal::of_output(color), &mut text);
            if left_out > 0 {
                text.push_str(&format!("{left_out} more not shown, because of `--max`\n"));
            }
            text.push_str(&render::summary(report, workspace.asked.len()));
            text.push('\n');
        }
        Format::Short => render::short::write(workspace, shown, &mut text),
        Format::Github => render::github::write(workspace, shown, &mut text),
        Format::Json | Format::Sarif => {
            let mut bytes = Vec::new();
            match options.format {
                Format::Json => render::json::write(workspace, report, &mut bytes)?,
                _ => render::json::write_sarif(workspace, report, &mut bytes)?,
            }
            return Ok(bytes);
        }
    }
    Ok(text.into_bytes())
}
