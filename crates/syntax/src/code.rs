//! Names of the mistakes this crate reports. Each has a page in `tests/pages/diagnostics`.

/// A word where a statement should begin is not a statement.
pub const UNKNOWN_STATEMENT: &str = "unknown-statement";
/// A word where a clause should begin is not a clause of that statement.
pub const UNKNOWN_CLAUSE: &str = "unknown-clause";
/// Something else was expected here.
pub const UNEXPECTED: &str = "unexpected";
/// A clause is given twice that may be given once.
pub const REPEATED_CLAUSE: &str = "repeated-clause";
/// A clause is missing that the statement must have.
pub const MISSING_CLAUSE: &str = "missing-clause";
/// A text is not closed on its line.
pub const UNCLOSED_TEXT: &str = "unclosed-text";
/// A brace is not closed before the next statement or the end of the block.
pub const UNCLOSED_BRACE: &str = "unclosed-brace";
/// A fenced block is not closed before the end of the file.
pub const UNCLOSED_BLOCK: &str = "unclosed-block";
/// A fenced block's mark is nearly, but not quite, `threshold` or `scenario`.
pub const UNKNOWN_BLOCK: &str = "unknown-block";
/// A block of rules stands inside a list or a quotation.
pub const BLOCK_INSIDE: &str = "block-inside";
/// A character that has no meaning between the words of a statement.
pub const STRAY_CHARACTER: &str = "stray-character";
/// `and` and `or` beside each other without brackets.
pub const MIXED_AND_OR: &str = "mixed-and-or";
/// Brackets inside brackets, too many.
pub const NESTED_TOO_DEEP: &str = "nested-too-deep";

/// All of them.
pub const ALL: &[&str] = &[
    UNKNOWN_STATEMENT,
    UNKNOWN_CLAUSE,
    UNEXPECTED,
    REPEATED_CLAUSE,
    MISSING_CLAUSE,
    UNCLOSED_TEXT,
    UNCLOSED_BRACE,
    UNCLOSED_BLOCK,
    UNKNOWN_BLOCK,
    BLOCK_INSIDE,
    STRAY_CHARACTER,
    MIXED_AND_OR,
    NESTED_TOO_DEEP,
];
