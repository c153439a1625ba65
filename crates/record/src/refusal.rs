//! Why a file is not opened.

use std::fmt;

/// What is wrong with a file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is nothing in it, or it could not be read.
    Empty,
    /// It is larger than a record can be.
    TooLarge,
    /// It is no JSON, or nested too deeply, from this place on.
    NotJson {
        /// The line, from 1.
        line: usize,
        /// The character in it, from 1.
        column: usize,
    },
    /// It is the JSON of another program.
    Foreign,
    /// It is a record as another version of the check writes them.
    OtherVersion,
    /// Something in it is not what a record of its document has there.
    Unfit {
        /// The names that lead to it, with points between.
        place: String,
    },
    /// It is a record of another document.
    OtherDocument {
        /// The document's title.
        title: String,
    },
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("expected a record, found an empty file"),
            Self::TooLarge => f.write_str("expected a record, found a file that is too large"),
            Self::NotJson { line, column } => {
                write!(f, "expected JSON, found a mistake at line {line}, column {column}")
            }
            Self::Foreign => f.write_str("expected a record, found other JSON"),
            Self::OtherVersion => f.write_str("expected a record of this version of the program"),
            Self::Unfit { place } => {
                write!(f, "`{place}`: expected what a record of this document has there")
            }
            Self::OtherDocument { title } => {
                write!(f, "expected a record of this document, found one of “{title}”")
            }
        }
    }
}

impl std::error::Error for Refusal {}
