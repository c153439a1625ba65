//! Names of the mistakes this crate reports. Each has a page in `tests/pages/diagnostics`.

/// There is no Markdown file.
pub const EMPTY_FOLDER: &str = "empty-folder";
/// A file is not text in UTF-8.
pub const NOT_UTF8: &str = "not-utf8";
/// There is no `document` statement.
pub const NO_DOCUMENT: &str = "no-document";
/// There are several `document` statements.
pub const TWO_DOCUMENTS: &str = "two-documents";
/// A scale needs two levels at least.
pub const TOO_FEW_LEVELS: &str = "too-few-levels";
/// There are more statements than a document can have.
pub const TOO_LARGE: &str = "too-large";
/// A document amends one that is not there.
pub const MISSING_BASE: &str = "missing-base";
/// A document amends itself, by way of others.
pub const AMENDS_IN_A_CIRCLE: &str = "amends-in-a-circle";
/// `replace` or `remove` in a document that amends nothing.
pub const NOTHING_TO_AMEND: &str = "nothing-to-amend";
/// `replace` or `remove` of what the amended document does not have.
pub const NOT_IN_BASE: &str = "not-in-base";
/// A statement is added that the amended document has.
pub const ALREADY_IN_BASE: &str = "already-in-base";
/// A level is added, and nothing says above which.
pub const LEVEL_WITHOUT_PLACE: &str = "level-without-place";
/// A language that is none, or the document's own.
pub const WRONG_LANGUAGE: &str = "wrong-language";
/// A translation holds something besides texts.
pub const NOT_A_TEXT: &str = "not-a-text";
/// A translation of what the document does not have.
pub const NOTHING_TO_TRANSLATE: &str = "nothing-to-translate";
/// A text is translated twice into one language.
pub const TRANSLATED_TWICE: &str = "translated-twice";
/// A translation leaves texts out.
pub const UNTRANSLATED: &str = "untranslated";
/// One name for two things.
pub const NAME_DEFINED_TWICE: &str = "name-defined-twice";
/// Nothing has this name.
pub const UNKNOWN_NAME: &str = "unknown-name";
/// The name belongs to another kind of thing.
pub const WRONG_KIND: &str = "wrong-kind";
/// The question has no such answer.
pub const UNKNOWN_ANSWER: &str = "unknown-answer";
/// No heading reads so.
pub const UNKNOWN_HEADING: &str = "unknown-heading";
/// A question says nothing of its answers, or has only one, or has two kinds of them.
pub const QUESTION_WITHOUT_ANSWERS: &str = "question-without-answers";
/// `asked when` without `otherwise`.
pub const MISSING_OTHERWISE: &str = "missing-otherwise";
/// A clause that means nothing beside the others.
pub const CLAUSE_OUT_OF_PLACE: &str = "clause-out-of-place";
/// The rungs of a ladder do not rise.
pub const RUNGS_OUT_OF_ORDER: &str = "rungs-out-of-order";
/// The lowest rung of a ladder stands above the lowest level.
pub const LADDER_STARTS_HIGH: &str = "ladder-starts-high";
/// A ladder has one rung.
pub const LADDER_WITH_ONE_RUNG: &str = "ladder-with-one-rung";
/// A group of topics is called like an area.
pub const RESERVED_NAME: &str = "reserved-name";
/// A group has no topics.
pub const EMPTY_GROUP: &str = "empty-group";
/// A topic is given twice in a group.
pub const MEMBER_TWICE: &str = "member-twice";
/// A group that no condition counts.
pub const UNUSED_GROUP: &str = "unused-group";
/// Answers without an order are compared.
pub const UNORDERED_COMPARISON: &str = "unordered-comparison";
/// A number is outside its range, or a range is no range.
pub const NUMBER_OUT_OF_RANGE: &str = "number-out-of-range";
/// A comparison that holds always, or never.
pub const POINTLESS_COMPARISON: &str = "pointless-comparison";
/// A count that can never, or must always, be reached.
pub const IMPOSSIBLE_COUNT: &str = "impossible-count";
/// A topic's level where only answers may be looked at.
pub const ANSWERS_ONLY: &str = "answers-only";
/// `asked when` that refers to itself in a circle.
pub const ASKED_IN_A_CIRCLE: &str = "asked-in-a-circle";
/// A question that no condition looks at.
pub const UNUSED_QUESTION: &str = "unused-question";
/// A contact that does not say when it was last found right.
pub const UNCHECKED_CONTACT: &str = "unchecked-contact";

/// No finding is called so.
pub const UNKNOWN_FINDING: &str = "unknown-finding";
/// A finding that no document may allow.
pub const NEVER_ALLOWED: &str = "never-allowed";

/// All of them.
pub const ALL: &[&str] = &[
    EMPTY_FOLDER,
    NOT_UTF8,
    NO_DOCUMENT,
    TWO_DOCUMENTS,
    TOO_FEW_LEVELS,
    TOO_LARGE,
    MISSING_BASE,
    AMENDS_IN_A_CIRCLE,
    NOTHING_TO_AMEND,
    NOT_IN_BASE,
    ALREADY_IN_BASE,
    LEVEL_WITHOUT_PLACE,
    WRONG_LANGUAGE,
    NOT_A_TEXT,
    NOTHING_TO_TRANSLATE,
    TRANSLATED_TWICE,
    UNTRANSLATED,
    NAME_DEFINED_TWICE,
    UNKNOWN_NAME,
    WRONG_KIND,
    UNKNOWN_ANSWER,
    UNKNOWN_HEADING,
    QUESTION_WITHOUT_ANSWERS,
    MISSING_OTHERWISE,
    CLAUSE_OUT_OF_PLACE,
    RUNGS_OUT_OF_ORDER,
    LADDER_STARTS_HIGH,
    LADDER_WITH_ONE_RUNG,
    RESERVED_NAME,
    EMPTY_GROUP,
    MEMBER_TWICE,
    UNUSED_GROUP,
    UNORDERED_COMPARISON,
    NUMBER_OUT_OF_RANGE,
    POINTLESS_COMPARISON,
    IMPOSSIBLE_COUNT,
    ANSWERS_ONLY,
    ASKED_IN_A_CIRCLE,
    UNUSED_QUESTION,
    UNCHECKED_CONTACT,
    UNKNOWN_FINDING,
    NEVER_ALLOWED,
];
