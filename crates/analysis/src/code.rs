//! Names of the findings. Each has a page in `tests/pages/diagnostics`.

/// A worse answer lowers the level.
pub const WORSE_ANSWER_LOWERS: &str = "worse-answer-lowers";
/// Too many cases to look through, so that a finding is neither shown nor ruled out.
pub const NOT_DECIDED_EXACTLY: &str = "not-decided-exactly";

/// All of them.
pub const ALL: &[&str] = &[WORSE_ANSWER_LOWERS, NOT_DECIDED_EXACTLY];
