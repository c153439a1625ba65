//! The documents that amend the shipped one: each is whole by itself, its examples and those that it
//! takes over pass, and no child is placed lower than before. And what an edition does not change
//! stays as it was, whatever the shipped document says.

use continuum_check::{Edition, Folder, Found, Loaded, load_edition};
use continuum_engine::{Engine, reference};
use continuum_model::{ChoiceId, Document, Id, Kind, LevelId, Question, QuestionId};
use continuum_tests::{Outcome, edition, messages, shipped};
use reference::Completion;
use serde_json::Value;
use std::fmt::Write;

#[path = "../crates/engine/tests/support/random.rs"]
#[expect(dead_code, reason = "other tests draw more")]
mod random;

use random::Random;

/// How many children are drawn for each edition.
const CHILDREN: u64 = 3_000;

const AMENDING: [&str; 2] = ["family-help-2026", "examples/under-two-uplift"];

/// An edition and its examples, with nothing to say of either.
fn read(name: &str) -> Outcome<(Loaded, Vec<continuum_scenario::Scenario>)> {
    let mut loaded = edition(name)?;
    let examples = continuum_scenario::read(&mut loaded);
    assert_eq!(messages(&loaded), "nothing to say\n", "{name}");
    Ok((loaded, examples))
}

fn document(name: &str) -> Outcome<Document> {
    Ok(read(name)?.0.document.ok_or("a document")?)
}

#[test]
fn every_example_passes_the_inherited_ones_too() -> Outcome<()> {
    let (_, earlier) = read("bradford-2018")?;
    for name in AMENDING {
        let (loaded, examples) = read(name)?;
        let withdrawn = continuum_scenario::withdrawn(&loaded);
        assert!(examples.len() + withdrawn.len() > earlier.len(), "{name}");
        let engine = Engine::new(loaded.document.ok_or("a document")?);
        let unmet = examples.iter().flat_map(|example| {
            let outcome = continuum_scenario::run(&engine, example);
            let unmet = outcome.unmet.into_iter();
            unmet.map(|unmet| {
                format!("{}: expected {}, found {}", example.title, unmet.expected, unmet.found)
            })
        });
        let unmet: Vec<_> = unmet.collect();
        assert!(unmet.is_empty(), "{name}\n{}", unmet.join("\n"));
    }
    Ok(())
}

#[test]
fn every_statement_that_an_edition_adds_or_changes_is_exercised() -> Outcome<()> {
    for name in AMENDING {
        let (loaded, examples) = read(name)?;
        let document = loaded.document.ok_or("a document")?;
        let engine = Engine::new(document.clone());
        let outcomes: Vec<_> =
            examples.iter().map(|example| continuum_scenario::run(&engine, example)).collect();
        let items = continuum_scenario::coverage(&document, outcomes.iter());
        let idle = items.iter().filter(|item| !item.exercised);
        let idle: Vec<_> = idle.map(|item| format!("{} ({})", item.name, item.chapter)).collect();
        assert!(idle.is_empty(), "{name}: {}", idle.join(", "));
    }
    Ok(())
}

/// Most children have few worries, so that no worry hides what another one does.
#[test]
fn no_child_is_placed_lower_than_by_the_edition_before() -> Outcome<()> {
    let before = document("bradford-2018")?;
    for name in AMENDING {
        let after = document(name)?;
        assert_eq!(after.levels.len(), before.levels.len(), "{name}: steps are compared by place");
        let (mut compared, mut raised) = (0, 0);
        for seed in 0..CHILDREN {
            let child = child(&after, &mut Random::seeded(seed));
            let Some(earlier) = told_before(&after, &child, &before) else { continue };
            let (is, was) = (level(&after, &child), level(&before, &earlier));
            let (Some(is), Some(was)) = (is, was) else { continue };
            assert!(is >= was, "{name}, child {seed}: {}", worries(&after, &child));
            compared += 1;
            raised += u32::from(is > was);
        }
        assert!(compared > 2_000 && raised > 5, "{name}: {raised} of {compared} raised");
    }
    Ok(())
}

/// A child of any age with one to four worries.
fn child(document: &Document, random: &mut Random) -> Completion {
    let calm = |id: QuestionId| document.question(id).is_worrying();
    let questions: Vec<_> = document.question_ids().collect();
    let first = |random: &mut Random, id: QuestionId| {
        if calm(id) { 0 } else { random.below(document.question(id).choices.len()) }
    };
    let mut child: Completion =
        questions.iter().map(|id| ChoiceId::at(first(random, *id))).collect();
    for _ in 0..=random.below(4) {
        let id = questions[random.below(questions.len())];
        child[id.position()] = ChoiceId::at(random.below(document.question(id).choices.len()));
    }
    child
}

/// The same child as the earlier edition asks about it; `None` where it has no such answer.
fn told_before(after: &Document, child: &Completion, before: &Document) -> Option<Completion> {
    let answer = |id: QuestionId| {
        let was = before.question(id);
        let is = after.question_ids().find(|id| is_same(after.question(*id), &was.name))?;
        let choice = after.question(is).choice(child[is.position()]);
        was.choices.iter().position(|old| match (&was.kind, choice.level, old.level) {
            (Kind::Ladder(_), Some(is), Some(was)) => is == was,
            _ => old.name == choice.name || choice.formerly.contains(&old.name),
        })
    };
    before.question_ids().map(|id| answer(id).map(ChoiceId::at)).collect()
}

fn is_same(question: &Question, name: &String) -> bool {
    question.name == *name || question.formerly.contains(name)
}

fn level(document: &Document, child: &Completion) -> Option<LevelId> {
    let possible = reference::is_possible(document, child);
    possible.then(|| reference::level(document, child))
}

/// What is not least worrying, for whoever has to find out why.
fn worries(document: &Document, child: &Completion) -> String {
    let told = document.question_ids().filter(|id| child[id.position()].position() > 0);
    let told = told.map(|id| {
        let question = document.question(id);
        format!("{}: {}", question.name, question.choice(child[id.position()]).name)
    });
    told.collect::<Vec<_>>().join(", ")
}

/// The shipped document with one file that amends it.
fn amended(statements: &str) -> Outcome<Loaded> {
    let text = format!(
        "```threshold\ndocument after \"A later edition\" {{ edition \"2\" status \"test\" aligned wt2018 \"all\" amends bradford-2018 }}\n{statements}```\n"
    );
    let own = Folder { name: "after".into(), files: vec![("a.md".into(), text.into_bytes())] };
    let files = shipped()?.into_iter().map(|(name, text)| (name, text.into_bytes()));
    let base = Folder { name: "bradford-2018".into(), files: files.collect() };
    let edition: Result<_, std::convert::Infallible> =
        Edition::gather(own, |_| Ok(Found::Folder(base.clone())));
    Ok(load_edition(edition?))
}

/// Every statement of the shipped document, as it is written, with its keyword and its name.
fn statements() -> Outcome<Vec<(String, String, String)>> {
    let mut found = Vec::new();
    for (_, text) in shipped()? {
        let mut sources = continuum_diag::Sources::default();
        sources.add("a.md", text);
        for statement in continuum_syntax::parse(&sources).tree.statements {
            let (Some(kind), Some(name)) = (statement.kind, statement.name) else { continue };
            let written = sources.slice(statement.span).to_owned();
            found.push((kind.keyword().to_owned(), name.text, written));
        }
    }
    Ok(found)
}

/// What a document says, without what it was called in earlier editions and where it is written.
fn said(document: &Document) -> Outcome<Value> {
    let mut value = serde_json::to_value(document)?;
    value["identity"].take();
    strip(&mut value);
    Ok(value)
}

/// Leaves out places and earlier names, and what the tests put before new ones.
fn strip(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|name, _| name != "origin" && name != "formerly");
            fields.values_mut().for_each(strip);
        }
        Value::Array(values) => values.iter_mut().for_each(strip),
        Value::String(text) => *text = text.replace(NEW, ""),
        _ => {}
    }
}

/// What new names begin with.
const NEW: &str = "zz-";

#[track_caller]
fn says_the_same(statements: &str) -> Outcome<Loaded> {
    let loaded = amended(statements)?;
    let words = messages(&loaded);
    let now = loaded.document.as_ref().ok_or(words)?;
    let was = document("bradford-2018")?;
    assert!(said(now)? == said(&was)?, "the two documents differ");
    Ok(loaded)
}

#[test]
fn an_edition_that_changes_nothing_says_the_same() -> Outcome<()> {
    says_the_same("").map(drop)
}

#[test]
fn an_edition_that_replaces_every_statement_by_itself_says_the_same() -> Outcome<()> {
    let mut own = String::new();
    for (kind, _, written) in statements()? {
        if kind != "document" && kind != "allow" {
            writeln!(own, "replace {written}")?;
        }
    }
    says_the_same(&own).map(drop)
}

/// Levels, topics and contacts are what everything else refers to, examples included.
#[test]
fn an_edition_that_gives_new_names_says_the_same_and_its_examples_pass() -> Outcome<()> {
    let mut own = String::new();
    for (kind, name, written) in statements()? {
        if ["level", "topic", "contact"].contains(&kind.as_str()) {
            let written =
                written.replacen(&format!("{kind} {name}"), &format!("{kind} {NEW}{name}"), 1);
            match written.strip_suffix('}') {
                Some(open) => writeln!(own, "replace {open}\n  formerly {name}\n}}")?,
                None => writeln!(own, "replace {written} formerly {name}")?,
            }
        }
    }
    let mut loaded = says_the_same(&own)?;
    let examples = continuum_scenario::read(&mut loaded);
    assert_eq!(messages(&loaded), "nothing to say\n");
    let engine = Engine::new(loaded.document.ok_or("a document")?);
    let failed = examples.iter().filter(|one| !continuum_scenario::run(&engine, one).passed());
    let failed: Vec<_> = failed.map(|example| example.title.as_str()).collect();
    assert!(examples.len() > 100 && failed.is_empty(), "{failed:?}");
    Ok(())
}
