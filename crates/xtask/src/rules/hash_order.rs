//! Hash maps and sets have no order; a decision that is read twice must read the same.

use super::code::lines;
use super::repository::Repository;
use crate::layers::is_library;

pub fn breaches(repository: &Repository) -> Vec<String> {
    let mut breaches = Vec::new();
    for file in repository.sources(is_library) {
        let unordered = |line: &str| line.contains("HashMap") || line.contains("HashSet");
        let found = lines(&file.text).filter(|(_, line)| unordered(line));
        breaches.extend(found.map(|(number, _)| {
            format!("{}:{number} has a hash map or set; take the BTree kind", file.path)
        }));
    }
    breaches
}
