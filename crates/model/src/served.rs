//! A document as the site fetches it.

use crate::Document;
use serde::{Deserialize, Serialize};

/// What stands at `documents/<edition>.json`. The site asks about it and has no need of the text
/// it was read from, nor of the code that reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Served {
    /// Ready to be asked about.
    Document(Box<Document>),
    /// It has errors: what its author should mend, in words.
    Mistakes(String),
}
