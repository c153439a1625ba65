//! The JSON Schema (2020-12) of a document's records.
//!
//! It accepts exactly the records that [`Record::from_json`](crate::Record::from_json) reads and
//! [`fit`](crate::fit()) takes as made with this very text. The answers go by the document's own schema
//! of answers, which stands in it whole.

use crate::write::{MARK, VERSION};
use continuum_engine::answers_schema;
use continuum_model::Document;
use serde_json::{Map, Value, json};

/// The schema of a document's records.
pub fn record_schema(document: &Document) -> Value {
    let identity = &document.identity;
    let levels: Vec<_> = document.levels.iter().map(|level| level.name.as_str()).collect();
    let level = object(json!({ "name": { "enum": levels }, "title": text() }), json!({}));
    let titles = json!({ "type": "object", "additionalProperties": text() });
    let said = object(json!({ "question": text(), "answer": text() }), json!({}));
    let worries = object(json!({ "chosen": titles, "not_chosen": titles }), json!({}));
    let made = json!({
        "id": { "const": identity.id },
        "title": text(),
        "edition": text(),
        "digest": { "const": identity.digest },
    });
    let suggestion = json!({ "at_least": level, "at_most": level });
    let own = json!({ "agrees": { "type": "boolean" }, "reason": text() });
    let record = json!({
        MARK: { "const": VERSION },
        "document": object(made, json!({ "amends": text() })),
        "answers": answers_schema(document),
        "in_words": { "type": "object", "additionalProperties": said },
        "suggestion": object(suggestion, json!({})),
        "own": object(own, json!({ "level": level })),
    });
    let mut schema = object(record, json!({ "worries": worries }));
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
    schema["$id"] = format!("urn:continuum:record:{}", identity.id).into();
    schema["title"] = format!("A record of: {} ({})", identity.title, identity.edition).into();
    schema
}

fn text() -> Value {
    json!({ "type": "string" })
}

/// An object that has all of `needed`; the rest may be `null`, or not be there.
fn object(needed: Value, rest: Value) -> Value {
    let entries = |all: Value| if let Value::Object(all) = all { all } else { Map::new() };
    let mut properties = entries(needed);
    let required: Vec<_> = properties.keys().cloned().collect();
    let or_null = |schema| json!({ "anyOf": [{ "type": "null" }, schema] });
    properties.extend(entries(rest).into_iter().map(|(name, schema)| (name, or_null(schema))));
    json!({ "type": "object", "properties": properties, "required": required })
}
