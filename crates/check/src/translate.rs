//! A translation laid over a document: its texts in the place of the originals, and nothing else.
//!
//! ```text
//! document   question mobility "Can the child …?" { answer moves "Yes" · fixed · … }
//! cy/        question mobility "A all y plentyn …?" { answer moves "Gall" }
//! in Welsh   question mobility "A all y plentyn …?" { answer moves "Gall" · fixed · … }
//! ```
//!
//! Whatever decides is the original's, so both decide alike. Each text keeps the place where it
//! stands: one that stands in a file of a translation is translated.

use crate::amendments::Amendments;
use crate::edition::Translation;
use crate::resolve::{MOST_STATEMENTS, too_large};
use crate::texts::{Place, can_be_translated, is_wanted, more_than_text, texts, texts_mut};
use crate::{code, written};
use continuum_diag::{Diagnostic, FileId, Span, nearest};
use continuum_syntax::{Block, Change, Statement, StatementKind, Tree};
use std::collections::BTreeMap;

/// The document's tree with the texts of a translation, `own`, in their places.
pub(crate) fn lay_over(
    mut tree: Tree,
    own: &Tree,
    translation: &Translation,
    amendments: &Amendments,
    said: &mut Vec<Diagnostic>,
) -> Tree {
    if let Some(last) = own.statements.get(MOST_STATEMENTS) {
        said.push(too_large(last));
        return tree;
    }
    said.extend(own.scenarios.iter().map(example));
    let there: BTreeMap<_, _> =
        tree.statements.iter().enumerate().map(|(at, of)| (known_by(of), at)).collect();
    let mut first_given = BTreeMap::new();
    for statement in own.statements.iter().filter(|of| of.kind.is_some()) {
        if let Some(wrong) = is_no_translation(statement) {
            said.push(wrong);
            continue;
        }
        let Some(at) = there.get(&known_by(statement)).copied() else {
            // What stands there instead could not be read, which has been said.
            if !statement.broken {
                said.push(unknown(statement, &tree, amendments));
            }
            continue;
        };
        if let Some(first) = first_given.insert(at, place_of(statement)) {
            said.push(twice(place_of(statement), first, "this statement"));
            continue;
        }
        lay(&mut tree.statements[at], statement, translation, said);
    }
    tree
}

/// By what the statement that is translated is found: its kind and name, or the condition of a
/// `never`.
fn known_by(statement: &Statement) -> (Option<StatementKind>, Option<String>) {
    let name = name_of(statement).map(str::to_owned);
    (statement.kind, name.or_else(|| statement.condition.as_ref().map(written::shape)))
}

fn name_of(statement: &Statement) -> Option<&str> {
    statement.name.as_ref().map(|name| name.text.as_str())
}

/// One statement's texts over those of another.
fn lay(
    original: &mut Statement,
    statement: &Statement,
    translation: &Translation,
    said: &mut Vec<Diagnostic>,
) {
    let more = statement.clauses.iter().filter_map(more_than_text);
    said.extend(more.map(|(keyword, place)| not_a_text(keyword, place)));
    let mut there = texts_mut(original);
    for (place, text) in texts(statement) {
        let mut same = there.iter_mut().filter(|(of, _)| *of == place).peekable();
        let first = same.peek().map(|(_, word)| word.span);
        match (same.find(|(_, word)| !translation.holds(word.span)), first) {
            (Some((_, word)), _) => **word = text,
            (None, Some(first)) => said.push(twice(text.span, first, "this text")),
            (None, None) => {
                let places = there.iter().map(|(of, _)| of.clone()).collect::<Vec<_>>();
                said.push(no_such_text(&place, text.span, statement, &places));
            }
        }
    }
}

/// How many texts a document has that a reader sees, and which of them are translated in none of
/// the files from `first` on: the names of their statements, each once, in the order of the text.
pub(crate) fn untranslated(tree: &Tree, first: FileId) -> Untranslated {
    let mut found = Untranslated::default();
    for statement in &tree.statements {
        let Some(kind) = statement.kind else { continue };
        let wanted = texts(statement).into_iter().filter(|(place, _)| is_wanted(kind, place));
        let (done, left): (Vec<_>, Vec<_>) = wanted.partition(|(_, word)| word.span.file >= first);
        found.texts += done.len() + left.len();
        found.left += left.len();
        if !left.is_empty() {
            found.statements.push(name_of(statement).unwrap_or(kind.keyword()).to_owned());
        }
    }
    found
}

/// What is left to translate.
#[derive(Default)]
pub(crate) struct Untranslated {
    /// Texts that a reader sees.
    pub texts: usize,
    /// Those that stand there in the document's own language.
    pub left: usize,
    /// The statements that have them.
    pub statements: Vec<String>,
}

/// So many names are given, and the rest is counted.
const NAMED: usize = 4;

impl Untranslated {
    /// A warning, where anything is left.
    pub fn warning(&self, translation: &Translation) -> Option<Diagnostic> {
        let named: Vec<_> =
            self.statements.iter().take(NAMED).map(|name| format!("`{name}`")).collect();
        let more = match self.statements.len().saturating_sub(NAMED) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let message = format!(
            "expected every text that people read in `{}`, found {} of {} untranslated",
            translation.language, self.left, self.texts
        );
        let help = format!(
            "the original stands in for them, and the site shows the original until none is missing; translate those of {}{more}",
            named.join(", ")
        );
        let place = Span { file: translation.first, start: 0, end: 0 };
        let said = Diagnostic::warning(code::UNTRANSLATED, message, place).help(help);
        (self.left > 0).then_some(said)
    }
}

fn place_of(statement: &Statement) -> Span {
    let name = statement.name.as_ref().map(|name| name.span);
    name.or(statement.written).unwrap_or(statement.keyword)
}

/// What no translation may hold.
fn is_no_translation(statement: &Statement) -> Option<Diagnostic> {
    let kind = statement.kind?;
    match &statement.change {
        Change::Replace { word } => return Some(not_a_text("replace", *word)),
        Change::Remove { word, .. } => return Some(not_a_text("remove", *word)),
        Change::Add => {}
    }
    (!can_be_translated(kind)).then(|| not_a_text(kind.keyword(), statement.keyword))
}

const TEXTS_ONLY: &str = "expected nothing but texts in a translation, found";

fn not_a_text(keyword: &str, place: Span) -> Diagnostic {
    let help = "take it out: it is the document's to say, and the same in every language";
    Diagnostic::error(code::NOT_A_TEXT, format!("{TEXTS_ONLY} `{keyword}`"), place).help(help)
}

fn example(block: &Block) -> Diagnostic {
    let help = "keep worked examples in the document: they hold in every language";
    Diagnostic::error(code::NOT_A_TEXT, format!("{TEXTS_ONLY} a worked example"), block.span)
        .help(help)
}

fn twice(place: Span, first: Span, what: &str) -> Diagnostic {
    let message = format!("expected a translation of {what} once, found it again");
    let said = Diagnostic::error(code::TRANSLATED_TWICE, message, place);
    said.other(first, "first given here").help("keep one of them")
}

/// The document has no such statement.
fn unknown(statement: &Statement, tree: &Tree, amendments: &Amendments) -> Diagnostic {
    let keyword = statement.kind.map_or("", StatementKind::keyword);
    let place = place_of(statement);
    let Some(name) = name_of(statement) else {
        let message = format!(
            "expected a `{keyword}` of the document, found a condition that none of them has"
        );
        let help = "write the condition as it is written there";
        return Diagnostic::error(code::NOTHING_TO_TRANSLATE, message, place).help(help);
    };
    let message = format!(
        "expected a statement of the document, found `{keyword} {name}`, which it does not have"
    );
    let said = Diagnostic::error(code::NOTHING_TO_TRANSLATE, message, place);
    if let Some(other) = tree.statements.iter().find(|of| name_of(of) == Some(name)) {
        let is = other.kind.map_or("", StatementKind::keyword);
        return said.other(place_of(other), "it stands here").help(format!("write `{is} {name}`"));
    }
    if let Some(gone) = amendments.gone(name) {
        return said.other(gone.place, "it is changed here").help(gone.help(name));
    }
    let of_kind = tree.statements.iter().filter(|of| of.kind == statement.kind);
    said.help(match nearest(name, of_kind.filter_map(name_of)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "take it out, or add the statement to the document".to_owned(),
    })
}

/// The statement has no such text.
fn no_such_text(place: &Place, span: Span, of: &Statement, there: &[Place]) -> Diagnostic {
    let keyword = of.kind.map_or("", StatementKind::keyword);
    let whose = [keyword, name_of(of).unwrap_or("")].join(" ");
    let (whose, written) = (whose.trim(), place.written());
    let found =
        if written.is_empty() { "words after its name".to_owned() } else { format!("`{written}`") };
    let message = format!("expected a text that `{whose}` has, found {found}");
    let alike = there.iter().filter(|of| of.keyword == place.keyword);
    let near = nearest(&place.names, alike.clone().map(|of| of.names.as_str()));
    let near = near.or_else(|| alike.map(|of| of.names.as_str()).next());
    let help = match near.filter(|near| !near.is_empty()) {
        Some(near) => format!("did you mean `{} {near}`?", place.keyword),
        None => "take it out, or add it to the document".to_owned(),
    };
    Diagnostic::error(code::NOTHING_TO_TRANSLATE, message, span).help(help)
}
