//! A document as the site fetches it.

use crate::Document;
use serde::{Deserialize, Serialize};

/// What stands at `documents/<edition>.postcard`. In that form every field stands in its place, so
/// none of a document's may be left out where it is empty. The site asks about it and has no need
/// of the text it was read from, nor of the code that reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Served {
    /// Ready to be asked about.
    Document {
        /// The document.
        document: Box<Document>,
        /// For each of its files, by position, the page on which people read it.
        pages: Vec<String>,
    },
    /// It has errors: what its author should mend, in words.
    Mistakes(String),
}

/// Bytes that are no document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotServed;

impl Served {
    /// A document, and for each of its files the page on which people read it. It goes without
    /// what only its author needs: places in the files, findings that are meant, what the guidance
    /// demands, and words to avoid. It decides the same.
    pub fn document(document: Document, pages: Vec<String>) -> Self {
        let mut document = Box::new(document);
        document.allowed.clear();
        document.requirements.clear();
        document.wordings.clear();
        for origin in document.origins_mut() {
            origin.span = origin.span.file_alone();
        }
        Self::Document { document, pages }
    }

    /// As bytes, in the postcard format: smaller than JSON, and read by a tenth of the code.
    pub fn to_bytes(&self) -> Result<Vec<u8>, NotServed> {
        postcard::to_allocvec(self).map_err(|_| NotServed)
    }

    /// From exactly these bytes.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, NotServed> {
        match postcard::take_from_bytes(bytes) {
            Ok((served, [])) => Ok(served),
            _ => Err(NotServed),
        }
    }
}

impl std::fmt::Display for NotServed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("what was fetched is not a document of this version of the site")
    }
}

impl std::error::Error for NotServed {}

#[cfg(test)]
mod tests {
    use super::{NotServed, Served};

    #[test]
    fn what_is_served_is_read_back() {
        let served = Served::Mistakes("Error in a.md, line 2".to_owned());
        let bytes = served.to_bytes().expect("words are bytes");
        assert_eq!(Served::from_bytes(&bytes), Ok(served));
    }

    #[test]
    fn what_is_cut_short_or_goes_on_is_refused() {
        let bytes = Served::Mistakes("Error".to_owned()).to_bytes().expect("words are bytes");
        for wrong in [&bytes[..3], &[bytes.as_slice(), &[0]].concat(), b"<!doctype html>", b""] {
            assert_eq!(Served::from_bytes(wrong), Err(NotServed), "{wrong:?}");
        }
    }
}
