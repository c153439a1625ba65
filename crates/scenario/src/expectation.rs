//! What a worked example expects of a decision.

use continuum_diag::Span;

/// One `expect` line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expectation {
    /// What is expected.
    pub expected: Expected,
    /// The line.
    pub span: Span,
}

/// What is expected; names are names of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// The suggested level is this one.
    Level(String),
    /// The highest possible level is this one.
    AtMost(String),
    /// These actions are given.
    Do(Vec<String>),
    /// These actions are not given.
    NotDo(Vec<String>),
    /// These statements are among the reasons.
    Because(Vec<String>),
    /// These statements did not fire.
    NotBecause(Vec<String>),
    /// These statements fired, as reasons or beside them.
    Also(Vec<String>),
    /// These missing answers could still change the level, or give an action that is not due.
    NotKnown(Vec<String>),
    /// The answers cannot all be true: a `never` forbids them.
    Impossible,
}

/// What the names of an expectation stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Named {
    Level,
    Action,
    Statement,
    Question,
}

impl Expected {
    /// Reads what follows `expect`.
    pub(crate) fn read(line: &str) -> Option<Self> {
        if line == "impossible" {
            return Some(Self::Impossible);
        }
        let after =
            |words: &str| line.strip_prefix(words).map(str::trim).filter(|rest| !rest.is_empty());
        let names = |rest: &str| rest.split(',').map(|name| name.trim().to_owned()).collect();
        after("level ")
            .map(|level| Self::Level(level.to_owned()))
            .or_else(|| after("at most ").map(|level| Self::AtMost(level.to_owned())))
            .or_else(|| after("do ").map(|rest| Self::Do(names(rest))))
            .or_else(|| after("not do ").map(|rest| Self::NotDo(names(rest))))
            .or_else(|| after("because ").map(|rest| Self::Because(names(rest))))
            .or_else(|| after("not because ").map(|rest| Self::NotBecause(names(rest))))
            .or_else(|| after("also ").map(|rest| Self::Also(names(rest))))
            .or_else(|| after("not known ").map(|rest| Self::NotKnown(names(rest))))
    }

    /// The same, each name replaced by another.
    pub(crate) fn renamed(self, now: impl Fn(&str) -> String) -> Self {
        let all = |names: Vec<String>| names.iter().map(|name| now(name)).collect();
        match self {
            Self::Level(level) => Self::Level(now(&level)),
            Self::AtMost(level) => Self::AtMost(now(&level)),
            Self::Do(names) => Self::Do(all(names)),
            Self::NotDo(names) => Self::NotDo(all(names)),
            Self::Because(names) => Self::Because(all(names)),
            Self::NotBecause(names) => Self::NotBecause(all(names)),
            Self::Also(names) => Self::Also(all(names)),
            Self::NotKnown(names) => Self::NotKnown(all(names)),
            Self::Impossible => Self::Impossible,
        }
    }

    /// The names in it, and what they stand for.
    pub(crate) fn names(&self) -> (Named, &[String]) {
        match self {
            Self::Level(level) | Self::AtMost(level) => (Named::Level, std::slice::from_ref(level)),
            Self::Do(names) | Self::NotDo(names) => (Named::Action, names),
            Self::Because(names) | Self::NotBecause(names) | Self::Also(names) => {
                (Named::Statement, names)
            }
            Self::NotKnown(names) => (Named::Question, names),
            Self::Impossible => (Named::Level, &[]),
        }
    }
}
