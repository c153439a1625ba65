//! Names of the mistakes this crate reports. Each has a page in `tests/pages/diagnostics`.

/// A worked example without a title.
pub const SCENARIO_WITHOUT_TITLE: &str = "scenario-without-title";
/// A worked example that expects nothing, and so shows nothing.
pub const SCENARIO_EXPECTS_NOTHING: &str = "scenario-expects-nothing";
/// A line of a worked example that is neither an answer nor an expectation.
pub const UNREADABLE_LINE: &str = "unreadable-line";
/// A question is answered twice in one example.
pub const ANSWERED_TWICE: &str = "answered-twice";
/// An answer in an example that its question does not have.
pub const UNREADABLE_ANSWER: &str = "unreadable-answer";
/// An example names something that the document does not have.
pub const UNKNOWN_IN_EXAMPLE: &str = "unknown-in-example";
/// An example is withdrawn that no amended document has, or without a reason.
pub const NOTHING_TO_WITHDRAW: &str = "nothing-to-withdraw";

/// All of them.
pub const ALL: &[&str] = &[
    SCENARIO_WITHOUT_TITLE,
    SCENARIO_EXPECTS_NOTHING,
    UNREADABLE_LINE,
    ANSWERED_TWICE,
    UNREADABLE_ANSWER,
    UNKNOWN_IN_EXAMPLE,
    NOTHING_TO_WITHDRAW,
];
