//! `planc man`

use crate::arguments::{Arguments, ManOptions};
use crate::{output, write};
use clap::CommandFactory;
use clap_mangen::Man;
use std::path::Path;

pub fn run(options: &ManOptions) -> i32 {
    let Some(folder) = &options.output else {
        return match page(Arguments::command()) {
            Ok(page) => {
                output::print(&String::from_utf8_lossy(&page));
                output::CLEAN
            }
            Err(error) => output::fail(&format!("The man page cannot be made: {}.", write::reason(&error))),
        };
    };
    match write_all(folder) {
        Ok(()) => output::CLEAN,
        Err(error) => output::fail(&format!(
            "The man pages cannot be written to `{}`: {}.",
            folder.display(),
            write::reason(&error)
        )),
    }
}

/// `planc.1`, and `planc-check.1` and so on for each command.
fn write_all(folder: &Path) -> std::io::Result<()> {
    let mut command = Arguments::command();
    command.build();
    write::atomically(&folder.join("planc.1"), &page(Arguments::command())?)?;
    for sub in command.get_subcommands().filter(|sub| sub.get_name() != "help") {
        write::atomically(&folder.join(format!("planc-{}.1", sub.get_name())), &page(sub.clone())?)?;
    }
    Ok(())
}

fn page(command: clap::Command) -> std::io::Result<Vec<u8>> {
    let mut page = Vec::new();
    // Without a date, so that the page is the same whenever it is made.
    Man::new(command).render(&mut page)?;
    Ok(page)
}
