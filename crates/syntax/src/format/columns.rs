//! How wide the keywords of a statement's clauses are written, so that what follows them stands
//! in a column.
//!
//! ```text
//! indicator: all to the longest      ladder: neighbours about as long
//!
//!   topic    injuries                  topic injuries
//!   level    child-protection          rung universal        "…"
//!   red flag                           rung child-protection "…"
//!   asked when age is under-1          see  guide "…"
//!   because  "…"                       hint "…"
//!   standing published                 because  "…"
//!                                      standing published
//! ```

use super::written::WrittenClause;
use crate::StatementKind;
use crate::grammar::Shape;

/// A keyword of several words that is longer than this stands out and widens no column.
const WIDEST_OF_SEVERAL_WORDS: usize = 8;

/// For each clause, how wide its keyword is written.
pub(super) fn widths(kind: StatementKind, clauses: &[WrittenClause<'_>]) -> Vec<usize> {
    if has_rows(kind) { in_runs(clauses) } else { all_alike(clauses) }
}

/// How wide the names of answers, or of rungs, are written.
pub(super) fn name_width(clauses: &[WrittenClause<'_>], shape: Shape) -> usize {
    let rows = clauses.iter().filter(|clause| clause.shape == shape);
    rows.filter_map(|clause| clause.value.first()).map(length).max().unwrap_or(0)
}

/// Whether what follows is a row of a table: a name, and words people read.
pub(super) fn is_row(shape: Shape) -> bool {
    matches!(shape, Shape::Answer | Shape::Rung)
}

/// Statements of this kind hold a table, which a wide column before it would push aside.
fn has_rows(kind: StatementKind) -> bool {
    kind.clauses().iter().any(|(_, shape, _)| is_row(*shape))
}

fn all_alike(clauses: &[WrittenClause<'_>]) -> Vec<usize> {
    let counts = |clause: &&WrittenClause<'_>| {
        let several =
            clause.keyword.contains(' ') && clause.keyword.len() > WIDEST_OF_SEVERAL_WORDS;
        clause.shape != Shape::Flag && !several
    };
    let width = clauses.iter().filter(counts).map(|clause| clause.keyword.len()).max();
    vec![width.unwrap_or(0); clauses.len()]
}

/// Clauses that stand together and whose keywords differ by a letter at most.
struct Run {
    shortest: usize,
    longest: usize,
    clauses: usize,
    /// What names one thing or says when stands by itself.
    closed: bool,
}

fn in_runs(clauses: &[WrittenClause<'_>]) -> Vec<usize> {
    let mut runs: Vec<Run> = Vec::new();
    for clause in clauses {
        let length = clause.keyword.len();
        let closed = matches!(clause.shape, Shape::Flag | Shape::Name | Shape::Condition);
        match runs.last_mut() {
            Some(run) if !closed && run.takes(length) => run.add(length),
            _ => runs.push(Run { shortest: length, longest: length, clauses: 1, closed }),
        }
    }
    runs.iter().flat_map(|run| std::iter::repeat_n(run.longest, run.clauses)).collect()
}

impl Run {
    fn takes(&self, length: usize) -> bool {
        !self.closed && self.longest.max(length) - self.shortest.min(length) <= 1
    }

    fn add(&mut self, length: usize) {
        self.shortest = self.shortest.min(length);
        self.longest = self.longest.max(length);
        self.clauses += 1;
    }
}

fn length(token: &crate::token::Token<'_>) -> usize {
    (token.span.end - token.span.start) as usize
}
