//! Every small change of a document, one file a kind.

use crate::change::Change;
use crate::kind::Kind;
use crate::{actions, dropped, levels, limits, when};
use continuum_model::{Document, Origin, Question};

/// A document changed in one small way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mutant {
    /// In what way.
    pub kind: Kind,
    /// The statement that is changed, by name; a `never` as it is written.
    pub statement: String,
    /// What became of it, in words: "`targeted` stands at `child-in-need`".
    pub change_in_words: String,
    /// Where the statement stands.
    pub origin: Origin,
    /// The change.
    pub change: Change,
}

impl Mutant {
    /// The outermost heading the statement stands under.
    pub fn chapter(&self) -> &str {
        self.origin.headings.first().map_or("", String::as_str)
    }
}

/// Every change, in the order of the text and then of the kinds. What comes to the same as leaving
/// a statement out is one change and not two.
pub fn mutants(document: &Document) -> Vec<Mutant> {
    let mut mutants = levels::mutants(document);
    mutants.extend(limits::mutants(document));
    mutants.extend(dropped::mutants(document));
    mutants.extend(actions::mutants(document));
    mutants.extend(when::mutants(document));
    mutants.sort_by_key(|mutant| mutant.origin.span);
    mutants
}

/// What is said of the statements of one question.
pub(crate) fn of_question(
    question: &Question,
    kind: Kind,
    change_in_words: String,
    change: Change,
) -> Mutant {
    Mutant {
        kind,
        statement: question.name.clone(),
        change_in_words,
        origin: question.origin.clone(),
        change,
    }
}

/// What is said of any other statement.
pub(crate) fn of_statement(
    (name, origin): (&str, &Origin),
    kind: Kind,
    change_in_words: String,
    change: Change,
) -> Mutant {
    Mutant { kind, statement: name.to_owned(), change_in_words, origin: origin.clone(), change }
}
