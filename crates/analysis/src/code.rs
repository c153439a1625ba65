//! Names of the findings. Each has a page in `tests/pages/diagnostics`.

use continuum_model::FindingName;

/// A worse answer lowers the level.
pub const WORSE_ANSWER_LOWERS: &str = FindingName::WorseAnswerLowers.name();
/// A question that nobody is ever asked.
pub const UNREACHABLE_QUESTION: &str = FindingName::UnreachableQuestion.name();
/// A rung on which no child can stand.
pub const UNREACHABLE_RUNG: &str = FindingName::UnreachableRung.name();
/// A level at which no child can be.
pub const UNREACHABLE_LEVEL: &str = FindingName::UnreachableLevel.name();
/// An action that is never given.
pub const UNREACHABLE_ACTION: &str = FindingName::UnreachableAction.name();
/// A condition that nothing can meet.
pub const IMPOSSIBLE_CONDITION: &str = FindingName::ImpossibleCondition.name();
/// A part of a condition that changes nothing.
pub const REDUNDANT_CONDITION: &str = FindingName::RedundantCondition.name();
/// A rule that others cover.
pub const SHADOWED_RULE: &str = FindingName::ShadowedRule.name();
/// A rule that never makes the difference.
pub const RULE_NEVER_DECIDES: &str = FindingName::RuleNeverDecides.name();
/// Nothing between two levels.
pub const LEVEL_GAP: &str = FindingName::LevelGap.name();
/// One answer alone moves a child two levels or more.
pub const SINGLE_ANSWER_CLIFF: &str = FindingName::SingleAnswerCliff.name();
/// Two questions that always imply each other.
pub const AMBIGUOUS_PAIR: &str = FindingName::AmbiguousPair.name();
/// An action that nothing gives, or a level that gives none.
pub const ACTION_WITHOUT_LEVEL: &str = FindingName::ActionWithoutLevel.name();
/// A source that nothing cites.
pub const UNUSED_SOURCE: &str = FindingName::UnusedSource.name();
/// Something that decides and does not say where it comes from.
pub const UNCITED_RULE: &str = FindingName::UncitedRule.name();
/// What the guidance demands is met by an empty part.
pub const REQUIREMENT_NOT_MET: &str = FindingName::RequirementNotMet.name();
/// The document uses words that it asks to avoid.
pub const AVOIDED_WORD: &str = FindingName::AvoidedWord.name();
/// A contact that was last found right too long ago.
pub const STALE_CONTACT: &str = FindingName::StaleContact.name();
/// A statement that no worked example exercises.
pub const UNTESTED_STATEMENT: &str = FindingName::UntestedStatement.name();
/// An exception that silences nothing.
pub const UNUSED_ALLOW: &str = "unused-allow";
/// Too much to look through, so that a finding is neither shown nor ruled out.
pub const NOT_DECIDED_EXACTLY: &str = FindingName::NotDecidedExactly.name();

/// All of them.
pub const ALL: &[&str] = &[
    WORSE_ANSWER_LOWERS,
    UNREACHABLE_QUESTION,
    UNREACHABLE_RUNG,
    UNREACHABLE_LEVEL,
    UNREACHABLE_ACTION,
    IMPOSSIBLE_CONDITION,
    REDUNDANT_CONDITION,
    SHADOWED_RULE,
    RULE_NEVER_DECIDES,
    LEVEL_GAP,
    SINGLE_ANSWER_CLIFF,
    AMBIGUOUS_PAIR,
    ACTION_WITHOUT_LEVEL,
    UNUSED_SOURCE,
    UNCITED_RULE,
    REQUIREMENT_NOT_MET,
    AVOIDED_WORD,
    STALE_CONTACT,
    UNTESTED_STATEMENT,
    UNUSED_ALLOW,
    NOT_DECIDED_EXACTLY,
];
