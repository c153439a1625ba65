//! The JSON Schema (2020-12) of a document's records.
//!
//! The answers go by the document's own schema of answers, which stands in it whole.

use crate::write::{MARK, VERSION};
use continuum_engine::answers_schema;
use continuum_model::Document;
use serde_json::{Value, json};

/// The schema of a document's records.
pub fn record_schema(document: &Document) -> Value {
    let identity = &document.identity;
    let levels: Vec<_> = document.levels.iter().map(|level| level.name.as_str()).collect();
    let level = object(&json!({ "name": { "enum": levels }, "title": text() }));
    let titles = json!({ "type": "object", "additionalProperties": text() });
    let said = object(&json!({ "question": text(), "answer": text() }));
    let worries = object(&json!({ "chosen": titles, "not_chosen": titles }));
    let mut schema = object(&json!({
        MARK: { "const": VERSION },
        "document": object(&json!({
            "id": { "const": identity.id },
            "amends": { "const": identity.amends },
            "title": text(),
            "edition": text(),
            "digest": { "const": identity.digest },
        })),
        "answers": answers_schema(document),
        "in_words": { "type": "object", "additionalProperties": said },
        "worries": { "anyOf": [{ "type": "null" }, worries] },
        "suggestion": object(&json!({ "at_least": level, "at_most": level })),
        "own": object(&json!({
            "agrees": { "type": "boolean" },
            "level": { "anyOf": [{ "type": "null" }, level] },
            "reason": text(),
        })),
    }));
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
    schema["$id"] = format!("urn:continuum:record:{}", identity.id).into();
    schema["title"] = format!("A record of: {} ({})", identity.title, identity.edition).into();
    schema
}

fn text() -> Value {
    json!({ "type": "string" })
}

/// An object that has all of these.
fn object(properties: &Value) -> Value {
    let names = properties.as_object().into_iter().flat_map(|entries| entries.keys());
    let required: Vec<_> = names.collect();
    json!({ "type": "object", "properties": properties, "required": required })
}
