//! Each kind of message has a page of its own, and each page is about a kind of message.

use continuum_tests::{Outcome, Page, load, pages};
use std::collections::BTreeSet;
use std::fs;

fn codes() -> BTreeSet<String> {
    let rules = [continuum_syntax::code::ALL, continuum_check::code::ALL];
    let whole = [continuum_scenario::code::ALL, continuum_analysis::code::ALL];
    rules.iter().chain(&whole).flat_map(|all| all.iter()).map(|code| (*code).to_owned()).collect()
}

/// The names of the pages directly in `diagnostics/`, without `.md`.
fn pages_of_codes() -> Outcome<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(pages().join("diagnostics"))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        names.extend(name.strip_suffix(".md").map(str::to_owned));
    }
    Ok(names)
}

#[test]
fn every_code_has_a_page_and_every_page_a_code() -> Outcome<()> {
    assert_eq!(pages_of_codes()?, codes());
    Ok(())
}

#[test]
fn a_page_triggers_its_code_and_nothing_else() -> Outcome<()> {
    for code in pages_of_codes()? {
        let path = pages().join("diagnostics").join(format!("{code}.md"));
        let loaded = load(&path, &Page::read(&fs::read_to_string(&path)?))?;
        let said: BTreeSet<_> = loaded.diagnostics.iter().map(|said| said.code).collect();
        assert_eq!(said, BTreeSet::from([code.as_str()]), "{code}.md");
    }
    Ok(())
}

#[test]
fn ten_mistakes_give_ten_messages() -> Outcome<()> {
    let path = pages().join("diagnostics/mixtures/ten-mistakes.md");
    let loaded = load(&path, &Page::read(&fs::read_to_string(&path)?))?;
    assert_eq!(loaded.diagnostics.len(), 10);
    Ok(())
}
