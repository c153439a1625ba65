//! Everything that certainly fired, and what of it is not among the reasons.

use crate::Reason;
use crate::case::Case;
use crate::reason::{level_of, reason};
use crate::statement::Statement;
use std::cmp::Reverse;

/// The statements that fire in every completion, in the order of the text.
pub(crate) fn fired(case: &Case) -> Vec<Statement> {
    let evaluation = case.evaluation();
    let telling = case.engine.telling.iter().copied();
    telling.filter(|statement| evaluation.fires(*statement).holds()).collect()
}

/// What fired and is not among the reasons, most serious first, then in the order of the text.
/// A `do`, which stands at no level, comes last.
pub(crate) fn also_seen(case: &Case, fired: &[Statement], reasons: &[Statement]) -> Vec<Reason> {
    let mut others: Vec<Statement> =
        fired.iter().copied().filter(|statement| !reasons.contains(statement)).collect();
    others.sort_by_key(|statement| Reverse(level_of(case, *statement)));
    others.into_iter().map(|statement| reason(case, statement, true)).collect()
}
