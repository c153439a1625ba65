//! Findings by name, and the exceptions that a document makes to them.
//!
//! What each finding is, and how it is found, is no matter of this crate; the names stand here so
//! that a document can say which of them it means, and is told at once where it misspells one.

use crate::Origin;
use serde::{Deserialize, Serialize};

macro_rules! findings {
    ($($(#[$doc:meta])* $variant:ident = $name:literal)*) => {
        /// What can be found over a whole document; each reads well after `allow`.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        pub enum FindingName {
            $($(#[$doc])* #[serde(rename = $name)] $variant,)*
        }

        impl FindingName {
            /// All of them, in the order of the manual.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name as people write it.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }
        }
    };
}

findings! {
    /// A worse answer lowers the level.
    WorseAnswerLowers = "worse-answer-lowers"
    /// A question that nobody is ever asked.
    UnreachableQuestion = "unreachable-question"
    /// A rung on which no child can stand.
    UnreachableRung = "unreachable-rung"
    /// A level at which no child can be.
    UnreachableLevel = "unreachable-level"
    /// An action that is never given.
    UnreachableAction = "unreachable-action"
    /// A condition that nothing can meet.
    ImpossibleCondition = "impossible-condition"
    /// A part of a condition that changes nothing.
    RedundantCondition = "redundant-condition"
    /// A rule that others cover.
    ShadowedRule = "shadowed-rule"
    /// A rule that never makes the difference.
    RuleNeverDecides = "rule-never-decides"
    /// Nothing between two levels.
    LevelGap = "level-gap"
    /// One answer alone moves a child two levels or more.
    SingleAnswerCliff = "single-answer-cliff"
    /// Two questions that always imply each other.
    AmbiguousPair = "ambiguous-pair"
    /// An action that nothing gives, or a level that gives none.
    ActionWithoutLevel = "action-without-level"
    /// A source that nothing cites.
    UnusedSource = "unused-source"
    /// Something that decides and does not say where it comes from.
    UncitedRule = "uncited-rule"
    /// What the guidance demands is met by an empty part.
    RequirementNotMet = "requirement-not-met"
    /// The document uses words that it asks to avoid.
    AvoidedWord = "avoided-word"
    /// A contact that was last found right too long ago.
    StaleContact = "stale-contact"
    /// A statement that no worked example exercises.
    UntestedStatement = "untested-statement"
    /// Too much to look through: neither shown nor ruled out.
    NotDecidedExactly = "not-decided-exactly"
}

impl FindingName {
    /// The finding that people write so.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|finding| finding.name() == name)
    }

    /// Whether a document may allow it. That a worse answer lowers the level is declared where it
    /// happens, with `lowers`, which protects what must never be lowered.
    pub const fn may_be_allowed(self) -> bool {
        !matches!(self, Self::WorseAnswerLowers)
    }
}

/// Findings that are meant: those of one name that are about one of these, with the reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Allowed {
    /// Which finding.
    pub finding: FindingName,
    /// What it may be about; never empty.
    pub of: Vec<Subject>,
    /// The reason.
    pub because: String,
    /// Where it stands in the text: the `allow`, or the statement that has an `expected because`.
    pub origin: Origin,
}

/// What a finding is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// A statement, by its name.
    Statement(String),
    /// One rung of a ladder.
    Rung {
        /// The ladder's name.
        ladder: String,
        /// The rung's level.
        level: String,
    },
    /// What stands under a heading, by its words; for what has no name, such as a `never` or the
    /// prose.
    Heading(String),
}

impl Subject {
    /// Whether this is the other or holds it: a ladder holds its rungs.
    pub fn covers(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Statement(name), Self::Rung { ladder, .. }) => name == ladder,
            _ => self == other,
        }
    }
}

impl std::fmt::Display for Subject {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Statement(name) => write!(f, "`{name}`"),
            Self::Rung { ladder, level } => write!(f, "`{ladder}` at `{level}`"),
            Self::Heading(words) => write!(f, "“{words}”"),
        }
    }
}
