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
/// Too much to look through, so that a finding is neither shown nor ruled out.
pub const NOT_DECIDED_EXACTLY: &str = FindingName::NotDecidedExactly.name();
/// An exception to nothing that is found.
pub const IDLE_EXCEPTION: &str = "idle-exception";

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
    NOT_DECIDED_EXACTLY,
    IDLE_EXCEPTION,
];
