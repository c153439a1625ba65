//! An example that would catch a mutant, ready to paste.
//!
//! It begins with a whole case that tells the mutant from the document, and says no more of it than
//! is needed: what is no worry goes without saying (`no other worry`), and a fact without a
//! worrying direction is left out wherever the example tells them apart without it.

use crate::mutants::Mutant;
use continuum_engine::{Answers, Contrast, Differs, Engine, Given, Outline};
use continuum_model::{ActionId, ChoiceId, Document, Id, LevelId};
use std::fmt::Write;

/// An example that passes on the document and fails on the mutant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Witness {
    /// A whole case in which the two differ.
    pub contrast: Contrast,
    /// What the example says is known.
    pub answers: Answers,
    /// The example as it is written in a `scenario` block.
    pub scenario: String,
}

impl Witness {
    pub(crate) fn new(
        engine: &Engine,
        mutant_engine: &Engine,
        mutant: &Mutant,
        contrast: &Contrast,
    ) -> Self {
        let document = engine.document();
        // What the document says of some answers, where the mutant does not say the same.
        let telling = |answers: &Answers| {
            let said = says(engine, answers, contrast.differs);
            (said != says(mutant_engine, answers, contrast.differs)).then_some(said)
        };
        let mut answers = whole(document, &contrast.case);
        let mut said = telling(&answers);
        for id in document.question_ids() {
            if document.question(id).is_worrying() {
                continue;
            }
            let mut fewer = answers.clone();
            fewer.set(id, Given::default());
            let with_fewer = telling(&fewer);
            if with_fewer.is_some() && with_fewer == said {
                (answers, said) = (fewer, with_fewer);
            }
        }
        let scenario = written(engine, mutant, &answers, said.unwrap_or(Says::Impossible));
        Self { contrast: contrast.clone(), answers, scenario }
    }
}

/// What a document says of some answers, as far as it matters here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Says {
    Impossible,
    Level(LevelId),
    Due(LevelId, ActionId, bool),
}

fn says(engine: &Engine, answers: &Answers, differs: Differs) -> Says {
    match (engine.outline(answers), differs) {
        (None, _) => Says::Impossible,
        (Some(outline), Differs::Action(action)) => {
            Says::Due(outline.at_least, action, is_due(engine.document(), &outline, action))
        }
        (Some(outline), Differs::Level | Differs::Possible) => Says::Level(outline.at_least),
    }
}

fn is_due(document: &Document, outline: &Outline, action: ActionId) -> bool {
    let by_level = document.level(outline.at_least).actions.contains(&action);
    by_level || outline.given.contains(&action)
}

/// The case as it is told: of a worry at rest nothing is said.
fn whole(document: &Document, case: &[ChoiceId]) -> Answers {
    let mut answers = Answers::none(document);
    for id in document.question_ids() {
        let choice = case[id.position()];
        let at_rest = choice.position() == 0 && document.question(id).is_worrying();
        answers.set(id, if at_rest { Given::NoWorry } else { Given::Choice(choice) });
    }
    answers
}

fn written(engine: &Engine, mutant: &Mutant, answers: &Answers, said: Says) -> String {
    let document = engine.document();
    let mut text = format!("# A case for `{}`\n", one_line(&mutant.statement));
    // Writing to a `String` cannot fail.
    let slip = one_line(&mutant.change_in_words);
    let _ =
        writeln!(text, "Tell here what happened. No other example notices this slip: {slip}.\n");
    for id in document.question_ids() {
        let question = document.question(id);
        if let Given::Choice(choice) = answers.get(id) {
            let _ = writeln!(text, "{}: {}", question.name, question.choice(choice).name);
        }
    }
    text.push_str("no other worry\n\n");
    let level = |level| format!("expect level {}\n", document.level(level).name);
    match said {
        Says::Impossible => text.push_str("expect impossible\n"),
        Says::Level(at_least) => text.push_str(&level(at_least)),
        Says::Due(at_least, action, is_due) => {
            let not = if is_due { "" } else { "not " };
            let action = &document.action(action).name;
            let _ = writeln!(text, "{}expect {not}do {action}", level(at_least));
        }
    }
    text
}

/// A `never` may be written over several lines.
fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
