//! The texts of a statement: what a translation may say in other words, and where each belongs.
//!
//! ```text
//! question mobility "Can the child …?" {     its own words
//!   answer moves "Yes"                       answer moves
//!   why "Bruises mean …"                     why
//! }
//! ```

use continuum_diag::Span;
use continuum_syntax::{Clause, Statement, StatementKind, Value, Word};

/// Where a text belongs in its statement: the clause's keyword, and the names before the text. The
/// statement's own words have neither.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub keyword: &'static str,
    pub names: String,
}

/// What the end of a rung says.
const EXPECTED: &str = "expected because";

/// Texts that read alike in every language: whoever rings a number must reach the same people.
const SAME_EVERYWHERE: &[&str] = &["number", "checked", "address", "edition"];

/// Texts about where something is written. They may be translated and need not be: a reader finds
/// the place by the words that stand there.
const OF_CITATIONS: &[&str] = &["see", "aligned"];

/// Texts that only an author reads.
const OF_AUTHORS: &[&str] = &[EXPECTED, "lowers"];

impl Place {
    fn new(keyword: &'static str, names: &str) -> Self {
        Self { keyword, names: names.to_owned() }
    }

    /// As it is written: `answer moves`.
    pub fn written(&self) -> String {
        format!("{} {}", self.keyword, self.names).trim().to_owned()
    }
}

/// Whether anybody but its author reads a statement, so that it can be translated.
pub(crate) fn can_be_translated(kind: StatementKind) -> bool {
    !matches!(kind, StatementKind::Wording | StatementKind::Allow | StatementKind::Require)
}

/// Whether a document in another language lacks something without this text.
pub(crate) fn is_wanted(kind: StatementKind, place: &Place) -> bool {
    let is_one_of = |keywords: &[&str]| keywords.contains(&place.keyword);
    can_be_translated(kind)
        && kind != StatementKind::Source
        && !is_one_of(OF_CITATIONS)
        && !is_one_of(OF_AUTHORS)
}

/// Every text of a statement, in the order in which it is written.
pub(crate) fn texts(statement: &Statement) -> Vec<(Place, Word)> {
    let mut statement = statement.clone();
    let texts = texts_mut(&mut statement).into_iter();
    texts.map(|(place, word)| (place, word.clone())).collect()
}

/// The same, to be changed.
pub(crate) fn texts_mut(statement: &mut Statement) -> Vec<(Place, &mut Word)> {
    let own = statement.text.iter_mut().map(|word| (Place::new("", ""), word));
    own.chain(statement.clauses.iter_mut().flat_map(of_clause)).collect()
}

/// What in a clause is no text, and where; what could not be read has been said.
pub(crate) fn more_than_text(clause: &Clause) -> Option<(&'static str, Span)> {
    match &clause.value {
        Value::Broken => None,
        Value::Answer(_, _, formerly) => formerly.first().map(|word| ("formerly", word.span)),
        Value::Rung(_, _, actions, _) => actions.first().map(|word| ("do", word.span)),
        _ if of_clause(&mut clause.clone()).is_empty() => Some((clause.keyword, clause.span)),
        _ => None,
    }
}

fn of_clause(clause: &mut Clause) -> Vec<(Place, &mut Word)> {
    let keyword = clause.keyword;
    match &mut clause.value {
        Value::Text(_) if SAME_EVERYWHERE.contains(&keyword) => Vec::new(),
        Value::Text(word) => vec![(Place::new(keyword, ""), word)],
        Value::NameText(name, Some(word)) | Value::Answer(name, word, _) => {
            vec![(Place::new(keyword, &name.text), word)]
        }
        Value::Rung(level, word, _, expected) => {
            let expected =
                expected.iter_mut().map(|word| (Place::new(EXPECTED, &level.text), word));
            std::iter::once((Place::new(keyword, &level.text), word)).chain(expected).collect()
        }
        Value::Lowers(names, word) => vec![(Place::new(keyword, &listed(names)), word)],
        _ => Vec::new(),
    }
}

fn listed(names: &[Word]) -> String {
    names.iter().map(|name| name.text.as_str()).collect::<Vec<_>>().join(", ")
}
