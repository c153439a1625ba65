//! Files in, document out: names resolved, types checked, many messages at once.
//!
//! ```
//! let files = vec![("a.md".to_owned(), b"```threshold\nlevle one \"One\"\n```\n".to_vec())];
//! let loaded = continuum_check::load(files);
//! assert!(loaded.document.is_none());
//! assert!(loaded.diagnostics.iter().any(|said| said.code == "unknown-statement"));
//! ```

mod asking_order;
mod avoided_word;
mod clause;
pub mod code;
mod condition;
pub mod contact;
mod count;
mod examples;
mod fact;
mod files;
mod frame;
mod group;
mod names;
mod resolve;
mod rule;
mod unused;

pub use continuum_syntax::{Block, example};
pub use count::Counts;

use continuum_diag::{Diagnostic, Sources};
use continuum_model::Document;
use continuum_syntax::Parsed;

/// A document's files, read and checked.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The text, for showing where a message belongs.
    pub sources: Sources,
    /// The document; `None` where there is an error.
    pub document: Option<Document>,
    /// Its worked examples, unread.
    pub scenarios: Vec<Block>,
    /// What it contains, also where there are errors.
    pub counts: Counts,
    /// Everything there is to say, in reading order.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads and checks a document from its files (name and content), in the order of their names.
pub fn load(files: Vec<(String, Vec<u8>)>) -> Loaded {
    let (sources, mut diagnostics) = files::read(files);
    let Parsed { tree, diagnostics: said } = continuum_syntax::parse(&sources);
    diagnostics.extend(said);
    let document = resolve::document(&sources, &tree, &mut diagnostics);
    let document = document.filter(|_| !continuum_diag::has_errors(&diagnostics));
    Loaded {
        counts: Counts::of(&tree, &diagnostics),
        scenarios: tree.scenarios,
        document,
        diagnostics: continuum_diag::in_reading_order(diagnostics),
        sources,
    }
}
