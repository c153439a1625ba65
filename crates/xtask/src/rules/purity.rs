//! Which crates reach outside the program.

use super::code::{lines, names_std};
use super::repository::Repository;
use crate::layers::{GUARDS, PURE};

/// Crates that work with files and other programs.
const SHELLS: &[&str] = &["cli"];

pub fn pure_crates(repository: &Repository) -> Vec<String> {
    let modules = ["fs", "env", "time", "net", "process", "thread"];
    uses(repository, &modules, |name| PURE.contains(&name))
}

pub fn files_and_processes(repository: &Repository) -> Vec<String> {
    uses(repository, &["fs", "process"], |name| !SHELLS.contains(&name) && !GUARDS.contains(&name))
}

fn uses(repository: &Repository, modules: &[&str], wanted: fn(&str) -> bool) -> Vec<String> {
    let mut breaches = Vec::new();
    for file in repository.sources(wanted) {
        for (number, line) in lines(&file.text) {
            let named = modules.iter().filter(|module| names_std(line, module));
            breaches
                .extend(named.map(|module| format!("{}:{number} uses std::{module}", file.path)));
        }
    }
    breaches
}
