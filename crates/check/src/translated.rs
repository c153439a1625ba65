//! A document in each language into which it is translated.
//!
//! ```text
//! base ─ base/cy ─┐
//!                 ├─ amend ─ own/cy ──► the tree in Welsh ──► resolve ──► the document in Welsh
//! own ────────────┘
//! ```
//!
//! The translation of a base is laid over before another edition amends it: what that one replaces
//! has other words and loses its translation, and what it renames keeps it. Its own translations
//! are laid over afterwards, so they may speak of all that it has.

use crate::amendments::Amendments;
use crate::edition::{Shelf, Translation};
use crate::translate::{lay_over, untranslated};
use crate::{read_together, resolve};
use continuum_diag::{Diagnostic, Severity, Sources};
use continuum_model::Document;
use continuum_syntax::Tree;
use std::collections::BTreeSet;

/// A document in another language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translated {
    /// The document; where a text is not translated, the original stands. It decides as the
    /// original does.
    pub document: Document,
    /// How many texts it has that people read.
    pub texts: usize,
    /// How many of them are not translated.
    pub left: usize,
}

impl Translated {
    /// Whether every text that people read is there in the language.
    pub fn is_whole(&self) -> bool {
        self.left == 0
    }
}

/// Whether a message is only about what a translation need not repeat.
pub(crate) fn may_be_left_out(shelf: &Shelf, said: &Diagnostic) -> bool {
    said.code == continuum_syntax::code::MISSING_CLAUSE && shelf.translates(said.primary.file)
}

/// A document without errors, and what translates it.
pub(crate) struct Texts<'a> {
    pub original: &'a Sources,
    pub shelf: &'a Shelf,
    /// The tree of each folder.
    pub trees: Vec<Tree>,
    /// The tree of each translation.
    pub others: Vec<Tree>,
}

impl Texts<'_> {
    /// The document in each language, and what there is to say of the translations.
    pub fn in_each_language(&self, said: &mut Vec<Diagnostic>) -> Vec<Translated> {
        let languages: BTreeSet<_> =
            self.shelf.translations.iter().map(|one| one.language.as_str()).collect();
        languages.into_iter().filter_map(|language| self.in_language(language, said)).collect()
    }

    fn in_language(&self, language: &str, said: &mut Vec<Diagnostic>) -> Option<Translated> {
        // What is wrong with the document itself has been said.
        let (mut amendments, mut again) = (Amendments::default(), Vec::new());
        let lay = |folder: usize, tree: Tree, amendments: &Amendments| match self
            .of(language)
            .find(|(translation, _)| translation.folder == folder)
        {
            Some((translation, own)) => lay_over(tree, own, translation, amendments, said),
            None => tree,
        };
        let tree =
            read_together(self.trees.clone(), self.shelf, &mut amendments, &mut again, lay).ok()?;
        let left = untranslated(&tree, self.shelf.first_translated()?);
        if self.can_be_read(language, said) {
            let (last, _) = self.of(language).last()?;
            said.extend(left.warning(last));
        }
        let mut document = resolve::document(self.original, &tree, &amendments, &mut again)?;
        language.clone_into(&mut document.identity.language);
        Some(Translated { document, texts: left.texts, left: left.left })
    }

    /// What translates into a language, folder by folder.
    fn of(&self, language: &str) -> impl Iterator<Item = (&Translation, &Tree)> {
        let all = self.shelf.translations.iter().zip(&self.others);
        all.filter(move |(translation, _)| translation.language == language)
    }

    /// Where something cannot be read, it is not known what is left out.
    fn can_be_read(&self, language: &str, said: &[Diagnostic]) -> bool {
        let is_there = |place| self.of(language).any(|(translation, _)| translation.holds(place));
        !said.iter().any(|said| said.severity == Severity::Error && is_there(said.primary))
    }
}
