//! A document's folder, and those that it amends.
//!
//! ```text
//! family-help-2026 ──amends──► bradford-2018        the nearest first, up to one that amends none
//! ```
//!
//! This crate reads no folders: whoever does is asked for them by name.

use crate::amend::Later;
use crate::language::language_of;
use crate::{code, files};
use continuum_diag::{Diagnostic, FileId, Severity, Sources, Span, nearest};
use continuum_syntax::{Statement, StatementKind, Tree, Word};
use std::collections::BTreeMap;

/// The files of one folder, each with its name and content. Those in a sub-folder called by a
/// language, `cy/20-the-child.md`, are translations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folder {
    /// Its name; empty where nobody knows it.
    pub name: String,
    /// Its Markdown files.
    pub files: Vec<(String, Vec<u8>)>,
}

/// What was found under the name of a folder that is amended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// The folder.
    Folder(Folder),
    /// None of that name; these are beside the one that amends.
    Missing(Vec<String>),
}

/// Where a folder that is amended may lie, seen from the one that amends it: beside it, or beside
/// the folder in which that one lies.
pub const BASE_LIES_IN: [&str; 2] = ["..", "../.."];

/// A folder with all that it amends.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edition {
    /// The document's own folder.
    folder: Folder,
    /// What it amends, what that amends, and so on, as far as was found.
    bases: Vec<Folder>,
    /// Folders that are there instead of one that is missing.
    beside: Vec<String>,
}

impl Edition {
    /// A folder that amends nothing, or whose base is not looked for.
    pub fn alone(files: Vec<(String, Vec<u8>)>) -> Self {
        Self { folder: Folder { name: String::new(), files }, ..Self::default() }
    }

    /// A folder with all that it amends, each looked for by its name.
    ///
    /// # Errors
    /// Those of `find`. That a folder is missing is none: it is said when the document is loaded.
    pub fn gather<E>(
        folder: Folder,
        mut find: impl FnMut(&str) -> Result<Found, E>,
    ) -> Result<Self, E> {
        let mut next = amended_by(&folder);
        let mut edition = Self { folder, ..Self::default() };
        while let Some(name) = next.filter(|name| !edition.has(name)) {
            next = match find(&name)? {
                Found::Folder(base) => {
                    let base = Folder { name, ..base };
                    let amended = amended_by(&base);
                    edition.bases.push(base);
                    amended
                }
                Found::Missing(beside) => {
                    edition.beside = beside;
                    None
                }
            };
        }
        Ok(edition)
    }

    fn has(&self, name: &str) -> bool {
        self.folder.name == name || self.bases.iter().any(|base| base.name == name)
    }
}

/// The name of the document that a folder's own one amends.
fn amended_by(folder: &Folder) -> Option<String> {
    let says_so = |(_, bytes): &&(String, Vec<u8>)| bytes.windows(6).any(|word| word == b"amends");
    let own = folder.files.iter().filter(|(name, _)| language_of(name).is_none());
    own.filter(says_so).find_map(|(name, bytes)| {
        let mut sources = Sources::default();
        files::add(name.clone(), bytes.clone(), &mut sources, &mut Vec::new());
        let tree = continuum_syntax::parse(&sources).tree;
        amends(&tree.statements).map(|word| word.text.clone())
    })
}

/// The `amends` of a folder's `document` statement.
pub(crate) fn amends(statements: &[Statement]) -> Option<&Word> {
    let mut documents = statements.iter().filter(|of| of.kind == Some(StatementKind::Document));
    documents.find_map(|document| crate::clause::name(document, "amends"))
}

/// The folders of an edition in the order of the text: what is amended stands before what amends.
pub(crate) struct Shelf {
    /// Each with the first of its files.
    pub folders: Vec<(String, FileId)>,
    /// What translates them, by folder and language; their files stand after all others.
    pub translations: Vec<Translation>,
    beside: Vec<String>,
}

/// The texts of one folder in another language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Translation {
    /// The position of that folder.
    pub folder: usize,
    pub language: String,
    pub first: FileId,
    pub last: FileId,
}

impl Translation {
    /// Whether a place is in its files.
    pub fn holds(&self, place: Span) -> bool {
        (self.first..=self.last).contains(&place.file)
    }
}

/// Takes all files in, those of a base under the name of its folder, and translations after them.
pub(crate) fn read(edition: Edition) -> (Sources, Shelf, Vec<Diagnostic>) {
    let Edition { folder, bases, beside } = edition;
    let mut sources = Sources::default();
    let (mut folders, mut translated) = (Vec::new(), Vec::new());
    let mut said = Vec::new();
    let bases = bases.into_iter().rev().map(|base| (format!("{}/", base.name), base));
    for (within, Folder { name, files }) in bases.chain([(String::new(), folder)]) {
        let (others, own): (Vec<_>, Vec<_>) =
            files.into_iter().partition(|(file, _)| language_of(file).is_some());
        let first = files::add_all(named(own, &within), &mut sources, &mut said);
        translated.push((within, others));
        folders.push((name, first));
    }
    let translations = translations(translated, &mut sources, &mut said);
    (sources, Shelf { folders, translations, beside }, said)
}

type Files = Vec<(String, Vec<u8>)>;

fn named(files: Files, within: &str) -> Files {
    files.into_iter().map(|(file, bytes)| (format!("{within}{file}"), bytes)).collect()
}

/// Takes in what translates each folder, one language after another.
fn translations(
    of_folders: Vec<(String, Files)>,
    sources: &mut Sources,
    said: &mut Vec<Diagnostic>,
) -> Vec<Translation> {
    let mut translations = Vec::new();
    for (folder, (within, files)) in of_folders.into_iter().enumerate() {
        let mut by_language: BTreeMap<String, Files> = BTreeMap::new();
        for file in files {
            let language = language_of(&file.0).unwrap_or_default().to_owned();
            by_language.entry(language).or_default().push(file);
        }
        for (language, mut files) in by_language {
            files.sort();
            let added = named(files, &within).into_iter();
            let added: Vec<_> =
                added.map(|(name, bytes)| files::add(name, bytes, sources, said)).collect();
            if let (Some(first), Some(last)) = (added.first(), added.last()) {
                translations.push(Translation { folder, language, first: *first, last: *last });
            }
        }
    }
    translations
}

impl Shelf {
    /// The position of the folder in which a file lies.
    fn folder_of(&self, file: FileId) -> usize {
        self.folders.partition_point(|(_, first)| *first <= file).saturating_sub(1)
    }

    /// The first file that translates; those before it are the document.
    pub fn first_translated(&self) -> Option<FileId> {
        self.translations.first().map(|translation| translation.first)
    }

    /// Whether a file translates.
    pub fn translates(&self, file: FileId) -> bool {
        self.first_translated().is_some_and(|first| file >= first)
    }

    /// Whether anything is wrong with the document itself, whatever may be with its translations.
    pub fn has_errors_of_its_own(&self, said: &[Diagnostic]) -> bool {
        let mut errors = said.iter().filter(|said| said.severity == Severity::Error);
        errors.any(|said| !self.translates(said.primary.file))
    }

    /// The position of a file among the folders and, after those, the translations.
    fn position_of(&self, file: FileId) -> usize {
        let before = self.translations.partition_point(|translation| translation.first <= file);
        match before.checked_sub(1) {
            Some(at) => self.folders.len() + at,
            None => self.folder_of(file),
        }
    }

    /// The tree of each folder, and that of each translation.
    pub fn divided(&self, tree: Tree) -> (Vec<Tree>, Vec<Tree>) {
        let mut trees = vec![Tree::default(); self.folders.len() + self.translations.len()];
        for statement in tree.statements {
            trees[self.position_of(statement.span.file)].statements.push(statement);
        }
        for block in tree.scenarios {
            trees[self.position_of(block.span.file)].scenarios.push(block);
        }
        for heading in tree.headings {
            trees[self.position_of(heading.span.file)].headings.push(heading);
        }
        let translations = trees.split_off(self.folders.len());
        (trees, translations)
    }

    /// Each folder as the edition that it is, under the name of its document.
    pub fn laters(&self, trees: &[Tree]) -> Vec<Later> {
        let named = self.folders.iter().zip(trees).map(|((folder, first), tree)| {
            let name = document_name(&tree.statements).map_or(folder, |name| &name.text);
            Later { name: name.clone(), first: *first }
        });
        named.collect()
    }

    /// What keeps the folders from being read together, where something does: `trees` are those of
    /// each folder.
    pub fn broken(&self, trees: &[Tree]) -> Option<Diagnostic> {
        let amended: Vec<_> = trees.iter().map(|tree| amends(&tree.statements)).collect();
        let wrong = (1..amended.len()).rev().find_map(|at| {
            let (name, word) = (&self.folders[at - 1].0, amended[at]?);
            another(name, word, &trees[at - 1].statements)
        });
        wrong.or_else(|| Some(self.lost((*amended.first()?)?, &amended)))
    }

    /// The oldest folder amends something too: a folder that was not found, or one of its own.
    fn lost(&self, word: &Word, amended: &[Option<&Word>]) -> Diagnostic {
        let Some(at) = self.folders.iter().position(|(name, _)| *name == word.text) else {
            return self.missing(word);
        };
        let message = format!(
            "expected a document that amends no other in the end, found a circle: `{}` is amended again",
            word.text
        );
        let said = Diagnostic::error(code::AMENDS_IN_A_CIRCLE, message, word.span);
        let others = amended[1..=at].iter().flatten();
        let said = others.fold(said, |said, word| said.other(word.span, "the circle goes on here"));
        said.help("take out one `amends`: the first document of all amends nothing")
    }

    fn missing(&self, word: &Word) -> Diagnostic {
        let message =
            format!("expected the folder of a document, found none called `{}`", word.text);
        let near = nearest(&word.text, self.beside.iter().map(String::as_str));
        let help = near.map_or_else(
            || format!("put the folder `{}` beside this one: what is amended is read together with what amends it", word.text),
            |near| format!("did you mean `{near}`?"),
        );
        Diagnostic::error(code::MISSING_BASE, message, word.span).help(help)
    }
}

fn document_name(statements: &[Statement]) -> Option<&Word> {
    let document = statements.iter().find(|of| of.kind == Some(StatementKind::Document));
    document?.name.as_ref()
}

/// The folder is there, and holds another document than the one that is amended.
fn another(folder: &str, word: &Word, statements: &[Statement]) -> Option<Diagnostic> {
    let name = document_name(statements);
    if name.is_some_and(|name| name.text == word.text) {
        return None;
    }
    let found = name.map_or("none".to_owned(), |name| format!("`{}`", name.text));
    let message =
        format!("expected the document `{}` in the folder `{folder}`, found {found}", word.text);
    let help = "a folder that is amended has the name of the document in it";
    let said = Diagnostic::error(code::MISSING_BASE, message, word.span).help(help);
    Some(match name {
        Some(name) => said.other(name.span, "the document in that folder"),
        None => said,
    })
}
