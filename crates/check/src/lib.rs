//! Files in, document out: names resolved, types checked, many messages at once.
//!
//! ```
//! let files = vec![("a.md".to_owned(), b"```threshold\nlevle one \"One\"\n```\n".to_vec())];
//! let loaded = continuum_check::load(files);
//! assert!(loaded.document.is_none());
//! assert!(loaded.diagnostics.iter().any(|said| said.code == "unknown-statement"));
//! ```

mod allow;
mod amend;
mod amendments;
mod asking_order;
mod clause;
pub mod code;
mod condition;
mod contact;
mod count;
mod edition;
mod examples;
mod fact;
mod files;
mod frame;
mod group;
mod names;
mod resolve;
mod rewrite;
mod rule;
mod sections;
mod unused;
mod written;

pub use amendments::{Amendments, Gone};
pub use continuum_syntax::{Block, example};
pub use count::Counts;
pub use edition::{BASE_LIES_IN, Edition, Folder, Found};

use continuum_diag::{Diagnostic, FileId, Section, Severity, Sources};
use continuum_model::Document;
use continuum_syntax::{Parsed, Tree};
use edition::Shelf;

/// A document's files, read and checked.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The text, for showing where a message belongs.
    pub sources: Sources,
    /// The parts of the text, each under its heading.
    pub sections: Vec<Section>,
    /// The files of editions that this one amends.
    pub inherited: Vec<FileId>,
    /// The document; `None` where there is an error.
    pub document: Option<Document>,
    /// Its worked examples, unread.
    pub scenarios: Vec<Block>,
    /// Names that changed from one edition to the next.
    pub amendments: Amendments,
    /// What it contains, also where there are errors.
    pub counts: Counts,
    /// Everything there is to say, in reading order.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads and checks a document from its files (name and content), in the order of their names. It
/// amends no other: where it says that it does, the other is missing.
pub fn load(files: Vec<(String, Vec<u8>)>) -> Loaded {
    load_edition(Edition::alone(files))
}

/// Reads and checks a document together with those that it amends.
pub fn load_edition(edition: Edition) -> Loaded {
    let (sources, shelf, mut diagnostics) = edition::read(edition);
    let Parsed { tree, diagnostics: said } = continuum_syntax::parse(&sources);
    diagnostics.extend(said);
    let before = diagnostics.len();
    let mut amendments = Amendments::default();
    let (tree, document) = match read_together(tree, &shelf, &mut amendments, &mut diagnostics) {
        Ok(tree) => {
            let document = resolve::document(&sources, &tree, &amendments, &mut diagnostics);
            (tree, document)
        }
        Err(tree) => (tree, None),
    };
    for said in &mut diagnostics[before..] {
        mend_here(said, &amendments);
    }
    let document = document.filter(|_| !continuum_diag::has_errors(&diagnostics));
    Loaded {
        counts: Counts::of(&tree, &diagnostics),
        sections: sections::sections(&sources, &tree.headings),
        inherited: sources.ids().filter(|file| amendments.is_inherited(*file)).collect(),
        scenarios: tree.scenarios,
        amendments,
        document,
        diagnostics: continuum_diag::in_reading_order(diagnostics),
        sources,
    }
}

/// The trees of all folders as one; where they cannot be read together, which is said, the tree of
/// all that was found.
fn read_together(
    tree: Tree,
    shelf: &Shelf,
    amendments: &mut Amendments,
    said: &mut Vec<Diagnostic>,
) -> Result<Tree, Tree> {
    let trees = shelf.divided(tree);
    if let Some(broken) = shelf.broken(&trees) {
        said.push(broken);
        return Err(trees.into_iter().fold(Tree::default(), Tree::and));
    }
    let laters = shelf.laters(&trees);
    let mut trees = trees.into_iter().zip(laters);
    let first = trees.next().map(|(first, _)| first).unwrap_or_default();
    let first = amend::alone(first, said);
    Ok(trees.fold(first, |base, (own, later)| amend::amend(base, own, &later, amendments, said)))
}

/// A mistake that shows in an amended document may have been made there or by what amends it.
fn mend_here(said: &mut Diagnostic, amendments: &Amendments) {
    if said.severity == Severity::Error && amendments.is_inherited(said.primary.file) {
        let here = "this stands in the amended document: mend it there, or replace or remove the statement here";
        said.help =
            Some(said.help.take().map_or(here.to_owned(), |help| format!("{help}; {here}")));
    }
}
