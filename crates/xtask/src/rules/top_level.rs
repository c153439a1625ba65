//! The first screen a newcomer sees.

use super::repository::Repository;
use std::collections::BTreeSet;

const ENTRIES: &[&str] = &["README.md", "Cargo.toml", "crates", "rules", "tests", "web"];

/// Dotfiles, licences and Cargo's lock file are not counted.
pub fn breaches(repository: &Repository) -> Vec<String> {
    let tops: BTreeSet<_> =
        repository.files.iter().filter_map(|file| file.path.split('/').next()).collect();
    let extra = tops.into_iter().filter(|top| !is_welcome(top));
    extra.map(|top| format!("`{top}` at the top")).collect()
}

fn is_welcome(top: &str) -> bool {
    let uncounted = top.starts_with('.') || top.starts_with("LICENSE") || top == "Cargo.lock";
    uncounted || ENTRIES.contains(&top)
}

#[cfg(test)]
mod tests {
    use super::is_welcome;

    #[test]
    fn licences_and_dotfiles_are_welcome() {
        assert!(is_welcome("LICENSE-MIT") && is_welcome(".ci") && is_welcome("crates"));
        assert!(!is_welcome("scripts"));
    }
}
