//! What is found in the shipped document, and that its cases can be pasted.

use continuum_analysis::{Beside, Look, Sorted, findings, sorted};
use continuum_engine::Engine;
use continuum_model::Document;
use continuum_tests::{Outcome, load_texts, messages, shipped, text};

/// A document with what was found in it.
fn looked_through<T>(say: impl FnOnce(&Document, Sorted<'_>) -> T) -> Outcome<T> {
    let mut loaded = load_texts(&shipped()?);
    let examples = continuum_scenario::read(&mut loaded);
    let said = messages(&loaded);
    let engine = Engine::new(loaded.document.clone().ok_or(said)?);
    let untested = continuum_scenario::untested(&engine, &examples);
    let mut look = Look::new(&engine).beside(Beside {
        text: Some(text(&loaded)),
        contacts_since: None,
        untested: Some(&untested),
    });
    let found = findings(&mut look);
    Ok(say(engine.document(), sorted(&look, found)))
}

#[test]
fn the_shipped_document_means_everything_that_is_found_in_it() -> Outcome<()> {
    let open = looked_through(|_, sorted| sorted.open)?;
    let open: Vec<_> = open.iter().map(|finding| &finding.diagnostic.message).collect();
    assert!(open.is_empty(), "{open:#?}");
    Ok(())
}

#[test]
fn each_case_of_a_finding_passes_as_a_worked_example() -> Outcome<()> {
    let (count, pasted) = looked_through(|document, sorted| {
        let found = sorted.allowed.iter().map(|(finding, _)| finding);
        let cases: Vec<_> = found.flat_map(|finding| &finding.witness).collect();
        let written = cases.iter().map(|case| {
            let expected = case.expectations(document);
            continuum_scenario::write(document, &case.title, "Pasted.", &case.answers, &expected)
        });
        (cases.len(), written.collect::<Vec<_>>().join("\n"))
    })?;
    assert!(count > 80, "{count} cases");
    let files = [shipped()?, vec![("99-pasted.md".to_owned(), format!("# Pasted\n\n{pasted}"))]];
    let mut loaded = load_texts(&files.concat());
    let examples = continuum_scenario::read(&mut loaded);
    assert_eq!(messages(&loaded), "nothing to say\n");
    let engine = Engine::new(loaded.document.ok_or("a document")?);
    let (pasted, _): (Vec<_>, Vec<_>) =
        examples.into_iter().partition(|example| example.story == "Pasted.");
    assert_eq!(pasted.len(), count);
    for example in &pasted {
        let outcome = continuum_scenario::run(&engine, example);
        assert!(outcome.passed(), "{}: {:?}", example.title, outcome.unmet);
    }
    Ok(())
}
