//! Every name of a document, what it belongs to, and "did you mean".

use crate::amendments::{Amendments, Gone};
use crate::code;
use continuum_diag::{Diagnostic, Span, nearest};
use continuum_syntax::{AREAS, Statement, StatementKind, Tree, Word};
use std::collections::BTreeMap;

/// What a name is wanted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wanted {
    Source,
    Level,
    Contact,
    Action,
    Topic,
    /// What topics are counted in. Areas are no names, and are looked for before.
    Group,
    /// A question, ladder, indicator or strength.
    Fact,
}

impl Wanted {
    fn noun(self) -> &'static str {
        match self {
            Self::Source => "a source",
            Self::Level => "a level",
            Self::Contact => "a contact",
            Self::Action => "an action",
            Self::Topic => "a topic",
            Self::Group => "an area or a group",
            Self::Fact => "a question, ladder, indicator or strength",
        }
    }

    pub(crate) fn fits(self, kind: StatementKind) -> bool {
        use StatementKind as Kind;
        match self {
            Self::Source => kind == Kind::Source,
            Self::Level => kind == Kind::Level,
            Self::Contact => kind == Kind::Contact,
            Self::Action => kind == Kind::Action,
            Self::Topic => kind == Kind::Topic,
            Self::Group => kind == Kind::Group,
            Self::Fact => {
                matches!(kind, Kind::Question | Kind::Ladder | Kind::Indicator | Kind::Strength)
            }
        }
    }
}

struct Symbol {
    /// `None` where the statement's keyword is not one, which has been said.
    kind: Option<StatementKind>,
    /// The position among statements wanted for the same.
    position: usize,
    span: Span,
}

/// The names of a document.
pub(crate) struct Names<'t> {
    symbols: BTreeMap<&'t str, Symbol>,
    /// What became of names that nothing has any more.
    amendments: &'t Amendments,
}

impl<'t> Names<'t> {
    /// Collects every name. A name given twice stays with the first; the other statement is still
    /// checked for what else is wrong with it.
    pub(crate) fn of(
        tree: &'t Tree,
        amendments: &'t Amendments,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        let mut names = Self { symbols: BTreeMap::new(), amendments };
        let mut counts: BTreeMap<Option<StatementKind>, usize> = BTreeMap::new();
        // After `allow` stands the name of a finding, which is no name of this document.
        let allows = |statement: &&Statement| statement.kind == Some(StatementKind::Allow);
        for statement in tree.statements.iter().filter(|statement| !allows(statement)) {
            let list = statement.kind.map(list);
            let position = counts.entry(list).or_default();
            if let Some(word) = &statement.name {
                if let Some(first) = names.symbols.get(word.text.as_str()) {
                    diagnostics.push(defined_twice(word, first.span));
                } else {
                    let (kind, span) = (statement.kind, word.span);
                    names.symbols.insert(&word.text, Symbol { kind, position: *position, span });
                }
            }
            *position += 1;
        }
        names
    }

    /// The position of what a name stands for; says so where there is nothing, or something else.
    /// `None` also where the name's own statement is in error, which has been said.
    pub(crate) fn find(
        &self,
        word: &Word,
        wanted: Wanted,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<usize> {
        match self.symbols.get(word.text.as_str()) {
            Some(Symbol { kind: Some(kind), position, .. }) if wanted.fits(*kind) => {
                Some(*position)
            }
            Some(Symbol { kind: None, .. }) => None,
            Some(Symbol { kind: Some(kind), span, .. }) => {
                diagnostics.push(wrong_kind(word, wanted, *kind, *span));
                None
            }
            None => {
                diagnostics.push(self.unknown(word, wanted));
                None
            }
        }
    }

    /// What kind of statement has this name.
    pub(crate) fn kind(&self, name: &str) -> Option<StatementKind> {
        self.symbols.get(name).and_then(|symbol| symbol.kind)
    }

    /// Whether anything has this name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.symbols.contains_key(name)
    }

    /// What became of a name that nothing has any more.
    pub(crate) fn gone(&self, name: &str) -> Option<&Gone> {
        self.amendments.gone(name)
    }

    /// The name nearest to one that nothing has.
    pub(crate) fn nearest_of_all(&self, name: &str) -> Option<&str> {
        nearest(name, self.symbols.keys().copied())
    }

    fn unknown(&self, word: &Word, wanted: Wanted) -> Diagnostic {
        let fits = |symbol: &Symbol| symbol.kind.is_some_and(|kind| wanted.fits(kind));
        let candidates = || self.symbols.iter().filter(|(_, symbol)| fits(symbol));
        let areas = AREAS.iter().filter(|_| wanted == Wanted::Group);
        let near = nearest(&word.text, candidates().map(|(name, _)| *name).chain(areas.copied()));
        let message =
            format!("expected {}, found `{}`, which nothing is called", wanted.noun(), word.text);
        let diagnostic = Diagnostic::error(code::UNKNOWN_NAME, message, word.span);
        if let Some(gone) = self.amendments.gone(&word.text) {
            return diagnostic.other(gone.place, "it is changed here").help(gone.help(&word.text));
        }
        let Some(near) = near else {
            let add = if wanted == Wanted::Group { "a group" } else { wanted.noun() };
            let help = format!("add {add} called `{}`, or use a name that exists", word.text);
            return diagnostic.help(help);
        };
        let diagnostic = match self.symbols.get(near).filter(|symbol| fits(symbol)) {
            Some(symbol) => diagnostic.other(symbol.span, "the nearest name stands here"),
            None => diagnostic,
        };
        diagnostic.help(format!("did you mean `{near}`?"))
    }
}

/// Facts of all four kinds share one list; every other kind has its own.
fn list(kind: StatementKind) -> StatementKind {
    if Wanted::Fact.fits(kind) { StatementKind::Question } else { kind }
}

fn defined_twice(word: &Word, first: Span) -> Diagnostic {
    let message = format!("expected a new name, found `{}` again", word.text);
    Diagnostic::error(code::NAME_DEFINED_TWICE, message, word.span)
        .other(first, "first given here")
        .help("give one of them another name; a name stands for one thing in the whole document")
}

fn wrong_kind(word: &Word, wanted: Wanted, kind: StatementKind, span: Span) -> Diagnostic {
    let article = if kind.keyword().starts_with(['a', 'i', 'u']) { "an" } else { "a" };
    let message = format!(
        "expected {}, found `{}`, which is {article} {}",
        wanted.noun(),
        word.text,
        kind.keyword()
    );
    let diagnostic =
        Diagnostic::error(code::WRONG_KIND, message, word.span).other(span, "it stands here");
    match (wanted, kind) {
        (Wanted::Fact, StatementKind::Topic) => diagnostic.help(format!(
            "to ask how serious a topic is, write `{} reaches` and a level",
            word.text
        )),
        (Wanted::Group, StatementKind::Topic) => diagnostic
            .help(format!("to ask about one topic, write `{} reaches` and a level", word.text)),
        (Wanted::Topic, kind) if Wanted::Fact.fits(kind) => diagnostic
            .help(format!("to ask for an answer, write `{} is` and the answer", word.text)),
        _ => diagnostic.help(format!("use the name of {}", wanted.noun())),
    }
}
