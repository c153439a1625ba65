//! A document and answers as text, for the message of a failing test.

use continuum_engine::Answers;
use continuum_model::{Condition, Document, Id};
use std::fmt::Write;

pub fn describe(document: &Document, answers: &Answers) -> String {
    let mut text = String::new();
    for id in &document.asking_order {
        let question = document.question(*id);
        let choices: Vec<String> = question
            .choices
            .iter()
            .map(|choice| {
                let level =
                    choice.level.map_or(String::new(), |level| level.position().to_string());
                format!("{}:{level}{:?}", choice.name, choice.actions)
            })
            .collect();
        let asked = question.asked_when.as_ref().map(|condition| {
            format!("asked when {} otherwise {}", written(condition), question.otherwise.position())
        });
        let _ = writeln!(
            text,
            "{} in {:?} [{}] {} = {:?}",
            question.name,
            question.topic.map(Id::position),
            choices.join(" "),
            asked.unwrap_or_default(),
            answers.get(*id)
        );
    }
    for one in &document.uplifts {
        let (topic, up_to) = (one.topic.position(), one.up_to.position());
        let _ = writeln!(text, "{} {topic} up to {up_to} when {}", one.name, written(&one.when));
    }
    for one in &document.rules {
        let level = one.at_least.position();
        let _ =
            writeln!(text, "{} {level} when {} {:?}", one.name, written(&one.when), one.actions);
    }
    for one in &document.duties {
        let _ = writeln!(text, "{} {:?} when {}", one.name, one.give, written(&one.when));
    }
    for one in &document.nevers {
        let _ = writeln!(text, "{}: {}", one.written, written(&one.condition));
    }
    text
}

fn written(condition: &Condition) -> String {
    let all = |of: &[Condition]| of.iter().map(written).collect::<Vec<_>>().join(", ");
    match condition {
        Condition::Answer { question, choices } => {
            let choices: Vec<usize> = choices.choices().map(Id::position).collect();
            format!("q{} in {choices:?}", question.position())
        }
        Condition::Topic { topic, level } => {
            format!("topic-{} reaches {}", topic.position(), level.position())
        }
        Condition::Topics { at_least, topics, level } => {
            let topics: Vec<usize> = topics.iter().map(|topic| topic.position()).collect();
            format!("{at_least} of topics {topics:?} reach {}", level.position())
        }
        Condition::Count { at_least, of } => format!("at least {at_least} of ({})", all(of)),
        Condition::All(of) => format!("all ({})", all(of)),
        Condition::Any(of) => format!("any ({})", all(of)),
        Condition::Not(negated) => format!("not ({})", written(negated)),
    }
}
