//! A statement taken apart into the words that are laid out.

use crate::grammar::Shape;
use crate::token::{Kind, Token};
use crate::{Statement, StatementKind};
use continuum_diag::{Sources, Span};

/// A statement's words.
pub(super) struct Written<'t> {
    pub kind: StatementKind,
    /// From its keyword to the words people read, or a `never` with its condition.
    pub head: &'t [Token<'t>],
    /// How many words of it come before a `never`'s condition; of other statements, all.
    pub condition: usize,
    pub clauses: Vec<WrittenClause<'t>>,
    /// A blank line stands between it and the statement before it.
    pub after_blank_line: bool,
    pub has_braces: bool,
    /// Nothing between the braces begins a line.
    pub on_one_line: bool,
}

/// A clause's words.
#[derive(Clone, Copy)]
pub(super) struct WrittenClause<'t> {
    pub keyword: &'static str,
    pub shape: Shape,
    /// What follows the keyword.
    pub value: &'t [Token<'t>],
    /// It stands on the line on which the head ends, before any brace. Lines are never joined:
    /// where one ends may decide what is read (`a is x or b`, and below it `at least targeted`).
    pub beside_head: bool,
    pub in_braces: bool,
}

/// The statements of a block with their words. The last token, the block's end, is nobody's.
pub(super) fn taken_apart<'t>(
    sources: &Sources,
    tokens: &'t [Token<'t>],
    statements: &'t [Statement],
) -> Vec<Written<'t>> {
    let starts = statements.iter().map(|statement| first_at(tokens, statement.span.start));
    let ends = starts.clone().skip(1).chain([tokens.len().saturating_sub(1)]);
    let written =
        statements.iter().zip(starts.zip(ends)).filter_map(|(statement, (start, end))| {
            let after_blank_line = is_after_blank_line(sources, tokens, start);
            let own = tokens.get(start..end)?;
            Some(Written { after_blank_line, ..one(statement.kind?, own, statement) })
        });
    written.collect()
}

fn is_after_blank_line(sources: &Sources, tokens: &[Token<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    let (Some(before), Some(token)) = (before, tokens.get(at)) else { return false };
    let gap = Span { start: before.span.end, end: token.span.start, ..token.span };
    sources.slice(gap).matches('\n').count() > 1
}

fn one<'t>(kind: StatementKind, tokens: &'t [Token<'t>], statement: &Statement) -> Written<'t> {
    let opening = tokens.iter().position(|token| token.kind == Kind::Open);
    let inside = opening.and_then(|at| tokens.get(at + 1..)).unwrap_or(&[]);
    let starts = statement.clauses.iter().map(|clause| first_at(tokens, clause.span.start));
    let head = starts.clone().next().unwrap_or(tokens.len());
    let after_head = tokens.iter().skip(head).position(|token| token.starts_line);
    let first_line = after_head.map_or(tokens.len(), |at| head + at);
    let opens = opening.unwrap_or(tokens.len());
    let ends = starts.clone().skip(1).chain([tokens.len()]);
    let condition = statement.written.map_or(head, |condition| first_at(tokens, condition.start));
    let clauses = statement.clauses.iter().zip(starts.zip(ends)).map(|(clause, (start, end))| {
        let words = without_braces(tokens.get(start..end).unwrap_or(&[]));
        let keyword = clause.keyword;
        WrittenClause {
            keyword,
            shape: shape(kind, keyword),
            value: words.get(keyword.split(' ').count()..).unwrap_or(&[]),
            beside_head: start < first_line.min(opens),
            in_braces: start > opens,
        }
    });
    Written {
        kind,
        head: without_braces(tokens.get(..head).unwrap_or(tokens)),
        condition,
        clauses: clauses.collect(),
        after_blank_line: false,
        has_braces: opening.is_some(),
        on_one_line: inside.iter().all(|token| !token.starts_line),
    }
}

/// The first token that stands there or after.
fn first_at(tokens: &[Token<'_>], start: u32) -> usize {
    tokens.partition_point(|token| token.span.start < start)
}

fn shape(kind: StatementKind, keyword: &str) -> Shape {
    let found = kind.clauses().iter().find(|(other, ..)| *other == keyword);
    // INVARIANT: a clause's keyword comes from the table.
    found.map_or(Shape::Flag, |(_, shape, _)| *shape)
}

/// What stands before the brace that opens or closes.
fn without_braces<'t>(tokens: &'t [Token<'t>]) -> &'t [Token<'t>] {
    let is_brace = |token: &Token<'_>| matches!(token.kind, Kind::Open | Kind::Close);
    let end = tokens.iter().position(is_brace).unwrap_or(tokens.len());
    tokens.get(..end).unwrap_or(tokens)
}

/// The words with a blank between them where one belongs. A line break stays where `below` says
/// how far in the next line stands; a comma or a closing bracket never begins a line.
pub(super) fn joined(sources: &Sources, tokens: &[Token<'_>], below: Option<usize>) -> String {
    let mut line = String::new();
    let mut before: Option<&Token<'_>> = None;
    for token in tokens {
        let closes = matches!(token.kind, Kind::Comma | Kind::Right);
        match (before, below) {
            (Some(_), Some(indent)) if token.starts_line && !closes => {
                line.push('\n');
                line.extend(std::iter::repeat_n(' ', indent));
            }
            (Some(last), _) if last.kind != Kind::Left && !closes => line.push(' '),
            _ => {}
        }
        line.push_str(sources.slice(token.span));
        before = Some(token);
    }
    line
}
