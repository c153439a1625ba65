//! A worked example, written as it is pasted into a document.

use continuum_engine::{Answers, Given, Missing};
use continuum_model::Document;

/// A worked example with its fence: title, story, answers, and what follows each `expect`. Reading
/// it back gives the same answers.
pub fn write(
    document: &Document,
    title: &str,
    story: &str,
    answers: &Answers,
    expected: &[String],
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
    let expected = expected.join("\nexpect ");
    format!("```scenario\n# {title}\n{story}\n\n{told}{no_other_worry}\nexpect {expected}\n```\n")
}
