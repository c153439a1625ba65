//! Statements of an earlier edition with the names of a later one.
//!
//! Only what refers to another statement is rewritten, and each word keeps its place.

use crate::amendments::Step;
use continuum_diag::{Sources, Span};
use continuum_syntax::{Clause, Condition, Part, Statement, StatementKind, Value, Word};
use std::collections::BTreeMap;

/// What kind of statement has a name now.
pub(crate) type Kinds = BTreeMap<String, StatementKind>;

/// Calls everything that a statement refers to by its new name.
pub(crate) fn statement(statement: &mut Statement, step: &Step, kinds: &Kinds) {
    statement.condition.iter_mut().for_each(|of| condition(of, step, kinds));
    statement.clauses.iter_mut().for_each(|of| clause(of, step, kinds));
}

/// Names that are no statement's stand after `basis` and `formerly`, and fixed words after `in`,
/// `when` and their like.
fn clause(clause: &mut Clause, step: &Step, kinds: &Kinds) {
    match (clause.keyword, &mut clause.value) {
        ("topic" | "level" | "at least" | "up to", Value::Name(word))
        | ("see", Value::NameText(word, _)) => rename(word, step),
        ("do" | "give" | "contact" | "topics", Value::Names(words)) => {
            words.iter_mut().for_each(|word| rename(word, step));
        }
        (_, Value::Rung(level, _, actions)) => {
            rename(level, step);
            actions.iter_mut().for_each(|word| rename(word, step));
        }
        (_, Value::Lowers(names, _)) => names.iter_mut().for_each(|word| rename(word, step)),
        (_, Value::Parts(parts)) => parts.iter_mut().for_each(|part| match part {
            Part::Name(word) => rename(word, step),
            Part::Heading(_) => {}
        }),
        (_, Value::Condition(written)) => condition(written, step, kinds),
        _ => {}
    }
}

fn condition(of: &mut Condition, step: &Step, kinds: &Kinds) {
    match of {
        Condition::Is { name, values, .. } => {
            rename(name, step);
            values.iter_mut().for_each(|value| rename_answer(&name.text, value, step, kinds));
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
            among.iter_mut().for_each(|word| rename(word, step));
            rename(level, step);
        }
        Condition::Bare(word) => rename(word, step),
        Condition::Count { of, .. } | Condition::All(of) | Condition::Any(of) => {
            of.iter_mut().for_each(|inner| condition(inner, step, kinds));
        }
        Condition::Not(inner) => condition(inner, step, kinds),
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

/// A condition in the words of the text, with the names that things have now.
pub(crate) fn as_written(sources: &Sources, written: Span, of: &Condition) -> String {
    let mut words = Vec::new();
    each_word(of, &mut |word| words.push(word));
    words.sort_by_key(|word| word.span);
    let text = sources.text(written.file);
    let mut at = written.start;
    let mut out = String::new();
    for word in words {
        out.push_str(text.get(at as usize..word.span.start as usize).unwrap_or(""));
        out.push_str(&word.text);
        at = word.span.end;
    }
    out.push_str(text.get(at as usize..written.end as usize).unwrap_or(""));
    out
}

/// Whether two conditions say the same in the same order, wherever they stand.
pub(crate) fn same(one: &Condition, other: &Condition) -> bool {
    bare(one) == bare(other)
}

/// A condition that stands nowhere.
fn bare(of: &Condition) -> String {
    let mut words = Vec::new();
    shape(of, &mut words);
    words.join(" ")
}

fn shape<'c>(of: &'c Condition, out: &mut Vec<&'c str>) {
    let list = |name: &'static str, of: &'c [Condition], out: &mut Vec<&'c str>| {
        out.extend([name, "("]);
        for inner in of {
            shape(inner, out);
            out.push(",");
        }
        out.push(")");
    };
    match of {
        Condition::Is { name, not, values } => {
            out.extend([name.text.as_str(), if *not { "is not" } else { "is" }]);
            out.extend(values.iter().map(|value| value.text.as_str()));
        }
        Condition::Compare { name, comparison, value } => {
            out.extend([name.text.as_str(), comparison.words(), &value.text]);
        }
        Condition::Reaches { topic, level } => out.extend([&*topic.text, "reaches", &level.text]),
        Condition::Topics { at_least, among, level } => {
            out.extend([&*at_least.text, "topics in"]);
            out.extend(among.iter().map(|word| word.text.as_str()));
            out.extend(["reach", &level.text]);
        }
        Condition::Count { at_least, of, .. } => {
            out.push(&at_least.text);
            list("of", of, out);
        }
        Condition::Bare(word) => out.push(&word.text),
        Condition::All(of) => list("and", of, out),
        Condition::Any(of) => list("or", of, out),
        Condition::Not(inner) => list("not", std::slice::from_ref(&**inner), out),
    }
}

fn each_word<'c>(of: &'c Condition, take: &mut impl FnMut(&'c Word)) {
    match of {
        Condition::Is { name, values, .. } => {
            take(name);
            values.iter().for_each(take);
        }
        Condition::Compare { name, value, .. } => [name, value].into_iter().for_each(take),
        Condition::Reaches { topic, level } => [topic, level].into_iter().for_each(take),
        Condition::Topics { among, level, .. } => among.iter().chain([level]).for_each(take),
        Condition::Bare(word) => take(word),
        Condition::Count { of, .. } | Condition::All(of) | Condition::Any(of) => {
            of.iter().for_each(|inner| each_word(inner, take));
        }
        Condition::Not(inner) => each_word(inner, take),
    }
}
