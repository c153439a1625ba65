//! The page for authors shows a rule that the shipped document takes, and an example of it.

use continuum_engine::Engine;
use continuum_scenario::{Scenario, run};
use continuum_tests::{Outcome, load_texts, messages, shipped};
use std::fs;
use std::path::Path;

/// The engine of these files, which have no mistakes, and their examples.
fn engine(files: &[(String, String)]) -> Outcome<(Engine, Vec<Scenario>)> {
    let mut loaded = load_texts(files);
    let examples = continuum_scenario::read(&mut loaded);
    assert_eq!(messages(&loaded), "nothing to say\n");
    Ok((Engine::new(loaded.document.ok_or("a document")?), examples))
}

fn shipped_with_the_page() -> Outcome<Vec<(String, String)>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules/AUTHORS.md");
    let mut files = shipped()?;
    files.push(("99-authors.md".to_owned(), fs::read_to_string(path)?));
    Ok(files)
}

#[test]
fn its_example_passes_with_its_rule_and_fails_without() -> Outcome<()> {
    let (with, examples) = engine(&shipped_with_the_page()?)?;
    let example = examples.iter().find(|example| example.title == "A hungry child of two");
    let example = example.ok_or("the page has an example")?;
    assert_eq!(run(&with, example).unmet, []);
    let (without, _) = engine(&shipped()?)?;
    assert_eq!(run(&without, example).unmet.len(), 2);
    Ok(())
}
