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
mod language;
mod names;
mod resolve;
mod rewrite;
mod rule;
mod sections;
mod texts;
mod translate;
mod translated;
mod unused;
mod written;

pub use amendments::{Amendments, Gone};
pub use continuum_syntax::{Block, example};
pub use count::Counts;
pub use edition::{BASE_LIES_IN, Edition, Folder, Found};
pub use language::{is_language, language_of};
pub use translated::Translated;

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
    /// The files of editions that this one amends, and of translations.
    pub inherited: Vec<FileId>,
    /// The document; `None` where there is an error.
    pub document: Option<Document>,
    /// The same document in other languages; none where there is an error.
    pub translations: Vec<Translated>,
    /// Its worked examples, unread.
    pub scenarios: Vec<Block>,
    /// Names that changed from one edition to the next.
    pub amendments: Amendments,
    /// What it contains, also where there are errors.
    pub counts: Counts,
    /// Everything there is to say, in reading order.
    pub diagnostics: Vec<Diagnostic>,
    /// The first file that translates: it stands after all others.
    first_translated: Option<FileId>,
}

/// Reads and checks a document from its files (name and content), in the order of their names. It
/// amends no other: where it says that it does, the other is missing.
pub fn load(files: Vec<(String, Vec<u8>)>) -> Loaded {
    load_edition(Edition::alone(files))
}

/// Reads and checks a document together with those that it amends, and its translations.
pub fn load_edition(edition: Edition) -> Loaded {
    let (sources, shelf, mut diagnostics) = edition::read(edition);
    let original = untranslated(&sources, shelf.first_translated());
    let Parsed { tree, diagnostics: said } = continuum_syntax::parse(&sources);
    diagnostics.extend(said.into_iter().filter(|said| !translated::may_be_left_out(&shelf, said)));
    let before = diagnostics.len();
    let mut amendments = Amendments::default();
    let (trees, others) = shelf.divided(tree);
    diagnostics.extend(language::wrong(&trees, &shelf));
    let as_it_is = |_: usize, tree, _: &Amendments| tree;
    let together =
        read_together(trees.clone(), &shelf, &mut amendments, &mut diagnostics, as_it_is);
    let (tree, document) = match together {
        Ok(tree) => {
            let document = resolve::document(&original, &tree, &amendments, &mut diagnostics);
            (tree, document)
        }
        Err(tree) => (tree, None),
    };
    for said in &mut diagnostics[before..] {
        mend_here(said, &amendments);
    }
    let mut translations = Vec::new();
    if document.is_some() && !shelf.has_errors_of_its_own(&diagnostics) {
        let texts = translated::Texts { original: &original, shelf: &shelf, trees, others };
        translations = texts.in_each_language(&mut diagnostics);
    }
    let sound = !continuum_diag::has_errors(&diagnostics);
    Loaded {
        counts: Counts::of(&tree, &diagnostics),
        sections: sections::sections(&sources, &tree.headings),
        inherited: sources
            .ids()
            .filter(|file| amendments.is_inherited(*file) || shelf.translates(*file))
            .collect(),
        scenarios: tree.scenarios,
        amendments,
        document: document.filter(|_| sound),
        translations: if sound { translations } else { Vec::new() },
        diagnostics: continuum_diag::in_reading_order(diagnostics),
        first_translated: shelf.first_translated(),
        sources,
    }
}

impl Loaded {
    /// The text of the document itself and of what it amends, without translations.
    pub fn original(&self) -> Sources {
        untranslated(&self.sources, self.first_translated)
    }

    /// The document in a language: as it is, or translated.
    pub fn document_in(&self, language: &str) -> Option<&Document> {
        let translated = self.translations.iter().map(|one| &one.document);
        let all = self.document.iter().chain(translated);
        all.into_iter().find(|document| document.identity.language == language)
    }
}

fn untranslated(sources: &Sources, first_translated: Option<FileId>) -> Sources {
    first_translated.map_or_else(|| sources.clone(), |first| sources.before(first))
}

/// The trees of all folders as one; where they cannot be read together, which is said, the tree of
/// all that was found. `lay_over` is given the tree of each folder and of those before it, with the
/// folder's position.
fn read_together(
    trees: Vec<Tree>,
    shelf: &Shelf,
    amendments: &mut Amendments,
    said: &mut Vec<Diagnostic>,
    mut lay_over: impl FnMut(usize, Tree, &Amendments) -> Tree,
) -> Result<Tree, Tree> {
    if let Some(broken) = shelf.broken(&trees) {
        said.push(broken);
        return Err(trees.into_iter().fold(Tree::default(), Tree::and));
    }
    let laters = shelf.laters(&trees);
    let mut trees = trees.into_iter().zip(laters);
    let first = trees.next().map(|(first, _)| first).unwrap_or_default();
    let first = lay_over(0, amend::alone(first, said), amendments);
    Ok(trees.enumerate().fold(first, |base, (before, (own, later))| {
        let both = amend::amend(base, own, &later, amendments, said);
        lay_over(before + 1, both, amendments)
    }))
}

/// A mistake that shows in an amended document may have been made there or by what amends it.
fn mend_here(said: &mut Diagnostic, amendments: &Amendments) {
    if said.severity == Severity::Error && amendments.is_inherited(said.primary.file) {
        let here = "this stands in the amended document: mend it there, or replace or remove the statement here";
        said.help =
            Some(said.help.take().map_or(here.to_owned(), |help| format!("{help}; {here}")));
    }
}
