//! A missing answer is a value of its own. Read as "no", it would hide a worry.

use super::code::lines;
use super::repository::Repository;

pub fn breaches(repository: &Repository) -> Vec<String> {
    let mut breaches = Vec::new();
    for file in repository.sources(|name| ["engine", "flow"].contains(&name)) {
        let found = lines(&file.text).filter(|(_, line)| line.contains("unwrap_or(false)"));
        breaches.extend(
            found.map(|(number, _)| format!("{}:{number} has unwrap_or(false)", file.path)),
        );
    }
    breaches
}
