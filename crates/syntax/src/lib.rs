//! Markdown and rule text to a spanned syntax tree.
//!
//! Parsing never fails: it returns what it could read, and a message for each thing it could not.
//! What a person got wrong once is said once; the rest of the document is still read.
//!
//! ```text
//! Sources ─ markdown ─► blocks ─ token ─► tokens ─ statement, condition ─► Tree
//!                                                   (by the table in `grammar`)
//! ```
//!
//! [`format()`] goes the same way and back: the blocks laid out anew, the prose untouched.
//!
//! ```
//! use continuum_diag::Sources;
//!
//! let mut sources = Sources::default();
//! sources.add("a.md", "# Harm\n\n```threshold\ntopic harm \"Harm\" in harm\n```\n");
//! let parsed = continuum_syntax::parse(&sources);
//! assert!(parsed.diagnostics.is_empty());
//! assert_eq!(parsed.tree.statements[0].headings, ["Harm"]);
//! ```

mod chapter;
mod clause;
pub mod code;
mod condition;
pub mod example;
mod format;
mod grammar;
mod markdown;
mod parser;
mod statement;
mod token;
mod tree;

pub use chapter::{Anchored, Chapter, ChapterPart, chapters, slug};
pub use format::format;
pub use grammar::{AREAS, CHANGES, Clauses, DEPTH_LIMIT, Need, Shape, StatementKind};
pub use markdown::{Block, BlockKind, Heading};
pub use tree::{Change, Clause, Comparison, Condition, Part, Statement, Tree, Value, Word};

use continuum_diag::{Diagnostic, Sources, in_reading_order};

/// A document's text, read: the tree, and what could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// What could be read.
    pub tree: Tree,
    /// What could not, in reading order.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads every file.
pub fn parse(sources: &Sources) -> Parsed {
    let mut diagnostics = Vec::new();
    let mut tree = Tree::default();
    for file in sources.ids() {
        let page = markdown::read(sources, file, &mut diagnostics);
        tree.headings.extend(page.headings);
        for block in page.blocks {
            match block.kind {
                BlockKind::Threshold => {
                    let tokens = token::read(sources, block.span, &mut diagnostics);
                    statement::read(&tokens, &block, &mut tree.statements, &mut diagnostics);
                }
                BlockKind::Scenario => tree.scenarios.push(block),
            }
        }
    }
    Parsed { tree, diagnostics: in_reading_order(diagnostics) }
}
