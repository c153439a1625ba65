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
        match answer_from_json(document, name, value) {
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

/// Reads one answer, by the name of its question.
pub fn answer_from_json(
    document: &Document,
    name: &str,
    value: &Value,
) -> Result<(QuestionId, Given), AnswerProblem> {
    let Some(id) = document.question_named(name) else {
        return Err(AnswerProblem::UnknownName { name: name.to_owned() });
    };
    let question = document.question(id);
    let given = match (value, Acceptable::of(question)) {
        (Value::Null, _) => Given::default(),
        (Value::Object(entry), _) => {
            read_missing(entry).ok_or_else(|| wrong_type(question, value))?
        }
        (Value::String(word), acceptable) => read_word(question, word, acceptable)?,
        (Value::Bool(yes), Acceptable::YesOrNo) => Given::Choice(ChoiceId::at(usize::from(*yes))),
        (Value::Number(number), Acceptable::Whole(range)) => {
            let whole = whole(number).ok_or_else(|| wrong_type(question, value))?;
            read_number(question, whole, &number.to_string(), range)?
        }
        _ => return Err(wrong_type(question, value)),
    };
    Ok((id, given))
}

/// `{"not_known": true}` and its kind: exactly one entry, and it says `true`.
fn read_missing(entry: &Map<String, Value>) -> Option<Given> {
    let mut entries = entry.iter();
    let (Some((kind, Value::Bool(true))), None) = (entries.next(), entries.next()) else {
        return None;
    };
    MISSING.iter().find(|(name, _)| name == kind).map(|(_, given)| *given)
}

fn read_word(
    question: &Question,
    word: &str,
    acceptable: Acceptable,
) -> Result<Given, AnswerProblem> {
    if let Some(choice) = question.choice_named(word) {
        return Ok(Given::Choice(choice));
    }
    let is_whole = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    match acceptable {
        Acceptable::Whole(range) if is_whole => {
            // A number too long for the machine is certainly beyond the last choice.
            read_number(question, word.parse().unwrap_or(i128::MAX), word, range)
        }
        _ => Err(AnswerProblem::UnknownAnswer {
            name: question.name.clone(),
            found: word.to_owned(),
            possible: question.choices.iter().map(|choice| choice.name.clone()).collect(),
        }),
    }
}

/// The whole number that is written, also as `3.0` or `3e0`; one too long for the machine is its
/// largest or smallest, which lies beyond the choices of any question.
fn whole(number: &Number) -> Option<i128> {
    number.as_i128().or_else(|| {
        let float = number.as_f64().filter(|float| float.fract() == 0.0)?;
        let beyond = if float > 0.0 { i128::MAX } else { i128::MIN };
        Some(format!("{float:.0}").parse().unwrap_or(beyond))
    })
}

fn read_number(
    question: &Question,
    number: i128,
    found: &str,
    range: Range,
) -> Result<Given, AnswerProblem> {
    let choice = range.choice(number).ok_or_else(|| AnswerProblem::OutOfRange {
        name: question.name.clone(),
        found: found.to_owned(),
        from: range.from,
        to: range.to,
        or_more: range.or_more,
    })?;
    Ok(Given::Choice(choice))
}

fn wrong_type(question: &Question, found: &Value) -> AnswerProblem {
    AnswerProblem::WrongType {
        name: question.name.clone(),
        found: describe(found),
        expected: Acceptable::of(question).in_words().to_owned(),
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
