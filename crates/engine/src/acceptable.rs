//! What may stand in JSON as the answer to a question, written once: the reader of answers, its
//! messages and the schema for other programs all go by it.
//!
//! | Question | Accepted besides the names of its answers |
//! |---|---|
//! | yes or no, an indicator, a strength | `true`, `false` |
//! | one of several answers, a ladder | |
//! | a number | a whole number in its range, also as a word of digits |
//!
//! Any of them may be missing: `null`, or one of [`MISSING`] as in `{"not_known": true}`.

use crate::{Given, Missing};
use continuum_model::{ChoiceId, Id, Kind, Question};

/// How an answer is missing, by the one entry that its object has; the entry says `true`.
pub const MISSING: &[(&str, Given)] = &[
    ("not_known", Given::Missing(Missing::NotKnown)),
    ("not_asked", Given::Missing(Missing::NotAsked)),
    ("declined", Given::Missing(Missing::Declined)),
    ("no_worry", Given::NoWorry),
];

/// What is accepted besides the names of a question's answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Acceptable {
    /// Nothing.
    Names,
    /// `true` and `false`.
    YesOrNo,
    /// Whole numbers.
    Whole(Range),
}

/// The whole numbers that answer a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The smallest.
    pub from: u64,
    /// The largest that stands for itself.
    pub to: u64,
    /// The largest stands for everything above it as well.
    pub or_more: bool,
}

impl Acceptable {
    /// What a question accepts.
    pub fn of(question: &Question) -> Self {
        match question.kind {
            Kind::Number { from, or_more, .. } => {
                let from = u64::from(from);
                let last = question.choices.len().saturating_sub(1);
                Self::Whole(Range { from, to: from + last as u64, or_more })
            }
            _ if question.is_yes_or_no() => Self::YesOrNo,
            _ => Self::Names,
        }
    }

    /// In words, for somebody who gave something else.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Names => "the name of an answer",
            Self::YesOrNo => "`true` or `false`",
            Self::Whole(_) => "a whole number",
        }
    }
}

impl Range {
    /// The choice under a number: the last for one above an `or more` range.
    pub fn choice(self, number: i128) -> Option<ChoiceId> {
        let (from, to) = (i128::from(self.from), i128::from(self.to));
        let number = if self.or_more { number.min(to) } else { number };
        let position = usize::try_from(number.checked_sub(from)?).ok()?;
        (number <= to).then(|| ChoiceId::at(position))
    }
}
