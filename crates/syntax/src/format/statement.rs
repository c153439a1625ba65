//! Statements laid out: the first line, and a line a clause.

use super::columns::{is_row, name_width, widths};
use super::written::{Written, WrittenClause, joined, taken_apart};
use crate::token::Token;
use crate::{Statement, StatementKind};
use continuum_diag::Sources;

/// How far in a clause stands.
const INDENT: usize = 2;

/// Clauses that were written in braces on one line stay there up to this many characters.
const LONGEST_IN_BRACES: usize = 60;

/// The statements of a block, in their order.
pub(super) fn laid_out(
    sources: &Sources,
    tokens: &[Token<'_>],
    statements: &[Statement],
) -> String {
    let mut text = String::new();
    for written in taken_apart(sources, tokens, statements) {
        if written.after_blank_line {
            text.push('\n');
        }
        text.push_str(&one(sources, &written));
        text.push('\n');
    }
    text
}

fn one(sources: &Sources, written: &Written<'_>) -> String {
    let (beside, below): (Vec<_>, Vec<_>) =
        written.clauses.iter().copied().partition(|clause| clause.beside_head);
    let (inside, mut before): (Vec<_>, Vec<_>) =
        below.into_iter().partition(|clause| clause.in_braces);
    // On a line of its own before a brace, `do a` would begin a statement.
    let last = before.pop_if(|last| written.has_braces && StatementKind::of(last.keyword).is_some());
    let mut text = head(sources, written);
    for clause in &beside {
        text.push(' ');
        text.push_str(&on_one_line(sources, clause));
    }
    for line in line_by_line(sources, written.kind, &before) {
        text.push('\n');
        text.push_str(&line);
    }
    if let Some(clause) = last {
        text.push(' ');
        text.push_str(&on_one_line(sources, &clause));
    }
    if written.has_braces {
        text.push_str(&in_braces(sources, written, &inside));
    }
    text
}

fn in_braces(sources: &Sources, written: &Written<'_>, clauses: &[WrittenClause<'_>]) -> String {
    let short: Vec<_> = clauses.iter().map(|clause| on_one_line(sources, clause)).collect();
    let short = short.join(" ");
    if short.is_empty() {
        return " { }".to_owned();
    }
    if written.on_one_line && short.chars().count() <= LONGEST_IN_BRACES {
        return format!(" {{ {short} }}");
    }
    format!(" {{\n{}\n}}", line_by_line(sources, written.kind, clauses).join("\n"))
}

/// The keyword, the name and the words people read; of a `never`, its condition.
fn head(sources: &Sources, written: &Written<'_>) -> String {
    let condition = written.condition.min(written.head.len());
    let (before, condition) = written.head.split_at(condition);
    let mut text = joined(sources, before, None);
    if !condition.is_empty() {
        text.push(' ');
        let below = text.chars().count();
        text.push_str(&joined(sources, condition, Some(below)));
    }
    text
}

fn on_one_line(sources: &Sources, clause: &WrittenClause<'_>) -> String {
    if clause.value.is_empty() {
        return clause.keyword.to_owned();
    }
    format!("{} {}", clause.keyword, joined(sources, clause.value, None))
}

fn line_by_line(
    sources: &Sources,
    kind: StatementKind,
    clauses: &[WrittenClause<'_>],
) -> Vec<String> {
    let widths = clauses.iter().zip(widths(kind, clauses));
    let lines = widths.map(|(clause, width)| {
        let (keyword, indent) = (clause.keyword, " ".repeat(INDENT));
        if clause.value.is_empty() {
            return format!("{indent}{keyword}");
        }
        let width = width.max(keyword.len());
        let names = name_width(clauses, clause.shape);
        let value = value(sources, clause, names, INDENT + width + 1);
        format!("{indent}{keyword:<width$} {value}")
    });
    lines.collect()
}

/// What follows a keyword.
fn value(sources: &Sources, clause: &WrittenClause<'_>, names: usize, below: usize) -> String {
    match clause.value {
        [name, words, rest @ ..] if is_row(clause.shape) && !words.starts_line => {
            let [name, words] = [name, words].map(|token| sources.slice(token.span));
            format!("{name:<names$} {words}{}", after_row(sources, rest, below))
        }
        value => joined(sources, value, Some(below)),
    }
}

/// What a row says after its words stands a little apart from them, or on the next line.
fn after_row(sources: &Sources, rest: &[Token<'_>], below: usize) -> String {
    let Some(first) = rest.first() else { return String::new() };
    let gap = if first.starts_line { format!("\n{}", " ".repeat(below)) } else { "  ".to_owned() };
    gap + &joined(sources, rest, Some(below))
}
