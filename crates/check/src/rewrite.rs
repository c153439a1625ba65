//! Statements of an earlier edition with the names of a later one.
//!
//! Only what refers to another statement is rewritten, and each word keeps its place.

use crate::amendments::Step;
use continuum_syntax::{Clause, Condition, Part, Statement, StatementKind, Value, Word};
use std::collections::BTreeMap;

/// What kind of statement has a name now.
pub(crate) type Kinds = BTreeMap<String, StatementKind>;

/// Calls everything that a statement refers to by its new name.
pub(crate) fn statement(statement: &mut Statement, step: &Step, kinds: &Kinds) {
    if let Some(never) = &mut statement.condition {
        condition(never, step, kinds);
    }
    for of in &mut statement.clauses {
        clause(of, step, kinds);
    }
}

/// Names that are no statement's stand after `basis` and `formerly`, and fixed words after `in`,
/// `when` and their like.
fn clause(clause: &mut Clause, step: &Step, kinds: &Kinds) {
    match (clause.keyword, &mut clause.value) {
        ("topic" | "level" | "at least" | "up to", Value::Name(word))
        | ("see", Value::NameText(word, _)) => rename(word, step),
        ("do" | "give" | "contact" | "topics", Value::Names(words)) => {
            rename_all(words, step);
        }
        (_, Value::Rung(level, _, actions, _)) => {
            rename(level, step);
            rename_all(actions, step);
        }
        (_, Value::Lowers(names, _)) => rename_all(names, step),
        (_, Value::Parts(parts)) => {
            for part in parts {
                if let Part::Name(word) = part {
                    rename(word, step);
                }
            }
        }
        (_, Value::Condition(written)) => condition(written, step, kinds),
        _ => {}
    }
}

fn condition(of: &mut Condition, step: &Step, kinds: &Kinds) {
    match of {
        Condition::Is { name, values, .. } => {
            rename(name, step);
            for value in values {
                rename_answer(&name.text, value, step, kinds);
            }
        }
        Condition::Compare { name, value, .. } => {
            rename(name, step);
            rename_answer(&name.text, value, step, kinds);
        }
        Condition::Reaches { topic, level } => {
            rename(topic, step);
            rename(level, step);
        }
        Condition::Topics { among, level, .. } => {
            if let Some(word) = among {
                rename(word, step);
            }
            rename(level, step);
        }
        Condition::Bare(word) => rename(word, step),
        Condition::Count { of, .. } | Condition::All(of) | Condition::Any(of) => {
            for inner in of {
                condition(inner, step, kinds);
            }
        }
        Condition::Not(inner) => condition(inner, step, kinds),
    }
}

fn rename_all(words: &mut [Word], step: &Step) {
    for word in words {
        rename(word, step);
    }
}

fn rename(word: &mut Word, step: &Step) {
    if let Some(now) = step.names.get(&word.text) {
        word.text.clone_from(now);
    }
}

/// Answers of a ladder are called like their levels, those of a question as it says.
fn rename_answer(question: &str, answer: &mut Word, step: &Step, kinds: &Kinds) {
    if kinds.get(question) == Some(&StatementKind::Ladder) {
        return rename(answer, step);
    }
    let now = step.answer(question, &answer.text).to_owned();
    answer.text = now;
}
