//! Answers as a worked example, to be pasted into a document.

use continuum_engine::{Answers, Given, Missing};
use continuum_model::{Document, LevelId};
use std::fmt::Write;

/// A fenced worked example with these answers that expects this band.
pub fn scenario(
    document: &Document,
    answers: &Answers,
    title: &str,
    (least, greatest): (LevelId, LevelId),
) -> String {
    let others_are_no_worry =
        document.question_ids().any(|question| answers.get(question) == Given::NoWorry);
    let mut text = format!("```scenario\n# {title}\nWhat the reference finds.\n\n");
    for id in document.question_ids() {
        let question = document.question(id);
        let answer = match answers.get(id) {
            Given::Choice(choice) => &question.choice(choice).name,
            Given::Missing(Missing::NotKnown) => "not known",
            Given::Missing(Missing::Declined) => "declined",
            Given::Missing(Missing::NotAsked) if others_are_no_worry && question.is_worrying() => {
                "not asked"
            }
            Given::Missing(Missing::NotAsked) | Given::NoWorry => continue,
        };
        let _ = writeln!(text, "{}: {answer}", question.name);
    }
    if others_are_no_worry {
        text.push_str("no other worry\n");
    }
    let _ = writeln!(text, "\nexpect level {}", document.level(least).name);
    let _ = writeln!(text, "expect at most {}\n```", document.level(greatest).name);
    text
}
