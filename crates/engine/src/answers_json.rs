//! Answers as JSON, from and to.
//!
//! ```json
//! { "age": "under-1", "bruise": true, "previous-contacts": 3,
//!   "smoking": null, "drinking": {"not_known": true}, "debts": {"declined": true},
//!   "housing": {"no_worry": true} }
//! ```
//!
//! A name that is absent, `null` and `{"not_asked": true}` all mean "not asked". Nothing that is
//! missing is ever read as "no".

use crate::answer_problem::AnswerProblem;
use crate::{Answers, Given, Missing};
use continuum_model::{ChoiceId, Document, Id, Kind, Question, QuestionId};
use serde_json::{Map, Value, json};

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
    let Some(id) = document.question_named(name) else {
        return Err(AnswerProblem::UnknownName { name: name.to_owned() });
    };
    let question = document.question(id);
    let given = match value {
        Value::Null => Given::default(),
        Value::Object(entry) => read_missing(question, entry)?,
        Value::Bool(yes) if question.is_yes_or_no() => {
            Given::Choice(ChoiceId::at(usize::from(*yes)))
        }
        Value::String(answer) => Given::Choice(read_word(question, answer)?),
        Value::Number(number) => match (&question.kind, number.as_i128()) {
            (Kind::Number { from, or_more, .. }, Some(number)) => {
                let range = Range { from: *from, or_more: *or_more };
                Given::Choice(read_number(question, number, range)?)
            }
            _ => return Err(wrong_type(question, value)),
        },
        Value::Bool(_) | Value::Array(_) => return Err(wrong_type(question, value)),
    };
    Ok((id, given))
}

/// `{"not_known": true}` and its kind: exactly one entry, and it says `true`.
fn read_missing(question: &Question, entry: &Map<String, Value>) -> Result<Given, AnswerProblem> {
    let mut entries = entry.iter();
    match (entries.next(), entries.next()) {
        (Some((kind, Value::Bool(true))), None) => match kind.as_str() {
            "not_known" => Ok(Given::Missing(Missing::NotKnown)),
            "not_asked" => Ok(Given::Missing(Missing::NotAsked)),
            "declined" => Ok(Given::Missing(Missing::Declined)),
            "no_worry" => Ok(Given::NoWorry),
            _ => Err(wrong_type(question, &Value::Object(entry.clone()))),
        },
        _ => Err(wrong_type(question, &Value::Object(entry.clone()))),
    }
}

fn read_word(question: &Question, word: &str) -> Result<ChoiceId, AnswerProblem> {
    if let Some(choice) = question.choice_named(word) {
        return Ok(choice);
    }
    let is_whole = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    if let (Kind::Number { from, or_more, .. }, true) = (&question.kind, is_whole) {
        // A number too long for the machine is certainly beyond the last choice.
        let number = word.parse().unwrap_or(i128::MAX);
        return read_number(question, number, Range { from: *from, or_more: *or_more });
    }
    Err(AnswerProblem::UnknownAnswer {
        name: question.name.clone(),
        found: word.to_owned(),
        possible: question.choices.iter().map(|choice| choice.name.clone()).collect(),
    })
}

/// What a number question allows besides its count of choices.
#[derive(Clone, Copy)]
struct Range {
    from: u32,
    or_more: bool,
}

/// A number above an `or more` range is its last choice.
fn read_number(question: &Question, number: i128, range: Range) -> Result<ChoiceId, AnswerProblem> {
    let from = i128::from(range.from);
    let last = question.choices.len().saturating_sub(1);
    let to = from + last as i128;
    match usize::try_from(number - from) {
        Ok(position) if position <= last => Ok(ChoiceId::at(position)),
        _ if range.or_more && number > to => Ok(ChoiceId::at(last)),
        _ => Err(AnswerProblem::OutOfRange {
            name: question.name.clone(),
            found: number.to_string(),
            from: u64::from(range.from),
            to: u64::from(range.from) + last as u64,
            or_more: range.or_more,
        }),
    }
}

fn wrong_type(question: &Question, found: &Value) -> AnswerProblem {
    AnswerProblem::WrongType {
        name: question.name.clone(),
        found: describe(found),
        expected: match question.kind {
            Kind::Number { .. } => "a whole number",
            _ if question.is_yes_or_no() => "`true` or `false`",
            _ => "the name of an answer",
        }
        .to_owned(),
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
