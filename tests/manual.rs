//! The manual of the findings, `rules/findings.md`, is what their files say.

use continuum_analysis::{OF_CASES, OF_WORDS, manual};
use continuum_model::FindingName;
use continuum_tests::Outcome;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules/findings.md")
}

#[test]
fn it_is_what_the_files_say() -> Outcome<()> {
    let (written, now) = (fs::read_to_string(path()).unwrap_or_default(), manual());
    if written != now && env::var_os("UPDATE_PAGES").is_some() {
        return Ok(fs::write(path(), now)?);
    }
    similar_asserts::assert_eq!(written, now, "UPDATE_PAGES=1 rewrites the manual");
    Ok(())
}

/// The name and the text of each page.
fn pages(manual: &str) -> Vec<(&str, &str)> {
    let pages = manual.split("\n## `").skip(1);
    pages.filter_map(|page| page.split_once('`')).collect()
}

#[test]
fn each_page_says_what_why_for_example_and_what_to_do() {
    let manual = manual();
    for (name, page) in pages(&manual) {
        let parts = ["**What it finds.** ", "**Why it matters for a child.** ", "**Example.** "];
        let parts = parts.into_iter().chain(["**What to do.** "]);
        let places: Vec<_> = parts.map(|part| page.find(part)).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{name}: {places:?}");
    }
}

#[test]
fn every_finding_that_can_be_allowed_is_looked_for_and_has_a_page() {
    let manual = manual();
    let on_pages: BTreeSet<_> = pages(&manual).into_iter().map(|(name, _)| name).collect();
    let checks = OF_CASES.iter().chain(OF_WORDS).map(|check| check.code);
    let looked_for: BTreeSet<_> = checks.chain(["not-decided-exactly"]).collect();
    let can_be_named: BTreeSet<_> = FindingName::ALL.iter().map(|name| name.name()).collect();
    assert_eq!(looked_for, can_be_named);
    assert!(can_be_named.is_subset(&on_pages), "{on_pages:?}");
    assert!(on_pages.contains("unused-allow"));
}

/// One sentence a line, and no line that a full stop in a name or in code has cut.
#[test]
fn its_lines_are_sentences() {
    let manual = manual();
    let text = manual.lines().filter(|line| !line.is_empty() && !line.starts_with(['#', '<']));
    for line in text {
        assert!(line.ends_with(['.', '?']), "{line}");
        assert_eq!(line.matches('`').count() % 2, 0, "{line}");
    }
}
