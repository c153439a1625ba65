//! A worked example, written as it is pasted into a document.

use crate::Expected;
use continuum_engine::{Answers, Given, Missing};
use continuum_model::Document;
use std::fmt;

/// A worked example with its fence: title, story, answers and what is expected. Reading it back
/// gives the same answers.
pub fn write(
    document: &Document,
    title: &str,
    story: &str,
    answers: &Answers,
    expected: &[Expected],
) -> String {
    let others_are_no_worry =
        document.question_ids().any(|question| answers.get(question) == Given::NoWorry);
    let told = document.question_ids().filter_map(|id| {
        let question = document.question(id);
        let answer = match answers.get(id) {
            Given::Choice(choice) => &question.choice(choice).name,
            Given::Missing(Missing::NotKnown) => "not known",
            Given::Missing(Missing::Declined) => "declined",
            Given::Missing(Missing::NotAsked) if others_are_no_worry && question.is_worrying() => {
                "not asked"
            }
            Given::Missing(Missing::NotAsked) | Given::NoWorry => return None,
        };
        Some(format!("{}: {answer}\n", question.name))
    });
    let told: String = told.collect();
    let no_other_worry = if others_are_no_worry { "no other worry\n" } else { "" };
    let expected: String = expected.iter().map(|one| format!("expect {one}\n")).collect();
    format!("```scenario\n# {title}\n{story}\n\n{told}{no_other_worry}\n{expected}```\n")
}

/// What follows `expect` on its line.
impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Level(level) => write!(f, "level {level}"),
            Self::AtMost(level) => write!(f, "at most {level}"),
            Self::Do(names) => write!(f, "do {}", names.join(", ")),
            Self::NotDo(names) => write!(f, "not do {}", names.join(", ")),
            Self::Because(names) => write!(f, "because {}", names.join(", ")),
            Self::NotBecause(names) => write!(f, "not because {}", names.join(", ")),
            Self::Also(names) => write!(f, "also {}", names.join(", ")),
            Self::NotKnown(names) => write!(f, "not known {}", names.join(", ")),
            Self::Impossible => f.write_str("impossible"),
        }
    }
}
