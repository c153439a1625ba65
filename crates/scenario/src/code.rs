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
/// An example for training says nothing of how hard it is, or nothing known.
pub const UNKNOWN_DIFFICULTY: &str = "unknown-difficulty";
/// An example for training without a story.
pub const TRAINING_WITHOUT_STORY: &str = "training-without-story";
/// An example for training that does not expect a level.
pub const TRAINING_WITHOUT_LEVEL: &str = "training-without-level";
/// Two examples for training with one title.
pub const TRAINING_TITLED_TWICE: &str = "training-titled-twice";
/// The document's own level is said to be defensible beside it.
pub const DEFENSIBLE_IS_SUGGESTED: &str = "defensible-is-suggested";
/// A level is said to be defensible without a reason.
pub const DEFENSIBLE_WITHOUT_REASON: &str = "defensible-without-reason";
/// A level is said to be defensible twice, or in an example that is not for training.
pub const DEFENSIBLE_OUT_OF_PLACE: &str = "defensible-out-of-place";

/// All of them.
pub const ALL: &[&str] = &[
    SCENARIO_WITHOUT_TITLE,
    SCENARIO_EXPECTS_NOTHING,
    UNREADABLE_LINE,
    ANSWERED_TWICE,
    UNREADABLE_ANSWER,
    UNKNOWN_IN_EXAMPLE,
    NOTHING_TO_WITHDRAW,
    UNKNOWN_DIFFICULTY,
    TRAINING_WITHOUT_STORY,
    TRAINING_WITHOUT_LEVEL,
    TRAINING_TITLED_TWICE,
    DEFENSIBLE_IS_SUGGESTED,
    DEFENSIBLE_WITHOUT_REASON,
    DEFENSIBLE_OUT_OF_PLACE,
];
