//! Which files are translations: those in a sub-folder called by a language.
//!
//! ```text
//! 20-the-child.md       the document
//! cy/20-the-child.md    its texts in Welsh
//! drafts/notes.md       neither
//! ```

use crate::edition::Shelf;
use crate::{clause, code};
use continuum_diag::{Diagnostic, Span};
use continuum_syntax::{Statement, StatementKind, Tree};

/// The language of a document that does not say.
const UNSAID: &str = "en";

/// Whether a word is well formed as the name of a language, as BCP 47 has it: `cy`, `ur`,
/// `zh-hant`, `pt-br`.
pub fn is_language(word: &str) -> bool {
    let mut parts = word.split('-');
    let first = parts.next().unwrap_or("");
    let is_first =
        (2..=3).contains(&first.len()) && first.bytes().all(|at| at.is_ascii_lowercase());
    let is_other = |part: &str| {
        (2..=8).contains(&part.len())
            && part.bytes().all(|at| at.is_ascii_lowercase() || at.is_ascii_digit())
    };
    is_first && parts.all(is_other)
}

/// The language of a file that translates, by its name from the document's folder.
pub fn language_of(file: &str) -> Option<&str> {
    let (folder, _) = file.split_once('/')?;
    is_language(folder).then_some(folder)
}

/// The language in which a document is written, by its `document` statement.
pub(crate) fn said_in(document: &Statement) -> &str {
    clause::name(document, "language").map_or(UNSAID, |word| &word.text)
}

/// Languages that are none, that differ from the amended document's, or into which nothing can be
/// translated: `trees` are those of each folder.
pub(crate) fn wrong(trees: &[Tree], shelf: &Shelf) -> Vec<Diagnostic> {
    let documents: Vec<_> = trees.iter().map(document).collect();
    let written = documents.iter().flatten().filter_map(|document| not_a_language(document));
    let pairs = documents.windows(2).filter_map(|pair| unlike(pair[0]?, pair[1]?));
    let mut wrong: Vec<_> = written.chain(pairs).collect();
    for translation in &shelf.translations {
        let Some(document) = documents[translation.folder] else { continue };
        if said_in(document) == translation.language {
            let place = Span { file: translation.first, start: 0, end: 0 };
            wrong.push(its_own(document, place));
        }
    }
    wrong
}

fn document(tree: &Tree) -> Option<&Statement> {
    tree.statements.iter().find(|of| of.kind == Some(StatementKind::Document))
}

fn not_a_language(document: &Statement) -> Option<Diagnostic> {
    let word = clause::name(document, "language").filter(|word| !is_language(&word.text))?;
    let message = format!("expected a language, found `{}`", word.text);
    let help = "write it as web pages do: `en` for English, `cy` for Welsh";
    Some(Diagnostic::error(code::WRONG_LANGUAGE, message, word.span).help(help))
}

fn unlike(base: &Statement, own: &Statement) -> Option<Diagnostic> {
    let (was, is) = (said_in(base), said_in(own));
    let message = format!("expected `{was}`, the language of the amended document, found `{is}`");
    let word = clause::name(own, "language");
    let said = Diagnostic::error(
        code::WRONG_LANGUAGE,
        message,
        word.map_or(own.keyword, |word| word.span),
    );
    let help = format!("write `language {was}`: the two are read as one text");
    (was != is).then(|| said.other(base.keyword, "the amended document").help(help))
}

fn its_own(document: &Statement, place: Span) -> Diagnostic {
    let language = said_in(document);
    let message = format!(
        "expected a translation into another language than the document's own, found `{language}`"
    );
    let word = clause::name(document, "language");
    let said = Diagnostic::error(code::WRONG_LANGUAGE, message, place);
    let said = said
        .other(word.map_or(document.keyword, |word| word.span), "the document is written in it");
    said.help("call the folder by the language of the texts in it; or say in `document` which `language` it is written in")
}

#[cfg(test)]
mod tests {
    use super::{is_language, language_of};

    #[test]
    fn languages_are_told_from_other_folders() {
        for language in ["en", "cy", "gsw", "pt-br", "zh-hant"] {
            assert!(is_language(language), "{language}");
        }
        for other in ["", "e", "drafts", "CY", "cy_gb", "cy-", "-cy", "c1", "examples"] {
            assert!(!is_language(other), "{other}");
        }
    }

    #[test]
    fn a_file_of_the_document_itself_translates_nothing() {
        assert_eq!(language_of("cy/00-about.md"), Some("cy"));
        assert_eq!(language_of("00-about.md"), None);
        assert_eq!(language_of("drafts/00-about.md"), None);
    }
}
