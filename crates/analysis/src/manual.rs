//! The manual: a page for each finding, from the first lines of the file it is written in.

use crate::findings::{Check, OF_CASES, OF_WORDS};
use crate::{not_decided_exactly, unused_allow};
use std::fmt::Write;

/// What stands before the pages.
const BEGINNING: &str = "# Findings

<!-- Written by the tests from the first lines of each finding's file in crates/analysis/src: change them there. -->

`continuum lint` looks at the whole document and says what no single statement shows.
Each finding has a name; this page says of each what it finds, why it matters for a child, an example, and what to do.

A finding that is meant is allowed in the document, with the reason: `allow unused-source of reader because \"For those who want to read on\"`.
`lint` lists what is allowed.
The language is described in [`README.md`](README.md), the way from a change to a published document in [`AUTHORS.md`](AUTHORS.md).
";

/// All pages, as one text in Markdown, one sentence a line.
pub fn manual() -> String {
    let mut manual = BEGINNING.to_owned();
    let checks = OF_CASES.iter().chain(OF_WORDS);
    let pages = checks.map(|Check { code, source, .. }| (*code, *source));
    let others = [
        (crate::code::NOT_DECIDED_EXACTLY, not_decided_exactly::SOURCE),
        (crate::code::UNUSED_ALLOW, unused_allow::SOURCE),
    ];
    for (code, source) in pages.chain(others) {
        // Writing to a `String` cannot fail.
        let _ = write!(manual, "\n## `{code}`\n\n{}", page(source));
    }
    manual
}

/// One page: the title as a line of its own, and the paragraphs.
fn page(source: &str) -> String {
    let lines = source.lines().map_while(|line| line.strip_prefix("//!")).map(str::trim);
    let lines: Vec<_> = lines.collect();
    let paragraphs = lines.split(|line| line.is_empty()).map(|lines| lines.join(" "));
    let paragraphs = paragraphs.map(|words| match words.strip_prefix("# ") {
        Some(title) => format!("{title}.\n"),
        None => sentences(&words),
    });
    paragraphs.collect::<Vec<_>>().join("\n")
}

/// A sentence a line. One ends where a full stop, a question mark or a colon outside of code is
/// followed by a space and a capital letter or code.
fn sentences(words: &str) -> String {
    let mut lines = String::new();
    let mut in_code = false;
    let mut from = 0;
    for (at, char) in words.char_indices() {
        in_code ^= char == '`';
        let after = words.get(at + 1..).unwrap_or("");
        let begins = |next: char| next.is_uppercase() || matches!(next, '`' | '"');
        let goes_on = after.strip_prefix(' ').and_then(|after| after.chars().next());
        if !in_code && matches!(char, '.' | '?') && goes_on.is_some_and(begins) {
            lines.push_str(words.get(from..=at).unwrap_or(""));
            lines.push('\n');
            from = at + 2;
        }
    }
    lines.push_str(words.get(from..).unwrap_or(""));
    lines + "\n"
}
