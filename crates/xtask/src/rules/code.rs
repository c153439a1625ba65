//! What of a Rust file runs in the product: no comments, and nothing from `#[cfg(test)]` on.

/// The lines that count, with their numbers.
pub fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let product = text.lines().take_while(|line| line.trim() != "#[cfg(test)]");
    let numbered = product.enumerate().map(|(at, line)| (at + 1, without_comment(line)));
    numbered.filter(|(_, line)| !line.trim().is_empty())
}

/// Cuts at `//` unless it stands in a string, as in an address.
fn without_comment(line: &str) -> &str {
    let mut from = 0;
    while let Some(found) = line[from..].find("//") {
        let at = from + found;
        if line[..at].matches('"').count().is_multiple_of(2) {
            return &line[..at];
        }
        from = at + 2;
    }
    line
}

/// Whether the line names a module of `std`, alone or in braces.
pub fn names_std(line: &str, module: &str) -> bool {
    let after = |start: &str| line.split(start).skip(1).any(|rest| starts_with_word(rest, module));
    after("std::") || in_braces(line).any(|name| starts_with_word(name.trim(), module))
}

/// The names in `std::{…}`.
fn in_braces(line: &str) -> impl Iterator<Item = &str> {
    line.split("std::{").skip(1).flat_map(|rest| rest.split(','))
}

fn starts_with_word(text: &str, word: &str) -> bool {
    let rest = text.strip_prefix(word);
    rest.is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphanumeric() || next == '_'))
}

#[cfg(test)]
mod tests {
    use super::{lines, names_std};

    #[test]
    fn comments_and_tests_do_not_count() {
        let text = "//! std::fs\nlet a = \"http://x\"; // note\n#[cfg(test)]\nuse std::fs;";
        assert_eq!(lines(text).collect::<Vec<_>>(), [(2, "let a = \"http://x\"; ")]);
    }

    #[test]
    fn a_module_is_found_alone_and_in_braces() {
        assert!(names_std("use std::fs::File;", "fs"));
        assert!(names_std("use std::{fmt, fs};", "fs"));
        assert!(names_std("let x = std::env::var(a);", "env"));
        assert!(!names_std("use std::fmt;", "fs"));
        assert!(!names_std("use std::fs_other;", "fs"));
    }
}
