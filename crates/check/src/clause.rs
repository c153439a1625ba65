//! The clauses of a statement, by keyword. What is missing or broken has been said.

use continuum_syntax::{Condition, Part, Statement, Value, Word};

/// Words people read.
pub(crate) fn words(statement: &Statement, keyword: &str) -> Option<String> {
    match &statement.get(keyword)?.value {
        Value::Text(word) => Some(word.text.clone()),
        _ => None,
    }
}

/// A name.
pub(crate) fn name<'s>(statement: &'s Statement, keyword: &str) -> Option<&'s Word> {
    match &statement.get(keyword)?.value {
        Value::Name(word) | Value::NameText(word, _) => Some(word),
        _ => None,
    }
}

/// The words that may follow a name.
pub(crate) fn after_name(statement: &Statement, keyword: &str) -> Option<String> {
    match &statement.get(keyword)?.value {
        Value::NameText(_, words) => words.as_ref().map(|word| word.text.clone()),
        _ => None,
    }
}

/// Names.
pub(crate) fn names<'s>(statement: &'s Statement, keyword: &str) -> &'s [Word] {
    match statement.get(keyword).map(|clause| &clause.value) {
        Some(Value::Names(words)) => words,
        _ => &[],
    }
}

/// Parts of the document.
pub(crate) fn parts<'s>(statement: &'s Statement, keyword: &str) -> &'s [Part] {
    match statement.get(keyword).map(|clause| &clause.value) {
        Some(Value::Parts(parts)) => parts,
        _ => &[],
    }
}

/// A condition.
pub(crate) fn condition<'s>(statement: &'s Statement, keyword: &str) -> Option<&'s Condition> {
    match &statement.get(keyword)?.value {
        Value::Condition(condition) => Some(condition),
        _ => None,
    }
}
