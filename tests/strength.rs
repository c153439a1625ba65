//! Every example that is offered for pasting keeps its word: it passes on the document and fails on
//! the changed one, and the reference interpreter says the same of its case.

use continuum_check::Loaded;
use continuum_engine::{Engine, reference};
use continuum_model::{ActionId, ChoiceId, Document, LevelId};
use continuum_scenario::{Scenario, run};
use continuum_strength::{Fate, Tally, Trial, Witness, strength};
use continuum_tests::{Outcome, Page, load, load_texts, pages, shipped};
use std::collections::BTreeSet;
use std::fs;

/// The share of changes that the shipped document's examples have to notice.
const ENOUGH: usize = 95;

fn trials(loaded: &Loaded) -> Outcome<(Engine, Vec<Trial>)> {
    let scenarios = continuum_scenario::read(&mut loaded.clone());
    let engine = Engine::new(loaded.document.clone().ok_or("a document")?);
    let trials = strength(&engine, &scenarios);
    Ok((engine, trials))
}

fn survivors(trials: &[Trial]) -> impl Iterator<Item = (&Trial, &Witness)> {
    trials.iter().filter_map(|trial| match &trial.fate {
        Fate::Survived(witness) => Some((trial, witness.as_ref())),
        _ => None,
    })
}

/// Level and actions of one case; none where a `never` forbids it.
fn seen(document: &Document, case: &[ChoiceId]) -> Option<(LevelId, BTreeSet<ActionId>)> {
    let level = reference::level(document, case);
    let mut actions = reference::actions(document, case);
    actions.extend(&document.level(level).actions);
    reference::is_possible(document, case).then_some((level, actions))
}

/// Pastes the examples into a file of their own and reads them back.
fn pasted(files: &[(String, String)], trials: &[Trial]) -> Vec<Scenario> {
    let blocks =
        survivors(trials).map(|(_, witness)| format!("```scenario\n{}```\n\n", witness.scenario));
    let pasted = ("99-pasted.md".to_owned(), blocks.collect::<String>());
    let mut loaded = load_texts(&[files, std::slice::from_ref(&pasted)].concat());
    let scenarios = continuum_scenario::read(&mut loaded);
    let is_pasted = |one: &Scenario| loaded.sources.name(one.span.file) == pasted.0;
    let scenarios: Vec<Scenario> = scenarios.into_iter().filter(is_pasted).collect();
    assert_eq!(scenarios.len(), survivors(trials).count(), "{}", pasted.1);
    scenarios
}

fn keep_their_word(engine: &Engine, trials: &[Trial], examples: &[Scenario]) {
    let document = engine.document();
    for ((trial, witness), example) in survivors(trials).zip(examples) {
        let shown = &witness.scenario;
        let changed = trial.mutant.change.of(document);
        let case = &witness.contrast.case;
        assert_ne!(seen(document, case), seen(&changed, case), "{shown}");
        assert_eq!(example.answers, witness.answers, "{shown}");
        assert!(run(engine, example).passed(), "{shown}");
        assert!(!run(&Engine::new(changed), example).passed(), "{shown}");
    }
}

#[test]
fn examples_on_pages_keep_their_word() -> Outcome<()> {
    let small = ("small.md".to_owned(), fs::read_to_string(pages().join("small.md"))?);
    let mut met = 0;
    for entry in fs::read_dir(pages().join("strength"))? {
        let path = entry?.path();
        let text = fs::read_to_string(&path)?;
        let loaded = load(&path, &Page::read(&text))?;
        let (engine, trials) = trials(&loaded)?;
        let examples = pasted(&[small.clone(), ("page.md".to_owned(), text)], &trials);
        keep_their_word(&engine, &trials, &examples);
        met += examples.len();
    }
    assert!(met > 20, "only {met} examples");
    Ok(())
}

#[test]
fn the_shipped_examples_notice_most_changes() -> Outcome<()> {
    let files = shipped()?;
    let (engine, trials) = trials(&load_texts(&files))?;
    let tally = Tally::of(&trials);
    assert!(tally.percent() >= ENOUGH, "{tally:?}");
    assert_eq!(tally.not_decided, 0);
    let examples = pasted(&files, &trials);
    keep_their_word(&engine, &trials, &examples);
    Ok(())
}
