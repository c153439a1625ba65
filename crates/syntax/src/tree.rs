//! The syntax tree: what is written, with the place of every word.

use crate::{Block, Heading, StatementKind};
use continuum_diag::Span;

/// Everything written in a document's blocks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    /// Statements, in the order of the text.
    pub statements: Vec<Statement>,
    /// Worked examples, unread: their lines are `continuum-scenario`'s.
    pub scenarios: Vec<Block>,
    /// Headings of the prose.
    pub headings: Vec<Heading>,
}

/// A word or text, and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The word; a text without its quotation marks.
    pub text: String,
    /// Its place, quotation marks included.
    pub span: Span,
}

/// One statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Which statement; `None` where the keyword is not one.
    pub kind: Option<StatementKind>,
    /// What it does to the document that this one amends.
    pub change: Change,
    /// The keyword's place.
    pub keyword: Span,
    /// The whole statement.
    pub span: Span,
    /// Its name; a `never` has none.
    pub name: Option<Word>,
    /// The words people read.
    pub text: Option<Word>,
    /// The condition of a `never`.
    pub condition: Option<Condition>,
    /// Where that condition stands, its brackets included.
    pub written: Option<Span>,
    /// Its clauses, in the order of the text.
    pub clauses: Vec<Clause>,
    /// The headings it stands under, outermost first.
    pub headings: Vec<String>,
    /// Part of it could not be read, and that has been said: what is missing from it may only be
    /// a consequence.
    pub broken: bool,
}

/// What a statement does to the document that its own one amends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Nothing: it stands beside what is there.
    Add,
    /// It takes the place of the statement of its kind and name.
    Replace {
        /// The place of `replace`.
        word: Span,
    },
    /// It takes out the statement of its kind and name, or the `never` with its condition.
    Remove {
        /// The place of `remove`.
        word: Span,
        /// Why.
        because: Option<Word>,
    },
}

/// One clause of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Its keyword, as the grammar writes it (`asked when`).
    pub keyword: &'static str,
    /// The keyword's place.
    pub span: Span,
    /// What follows the keyword.
    pub value: Value,
}

/// What follows a clause's keyword.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing: `red flag`.
    Flag,
    /// Words people read.
    Text(Word),
    /// A name, or one of a few words.
    Name(Word),
    /// Names.
    Names(Vec<Word>),
    /// Parts of the document: names, or headings.
    Parts(Vec<Part>),
    /// A name, and perhaps words people read.
    NameText(Word, Option<Word>),
    /// An answer: its name, its words, the names it had.
    Answer(Word, Word, Vec<Word>),
    /// A rung: its level, its words, what to do, and why it is expected to change so much.
    Rung(Word, Word, Vec<Word>, Option<Word>),
    /// A range of whole numbers.
    Number {
        /// The smallest.
        from: Word,
        /// The largest.
        to: Word,
        /// The largest stands for everything above it too.
        or_more: bool,
    },
    /// Names, and a reason.
    Lowers(Vec<Word>, Word),
    /// A condition.
    Condition(Condition),
    /// It could not be read, and that has been said.
    Broken,
}

/// A part of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A statement, by its name.
    Name(Word),
    /// A heading, by its words.
    Heading(Word),
}

/// How two ordered answers compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// At least.
    AtLeast,
    /// At most.
    AtMost,
    /// Less than.
    Below,
    /// More than.
    Above,
}

/// A condition as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// `age is unborn or under-1`, `mobility is not moves`.
    Is {
        /// The question.
        name: Word,
        /// `is not`.
        not: bool,
        /// The answers.
        values: Vec<Word>,
    },
    /// `previous-contacts at least 3`.
    Compare {
        /// The question.
        name: Word,
        /// How.
        comparison: Comparison,
        /// The answer.
        value: Word,
    },
    /// `neglect reaches targeted`.
    Reaches {
        /// The topic.
        topic: Word,
        /// The level.
        level: Word,
    },
    /// `at least 3 topics in harm reach early-help`; `any topic …` is at least one.
    Topics {
        /// How many.
        at_least: Word,
        /// Of which area or group.
        among: Option<Word>,
        /// The level.
        level: Word,
    },
    /// `at least 2 of (a, b, c)`.
    Count {
        /// How many.
        at_least: Word,
        /// Of what; a bare name is [`Condition::Bare`].
        of: Vec<Condition>,
        /// From the first word to the closing bracket.
        span: Span,
    },
    /// A name alone, inside a count: "is yes".
    Bare(Word),
    /// `… and …`.
    All(Vec<Condition>),
    /// `… or …`.
    Any(Vec<Condition>),
    /// `not …`.
    Not(Box<Condition>),
}

impl Tree {
    /// Both, one after the other.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.statements.extend(other.statements);
        self.scenarios.extend(other.scenarios);
        self.headings.extend(other.headings);
        self
    }
}

impl Comparison {
    /// How it is written.
    pub fn words(self) -> &'static str {
        match self {
            Self::AtLeast => "at least",
            Self::AtMost => "at most",
            Self::Below => "below",
            Self::Above => "above",
        }
    }
}

impl Part {
    /// The name, or the heading's words.
    pub fn word(&self) -> &Word {
        match self {
            Self::Name(word) | Self::Heading(word) => word,
        }
    }
}

impl Condition {
    /// The words it is written in.
    pub fn span(&self) -> Span {
        match self {
            Self::Is { name, values, .. } => {
                values.last().map_or(name.span, |last| name.span.to(last.span))
            }
            Self::Compare { name: first, value: last, .. }
            | Self::Reaches { topic: first, level: last }
            | Self::Topics { at_least: first, level: last, .. } => first.span.to(last.span),
            Self::Count { span, .. } => *span,
            Self::Bare(word) => word.span,
            Self::Not(condition) => condition.span(),
            Self::All(of) | Self::Any(of) => match (of.first(), of.last()) {
                (Some(first), Some(last)) => first.span().to(last.span()),
                // INVARIANT: the parser joins two conditions or more.
                _ => unreachable!("a list of conditions is never empty"),
            },
        }
    }
}

impl Statement {
    /// The clauses under a keyword.
    pub fn all<'a>(&'a self, keyword: &'a str) -> impl Iterator<Item = &'a Clause> + 'a {
        self.clauses.iter().filter(move |clause| clause.keyword == keyword)
    }

    /// The first clause under a keyword.
    pub fn get(&self, keyword: &str) -> Option<&Clause> {
        self.clauses.iter().find(|clause| clause.keyword == keyword)
    }

    /// Whether a clause is there, broken or not.
    pub fn has(&self, keyword: &str) -> bool {
        self.get(keyword).is_some()
    }
}
