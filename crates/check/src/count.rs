//! What a document contains, in numbers.

use crate::code;
use continuum_diag::Diagnostic;
use continuum_syntax::{StatementKind, Tree};
use serde::Serialize;

/// How many of each there are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Topics.
    pub topics: usize,
    /// Groups of topics.
    pub groups: usize,
    /// Plain questions: ladders, indicators and strengths are counted apart.
    pub questions: usize,
    /// Ladders.
    pub ladders: usize,
    /// Rungs of all ladders.
    pub rungs: usize,
    /// Indicators.
    pub indicators: usize,
    /// Strengths.
    pub strengths: usize,
    /// Uplifts.
    pub uplifts: usize,
    /// Rules.
    pub rules: usize,
    /// Actions.
    pub actions: usize,
    /// Partners.
    pub partners: usize,
    /// Sources.
    pub sources: usize,
    /// Requirements.
    pub requirements: usize,
    /// Requirements that a part of the document meets.
    pub requirements_met: usize,
    /// Worked examples.
    pub scenarios: usize,
}

impl Counts {
    /// Counts what is written, whether or not all of it is right.
    pub(crate) fn of(tree: &Tree, diagnostics: &[Diagnostic]) -> Self {
        let of =
            |kind| tree.statements.iter().filter(|statement| statement.kind == Some(kind)).count();
        let rungs = tree.statements.iter().map(|statement| statement.all("rung").count()).sum();
        let requirements = of(StatementKind::Require);
        Self {
            topics: of(StatementKind::Topic),
            groups: of(StatementKind::Group),
            questions: of(StatementKind::Question),
            ladders: of(StatementKind::Ladder),
            rungs,
            indicators: of(StatementKind::Indicator),
            strengths: of(StatementKind::Strength),
            uplifts: of(StatementKind::Uplift),
            rules: of(StatementKind::Rule),
            actions: of(StatementKind::Action),
            partners: of(StatementKind::Partner),
            sources: of(StatementKind::Source),
            requirements,
            requirements_met: requirements - unmet(tree, diagnostics),
            scenarios: tree.scenarios.len(),
        }
    }
}

/// Requirements with a mistake in `met by`, or without one.
fn unmet(tree: &Tree, diagnostics: &[Diagnostic]) -> usize {
    let requires =
        tree.statements.iter().filter(|statement| statement.kind == Some(StatementKind::Require));
    requires
        .filter(|statement| !statement.has("met by") || in_doubt(statement.span, diagnostics))
        .count()
}

fn in_doubt(span: continuum_diag::Span, diagnostics: &[Diagnostic]) -> bool {
    let unread = [continuum_syntax::code::UNEXPECTED, continuum_syntax::code::UNCLOSED_TEXT];
    let codes = [[code::UNKNOWN_NAME, code::UNKNOWN_HEADING], unread].concat();
    let inside = |place: continuum_diag::Span| {
        place.file == span.file && place.start >= span.start && place.end <= span.end
    };
    diagnostics.iter().any(|said| codes.contains(&said.code) && inside(said.primary))
}
