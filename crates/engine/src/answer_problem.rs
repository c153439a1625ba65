//! What can be wrong with answers read from JSON.

use std::fmt;

/// Something wrong with one entry. Names are given as data, so that a caller can suggest the
/// nearest existing one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerProblem {
    /// The answers are no object.
    NotAnObject {
        /// What they are.
        found: String,
    },
    /// No question has this name.
    UnknownName {
        /// The name.
        name: String,
    },
    /// The question has no such answer.
    UnknownAnswer {
        /// The question.
        name: String,
        /// The answer found.
        found: String,
        /// Every answer it has.
        possible: Vec<String>,
    },
    /// The answer is of the wrong sort: a word where a number is meant, or the like.
    WrongType {
        /// The question.
        name: String,
        /// What was found.
        found: String,
        /// What was expected, in words.
        expected: String,
    },
    /// The number lies outside the question's range.
    OutOfRange {
        /// The question.
        name: String,
        /// The number found.
        found: String,
        /// The smallest.
        from: u64,
        /// The largest that stands for itself.
        to: u64,
        /// Whether the last one stands for everything above it as well.
        or_more: bool,
    },
}

impl AnswerProblem {
    /// The name it is about, as it was written.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::NotAnObject { .. } => None,
            Self::UnknownName { name }
            | Self::UnknownAnswer { name, .. }
            | Self::WrongType { name, .. }
            | Self::OutOfRange { name, .. } => Some(name),
        }
    }
}

impl fmt::Display for AnswerProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAnObject { found } => {
                write!(f, "expected an object of names and answers, found {found}")
            }
            Self::UnknownName { name } => {
                write!(f, "expected the name of a question, found `{name}`")
            }
            Self::UnknownAnswer { name, found, possible } => {
                write!(f, "`{name}`: expected one of `{}`, found `{found}`", possible.join("`, `"))
            }
            Self::WrongType { name, found, expected } => {
                write!(f, "`{name}`: expected {expected}, found {found}")
            }
            Self::OutOfRange { name, found, from, to, or_more } => {
                let more = if *or_more { " or more" } else { "" };
                write!(f, "`{name}`: expected a number from {from} to {to}{more}, found `{found}`")
            }
        }
    }
}

impl std::error::Error for AnswerProblem {}
