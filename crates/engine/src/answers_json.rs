//! Answers as JSON, from and to.
//!
//! ```json
//! { "age": "under-1", "bruise": true, "previous-contacts": 3,
//!   "smoking": null, "drinking": {"not_known": true}, "debts": {"declined": true},
//!   "housing": {"no_worry": true} }
//! ```
//!
//! A name that is absent, `null` and `{"not_asked": true}` all mean "not asked". Nothing that is
//! missing is ever read as "no". What is accepted of each question stands in `acceptable.rs`.

use crate::acceptable::{Acceptable, MISSING, Range};
use crate::answer_problem::AnswerProblem;
use crate::{Answers, Given, Missing};
use continuum_model::{ChoiceId, Document, Id, Kind, Question, QuestionId};
use serde_json::{Map, Number, Value, json};

/// Reads answers. Every problem is reported, not only the first.
pub fn answers_from_json(document: &Document, json: &Value) -> Result<Answers, Vec<AnswerProblem>> {
    let Value::Object(entries) = json else {
        return Err(vec![AnswerProblem::NotAnObject { found: describe(json) }]);
    };
    let mut answers = Answers::none(document);
    let mut problems = Vec::new();
    for (name, value) in entries {
        match read_entry(document, name, value) {
            Ok((question, given)) => answers.set(question, given),
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() { Ok(answers) } else { Err(problems) }
}

/// Writes answers, in the order of the document, leaving out what was not asked.
/// [`answers_from_json`] reads them back the same.
pub fn answers_to_json(document: &Document, answers: &Answers) -> Value {
    let mut entries = Map::new();
    for question in document.question_ids() {
        let asked = document.question(question);
        if let Some(value) = write_given(asked, answers.get(question)) {
            entries.insert(asked.name.clone(), value);
        }
    }
    Value::Object(entries)
}

fn write_given(question: &Question, given: Given) -> Option<Value> {
    match given {
        Given::Missing(Missing::NotAsked) => None,
        Given::Missing(Missing::NotKnown) => Some(json!({ "not_known": true })),
        Given::Missing(Missing::Declined) => Some(json!({ "declined": true })),
        Given::NoWorry => Some(json!({ "no_worry": true })),
        Given::Choice(choice) => Some(write_choice(question, choice)),
    }
}

fn write_choice(question: &Question, choice: ChoiceId) -> Value {
    match question.kind {
        Kind::Number { from, .. } => json!(u64::from(from) + choice.position() as u64),
        _ if question.is_yes_or_no() => json!(choice.position() == 1),
        _ => json!(question.choice(choice).name),
    }
}

fn read_entry(
    document: &Document,
    name: &str,
    value: &Value,
) -> Result<(QuestionId, Given), AnswerProblem> {
    let unknown = || AnswerProblem::UnknownName { name: name.to_owned() };
    let id = document.question_named(name).ok_or_else(unknown)?;
    let question = document.question(id);
    let given = given_from_json(question, value).ok_or_else(|| problem(question, value))?;
    Ok((id, given))
}

/// Reads what was given for one question; none where it is nothing that the question accepts.
pub fn given_from_json(question: &Question, value: &Value) -> Option<Given> {
    match (value, Acceptable::of(question)) {
        (Value::Null, _) => Some(Given::default()),
        (Value::Object(entry), _) => read_missing(entry),
        (Value::String(word), acceptable) => read_word(question, word, acceptable),
        (Value::Bool(yes), Acceptable::YesOrNo) => {
            Some(Given::Choice(ChoiceId::at(usize::from(*yes))))
        }
        (Value::Number(number), Acceptable::Whole(range)) => {
            range.choice(whole(number)?).map(Given::Choice)
        }
        _ => None,
    }
}

/// `{"not_known": true}` and its kind: exactly one entry, and it says `true`.
fn read_missing(entry: &Map<String, Value>) -> Option<Given> {
    let mut entries = entry.iter();
    let (Some((kind, Value::Bool(true))), None) = (entries.next(), entries.next()) else {
        return None;
    };
    MISSING.iter().find(|(name, _)| name == kind).map(|(_, given)| *given)
}

fn read_word(question: &Question, word: &str, acceptable: Acceptable) -> Option<Given> {
    let number = || match acceptable {
        // A number too long for the machine is certainly beyond the last choice.
        Acceptable::Whole(range) if is_whole(word) => {
            range.choice(word.parse().unwrap_or(i128::MAX))
        }
        _ => None,
    };
    question.choice_named(word).or_else(number).map(Given::Choice)
}

fn is_whole(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// The whole number that is written, also as `3.0` or `3e0`; one too long for the machine is its
/// largest or smallest, which lies beyond the choices of any question.
fn whole(number: &Number) -> Option<i128> {
    let float = || number.as_f64().filter(|float| float.fract() == 0.0);
    #[expect(clippy::cast_possible_truncation, reason = "what is too long stops at the ends")]
    number.as_i128().or_else(|| float().map(|float| float as i128))
}

/// Why a question does not accept a value.
fn problem(question: &Question, value: &Value) -> AnswerProblem {
    let name = question.name.clone();
    let found = value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned);
    let written_whole = match value {
        Value::String(word) => is_whole(word),
        Value::Number(number) => whole(number).is_some(),
        _ => false,
    };
    match (Acceptable::of(question), value) {
        (Acceptable::Whole(Range { from, to, or_more }), _) if written_whole => {
            AnswerProblem::OutOfRange { name, found, from, to, or_more }
        }
        (_, Value::String(_)) => AnswerProblem::UnknownAnswer {
            name,
            found,
            possible: question.choices.iter().map(|choice| choice.name.clone()).collect(),
        },
        (acceptable, _) => AnswerProblem::WrongType {
            name,
            found: describe(value),
            expected: acceptable.in_words().to_owned(),
        },
    }
}

/// What a JSON value is, in words; a short one as it is written.
fn describe(value: &Value) -> String {
    match value {
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => format!("`{value}`"),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(entry) if entry.len() == 1 => format!("`{value}`"),
        Value::Object(_) => "an object".to_owned(),
    }
}
