//! The JSON Schema (2020-12) of a document's answers.
//!
//! ```json
//! "mobility": {
//!   "title": "Can the child crawl, walk or otherwise move about without help?",
//!   "anyOf": [
//!     { "const": "moves", "title": "Yes" },
//!     { "const": "not-mobile", "title": "No, or not yet" },
//!     { "$ref": "#/$defs/missing" }
//!   ]
//! }
//! ```
//!
//! It accepts exactly the answers that [`answers_from_json`](crate::answers_from_json) reads, since
//! both go by [`Acceptable`]; so it stands here and not with what is published. Questions and answers stand in the order of the document, so
//! that a form made from the schema asks in that order.

use crate::acceptable::{Acceptable, MISSING, Range};
use crate::digits;
use continuum_model::{Document, Question};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use serde_json::{Value, json};

/// A schema, ready to be written as JSON.
#[derive(Clone, Debug, Serialize)]
pub struct AnswersSchema {
    #[serde(rename = "$schema")]
    dialect: &'static str,
    #[serde(rename = "$id")]
    id: String,
    title: String,
    description: &'static str,
    r#type: &'static str,
    properties: InOrder<Answer>,
    #[serde(rename = "additionalProperties")]
    additional_properties: bool,
    #[serde(rename = "$defs")]
    definitions: InOrder<Value>,
}

/// The schema of one question's answer.
#[derive(Clone, Debug, Serialize)]
struct Answer {
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(rename = "anyOf")]
    any_of: Vec<Value>,
}

/// Entries in an order that means something.
#[derive(Clone, Debug)]
struct InOrder<T>(Vec<(String, T)>);

impl<T: Serialize> Serialize for InOrder<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

const DESCRIPTION: &str = "What is known about one child's situation. A question that is left out has not been asked; nothing that is missing is ever read as \"no\".";

/// The schema of a document's answers.
pub fn answers_schema(document: &Document) -> AnswersSchema {
    let answers = document.questions.iter().map(|asked| (asked.name.clone(), answer(asked)));
    AnswersSchema {
        dialect: "https://json-schema.org/draft/2020-12/schema",
        id: format!("urn:continuum:answers:{}", document.identity.id),
        title: format!("Answers to: {} ({})", document.identity.title, document.identity.edition),
        description: DESCRIPTION,
        r#type: "object",
        properties: InOrder(answers.collect()),
        additional_properties: false,
        definitions: InOrder(vec![("missing".to_owned(), missing())]),
    }
}

fn answer(question: &Question) -> Answer {
    let acceptable = Acceptable::of(question);
    let mut any_of = match acceptable {
        Acceptable::Whole(range) => whole(range),
        Acceptable::YesOrNo | Acceptable::Names => {
            let choices = question.choices.iter().enumerate();
            let choice = |(at, choice): (usize, &continuum_model::Choice)| {
                let words = &choice.words;
                match acceptable {
                    Acceptable::YesOrNo => {
                        json!({ "enum": [at == 1, choice.name], "title": words })
                    }
                    _ => json!({ "const": choice.name, "title": words }),
                }
            };
            choices.map(choice).collect()
        }
    };
    any_of.push(json!({ "$ref": "#/$defs/missing" }));
    let description = [&question.hint, &question.why].into_iter().flatten().cloned();
    let description: Vec<_> = description.collect();
    Answer {
        title: question.text.clone(),
        description: (!description.is_empty()).then(|| description.join("\n")),
        any_of,
    }
}

/// A number, or the same in a word of digits.
fn whole(range: Range) -> Vec<Value> {
    let Range { from, to, or_more } = range;
    if or_more {
        let title = format!("{from} to {to} or more");
        let pattern = digits::pattern(from, None);
        return vec![
            json!({ "type": "integer", "minimum": from, "title": title }),
            json!({ "type": "string", "pattern": pattern, "title": title }),
        ];
    }
    let title = format!("{from} to {to}");
    let pattern = digits::pattern(from, Some(to));
    vec![
        json!({ "type": "integer", "minimum": from, "maximum": to, "title": title }),
        json!({ "type": "string", "pattern": pattern, "title": title }),
    ]
}

/// Every way in which an answer may be missing.
fn missing() -> Value {
    let kinds = MISSING.iter().map(|(name, _)| {
        json!({
            "type": "object",
            "properties": { *name: { "const": true } },
            "required": [name],
            "additionalProperties": false,
            "title": name.replace('_', " "),
        })
    });
    let not_asked = json!({ "type": "null", "title": "not asked" });
    json!({
        "title": "missing",
        "description": "Each way is recorded apart, and none counts as \"no\".",
        "anyOf": std::iter::once(not_asked).chain(kinds).collect::<Vec<_>>(),
    })
}
