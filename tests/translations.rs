//! A document in another language decides as the original does: every text of the shipped document
//! is translated, by marks around it, and every worked example is run with both.

use continuum_diag::Sources;
use continuum_engine::{Decision, Engine};
use continuum_model::Document;
use continuum_syntax::{Clause, Statement, StatementKind, Value};
use continuum_tests::{Outcome, edition, load_texts, messages, shipped};
use serde_json::Value as Json;
use std::collections::BTreeSet;

/// Clauses whose texts are the same in every language.
const SAME_EVERYWHERE: &[&str] = &["number", "checked", "address", "edition"];

/// Statements that only an author reads.
const OF_AUTHORS: &[StatementKind] =
    &[StatementKind::Wording, StatementKind::Allow, StatementKind::Require];

fn foreign(text: &str) -> String {
    format!("‹{text}›")
}

/// In quotation marks that the text does not use itself.
fn quoted(text: &str) -> String {
    let text = foreign(text);
    if text.contains('"') { format!("“{text}”") } else { format!("\"{text}\"") }
}

/// The texts of a clause as a translation has them.
fn translated(clause: &Clause) -> Option<String> {
    let keyword = clause.keyword;
    Some(match &clause.value {
        Value::Text(_) if SAME_EVERYWHERE.contains(&keyword) => return None,
        Value::Text(text) => format!("{keyword} {}", quoted(&text.text)),
        Value::NameText(name, Some(text)) | Value::Answer(name, text, _) => {
            format!("{keyword} {} {}", name.text, quoted(&text.text))
        }
        Value::Rung(level, text, _, expected) => {
            let expected = expected.as_ref();
            let expected = expected.map(|text| format!(" expected because {}", quoted(&text.text)));
            let expected = expected.unwrap_or_default();
            format!("{keyword} {} {}{expected}", level.text, quoted(&text.text))
        }
        Value::Lowers(names, text) => {
            let names: Vec<_> = names.iter().map(|name| name.text.as_str()).collect();
            format!("{keyword} {} because {}", names.join(", "), quoted(&text.text))
        }
        _ => return None,
    })
}

/// A statement as a translation has it. A `never` is found by its condition, as it is written.
fn statement(sources: &Sources, of: &Statement) -> Option<String> {
    let kind = of.kind.filter(|kind| !OF_AUTHORS.contains(kind))?;
    let name = of.name.as_ref().map(|name| name.text.as_str());
    let name = name.or_else(|| of.written.map(|written| sources.slice(written)))?;
    let text = of.text.as_ref().map_or(String::new(), |text| quoted(&text.text));
    let clauses: Vec<_> = of.clauses.iter().filter_map(translated).collect();
    let clauses = clauses.join("\n  ");
    Some(format!("{} {name} {text} {{\n  {clauses}\n}}\n", kind.keyword()))
}

/// All texts of these files in a language that nobody speaks.
fn translation(files: &[(String, String)]) -> String {
    let mut sources = Sources::default();
    for (name, text) in files {
        sources.add(name.as_str(), text.as_str());
    }
    let tree = continuum_syntax::parse(&sources).tree;
    let statements = tree.statements.iter().filter_map(|of| statement(&sources, of));
    format!("```threshold\n{}```\n", statements.collect::<String>())
}

/// What two documents that say the same in two languages differ in: texts, and the language.
#[track_caller]
fn differ_in_texts_alone(original: &Json, other: &Json, at: &str) {
    match (original, other) {
        (Json::Object(original), Json::Object(other)) => {
            assert_eq!(original.len(), other.len(), "{at}");
            for (name, value) in original {
                differ_in_texts_alone(value, &other[name], &format!("{at}.{name}"));
            }
        }
        (Json::Array(original), Json::Array(other)) => {
            assert_eq!(original.len(), other.len(), "{at}");
            for (value, other) in original.iter().zip(other) {
                differ_in_texts_alone(value, other, at);
            }
        }
        (Json::String(original), Json::String(other)) if at == ".identity.language" => {
            assert_eq!((original.as_str(), other.as_str()), ("en", "xx"));
        }
        (Json::String(original), Json::String(other)) => {
            assert!(original == other || foreign(original) == *other, "{at}: {other}");
        }
        _ => assert_eq!(original, other, "{at}"),
    }
}

/// The texts of a document that people read and that are still those of the original.
fn still_original(value: &Json, at: &str, found: &mut BTreeSet<String>) {
    match value {
        Json::Object(fields) => {
            fields.iter().for_each(|(name, value)| still_original(value, name, found));
        }
        Json::Array(values) => values.iter().for_each(|value| still_original(value, at, found)),
        Json::String(text) if text.contains(' ') && !text.starts_with('‹') => {
            found.insert(format!("{at}: {text}"));
        }
        _ => {}
    }
}

/// The shipped document in English and in the language that nobody speaks, and its examples.
fn in_both_languages() -> Outcome<(Document, Document, Vec<continuum_scenario::Scenario>)> {
    let mut files = shipped()?;
    files.push(("xx/all.md".to_owned(), translation(&files)));
    let mut loaded = load_texts(&files);
    let examples = continuum_scenario::read(&mut loaded);
    assert_eq!(messages(&loaded), "nothing to say\n");
    let original = loaded.document_in("en").ok_or("the original")?.clone();
    assert!(loaded.translations[0].is_whole() && loaded.translations[0].texts > 1_000);
    Ok((original, loaded.document_in("xx").ok_or("the translation")?.clone(), examples))
}

#[test]
fn only_texts_differ_and_all_of_them_do() -> Outcome<()> {
    let (original, other, _) = in_both_languages()?;
    assert_eq!(original.identity.digest, other.identity.digest);
    assert_eq!(
        original.identity.digest,
        load_texts(&shipped()?).document.ok_or("one")?.identity.digest
    );
    let (original, mut other) = (serde_json::to_value(original)?, serde_json::to_value(other)?);
    differ_in_texts_alone(&original, &other, "");
    // Headings name places in the text, and the last four are an author's or the same everywhere.
    for author in ["requirements", "wordings", "allowed"] {
        other[author].take();
    }
    let mut left = BTreeSet::new();
    still_original(&other, "", &mut left);
    let same = ["headings: ", "written: ", "edition: ", "number: ", "address: ", "words: "];
    left.retain(|text| !same.iter().any(|field| text.starts_with(field)));
    assert_eq!(left, BTreeSet::new());
    Ok(())
}

/// What a decision says, without the words it says it in.
fn essence(decision: &Decision) -> impl PartialEq + std::fmt::Debug + use<> {
    let names = |reasons: &[continuum_engine::Reason]| -> Vec<String> {
        reasons.iter().map(|reason| reason.statement.clone()).collect()
    };
    let actions: Vec<_> = decision.actions.iter().map(|due| due.name.clone()).collect();
    let not_known: Vec<_> = decision.not_known.iter().map(|one| one.question.clone()).collect();
    let (why, also) = (names(&decision.why), names(&decision.also_seen));
    (decision.level.clone(), decision.band.clone(), actions, why, also, not_known)
}

#[test]
fn every_worked_example_decides_the_same_in_both() -> Outcome<()> {
    let (original, other, examples) = in_both_languages()?;
    let (original, other) = (Engine::new(original), Engine::new(other));
    assert!(examples.len() > 400);
    for example in &examples {
        let ran = continuum_scenario::run(&other, example);
        assert_eq!(ran.unmet, [], "{}", example.title);
        let answers = &example.answers;
        match (original.decide(answers), other.decide(answers)) {
            (Ok(before), Ok(after)) => {
                assert_eq!(essence(&before), essence(&after), "{}", example.title);
            }
            // An example may show that answers contradict each other.
            (before, after) => assert!(before.is_err() && after.is_err(), "{}", example.title),
        }
    }
    Ok(())
}

/// The example of a translation says how much is missing, and is what the page for authors shows.
#[test]
fn the_example_is_partly_translated_and_says_so() -> Outcome<()> {
    let loaded = edition("examples/in-welsh")?;
    let said: BTreeSet<_> = loaded.diagnostics.iter().map(|said| said.code).collect();
    assert_eq!(said, BTreeSet::from(["untranslated"]), "{}", messages(&loaded));
    let page = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules/AUTHORS.md");
    let page = std::fs::read_to_string(page)?;
    assert!(page.contains(messages(&loaded).trim_end()), "{}", messages(&loaded));
    let welsh = loaded.document_in("cy").ok_or("a translation")?;
    let age = welsh.question_named("age").ok_or("a question")?;
    assert_eq!(welsh.question(age).text, "Pa mor hen yw'r plentyn?");
    Ok(())
}
