//! Conditions over answers and topic levels.

use crate::{ChoiceId, Id, LevelId, QuestionId, TopicId};
use serde::{Deserialize, Serialize};

/// A set of one question's choices; a question has at most 64.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ChoiceSet(u64);

impl ChoiceSet {
    /// No choice.
    pub const EMPTY: Self = Self(0);
    /// How many choices a question may have.
    pub const CAPACITY: usize = 64;

    /// Just one choice.
    pub fn only(choice: ChoiceId) -> Self {
        Self(1 << (choice.position() % Self::CAPACITY))
    }

    /// The first `count` choices.
    pub fn first(count: usize) -> Self {
        Self(
            1_u64
                .checked_shl(u32::try_from(count).unwrap_or(u32::MAX))
                .map_or(u64::MAX, |bit| bit - 1),
        )
    }

    /// Both sets together.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What both sets have.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// What this set has and the other has not.
    #[must_use]
    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether it has this choice.
    pub fn has(self, choice: ChoiceId) -> bool {
        self.0 & Self::only(choice).0 != 0
    }

    /// Whether it has none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many it has.
    pub fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// The same as bits: the first choice is the lowest.
    pub fn bits(self) -> u64 {
        self.0
    }

    /// The choices whose bits are set.
    pub fn of_bits(bits: u64) -> Self {
        Self(bits)
    }

    /// Its choices, first one first.
    pub fn choices(self) -> impl DoubleEndedIterator<Item = ChoiceId> {
        (0..Self::CAPACITY).map(ChoiceId::at).filter(move |choice| self.has(*choice))
    }
}

impl FromIterator<ChoiceId> for ChoiceSet {
    fn from_iter<T: IntoIterator<Item = ChoiceId>>(choices: T) -> Self {
        choices.into_iter().fold(Self::EMPTY, |set, choice| set.or(Self::only(choice)))
    }
}

/// Something that holds or does not hold in a child's situation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Condition {
    /// A question's answer is one of these: `is`, `is not`, `at least`, `below` …, resolved.
    Answer {
        /// The question.
        question: QuestionId,
        /// The choices with which it holds: never none, never all.
        choices: ChoiceSet,
    },
    /// A topic stands at a level or higher. Never inside `asked when` or an uplift.
    Topic {
        /// The topic.
        topic: TopicId,
        /// The level, above the lowest.
        level: LevelId,
    },
    /// So many topics, of some or of all, stand at a level or higher. Never inside
    /// `asked when` or an uplift.
    Topics {
        /// How many, from 1 to the number of topics.
        at_least: usize,
        /// The topics that count, in the order of the document, each once.
        topics: Vec<TopicId>,
        /// The level, above the lowest.
        level: LevelId,
    },
    /// So many of these hold.
    Count {
        /// How many, from 1 to the number of conditions.
        at_least: usize,
        /// The conditions.
        of: Vec<Condition>,
    },
    /// All of these hold; at least two.
    All(Vec<Condition>),
    /// Any of these holds; at least two.
    Any(Vec<Condition>),
    /// This does not hold.
    Not(Box<Condition>),
}

impl Condition {
    /// Calls `visit` for every question the condition looks at, in reading order.
    pub fn each_question(&self, visit: &mut impl FnMut(QuestionId)) {
        match self {
            Self::Answer { question, .. } => visit(*question),
            Self::Topic { .. } | Self::Topics { .. } => {}
            Self::Count { of, .. } | Self::All(of) | Self::Any(of) => {
                for condition in of {
                    condition.each_question(visit);
                }
            }
            Self::Not(condition) => condition.each_question(visit),
        }
    }
}
