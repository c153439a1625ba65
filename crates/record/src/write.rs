//! A record as JSON.
//!
//! ```json
//! { "continuum_record": 1,
//!   "document": { "id": "…", "amends": null, "title": "…", "edition": "…", "digest": "…" },
//!   "answers": { "age": "under-1", "bruise": true, "smoking": {"not_known": true} },
//!   "in_words": { "age": { "question": "How old is the child?", "answer": "Under 1" } },
//!   "worries": { "chosen": { "neglect": "Neglect" }, "not_chosen": {} },
//!   "suggestion": { "at_least": { "name": "…", "title": "…" }, "at_most": { … } },
//!   "own": { "agrees": false, "level": { "name": "…", "title": "…" }, "reason": "…" } }
//! ```

use crate::{Made, Named, Record};
use serde_json::{Map, Value};

/// The entry that only a record has.
pub(crate) const MARK: &str = "continuum_record";

/// How records are written now.
pub(crate) const VERSION: u32 = 1;

impl Record {
    /// As JSON; [`Record::from_bytes`] reads it back the same.
    pub fn to_json(&self) -> Value {
        let in_words = self.in_words.iter().map(|(name, said)| {
            let said = [("question", text(&said.question)), ("answer", text(&said.answer))];
            (name.clone(), object(said))
        });
        let worries = self.worries.as_ref().map(|worries| {
            object([
                ("chosen", titles(&worries.chosen)),
                ("not_chosen", titles(&worries.not_chosen)),
            ])
        });
        object([
            (MARK, VERSION.into()),
            ("document", made(&self.document)),
            ("answers", Value::Object(self.answers.clone())),
            ("in_words", Value::Object(in_words.collect())),
            ("worries", worries.unwrap_or_default()),
            (
                "suggestion",
                object([("at_least", named(&self.at_least)), ("at_most", named(&self.at_most))]),
            ),
            ("own", self.own()),
        ])
    }

    fn own(&self) -> Value {
        object([
            ("agrees", self.agrees.into()),
            ("level", self.own.as_ref().map(named).unwrap_or_default()),
            ("reason", text(&self.reason)),
        ])
    }
}

fn made(made: &Made) -> Value {
    object([
        ("id", text(&made.id)),
        ("amends", made.amends.as_deref().map(text).unwrap_or_default()),
        ("title", text(&made.title)),
        ("edition", text(&made.edition)),
        ("digest", text(&made.digest)),
    ])
}

fn named(named: &Named) -> Value {
    object([("name", text(&named.name)), ("title", text(&named.title))])
}

fn titles(titles: &[Named]) -> Value {
    titles.iter().map(|topic| (topic.name.clone(), text(&topic.title))).collect()
}

fn text(text: &str) -> Value {
    Value::String(text.to_owned())
}

fn object<const N: usize>(entries: [(&str, Value); N]) -> Value {
    let entries = entries.into_iter().map(|(name, value)| (name.to_owned(), value));
    Value::Object(entries.collect::<Map<_, _>>())
}
