//! Cohen's kappa, weighted: how much two judgements agree beyond what chance would give.
//!
//! Jacob Cohen, "Weighted kappa: nominal scale agreement with provision for scaled disagreement or
//! partial credit", Psychological Bulletin 70 (1968), pages 213 to 220:
//!
//! ```text
//!              Σ v(i, j) · observed(i, j)
//! kappa = 1 − ────────────────────────────      v: how bad it is to say j where i is meant
//!              Σ v(i, j) · expected(i, j)       expected: from the margins alone
//! ```

use super::{Measure, NotComputed, Table};

/// How bad a disagreement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weights {
    /// Any is as bad as any other: plain kappa.
    Alike,
    /// As bad as it has steps.
    Linear,
    /// As bad as the square of its steps: a far one counts for much.
    Quadratic,
}

/// Weighted kappa of a table.
pub fn kappa(table: &Table, weights: Weights) -> Measure {
    kappa_with(table, |row, column| {
        let steps = f64::from(u32::try_from(row.abs_diff(column)).unwrap_or(u32::MAX));
        match weights {
            Weights::Alike => f64::from(u8::from(row != column)),
            Weights::Linear => steps,
            Weights::Quadratic => steps * steps,
        }
    })
}

/// The same with any weights of disagreement: 0 on the diagonal, positive elsewhere.
pub fn kappa_with(table: &Table, disagreement: impl Fn(usize, usize) -> f64) -> Measure {
    let all = f64::from(table.all());
    if table.all() == 0 {
        return Err(NotComputed::TooFew);
    }
    let weighed = |count: &dyn Fn(usize, usize) -> f64| -> f64 {
        table.cells().map(|(row, column)| disagreement(row, column) * count(row, column)).sum()
    };
    let observed = weighed(&|row, column| f64::from(table.count(row, column))) / all;
    let by_chance = |row, column| f64::from(table.row(row)) * f64::from(table.column(column));
    let expected = weighed(&by_chance) / (all * all);
    if expected > 0.0 { Ok(1.0 - observed / expected) } else { Err(NotComputed::NoVariation) }
}
