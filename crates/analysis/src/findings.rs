//! All findings, and how they are looked for.

use crate::code::NOT_DECIDED_EXACTLY;
use crate::{Finding, Look};
use crate::{
    ambiguous_pair, impossible_condition, level_gap, redundant_condition, rule_never_decides,
    shadowed_rule, single_answer_cliff, unreachable_action, unreachable_level,
    unreachable_question, unreachable_rung, worse_answer_lowers,
};
use continuum_diag::Diagnostic;
use continuum_model::Document;

/// A kind of finding.
#[derive(Clone, Copy, Debug)]
pub struct Check {
    /// Its name, which reads well after "allow".
    pub code: &'static str,
    /// The file it is written in, whose first lines are its page of the manual.
    pub(crate) source: &'static str,
    /// Looks for it.
    pub look: fn(&mut Look) -> Vec<Finding>,
}

/// All of them, in the order in which they are looked for.
pub const ALL: &[Check] = &[
    worse_answer_lowers::CHECK,
    unreachable_question::CHECK,
    unreachable_rung::CHECK,
    unreachable_level::CHECK,
    unreachable_action::CHECK,
    impossible_condition::CHECK,
    redundant_condition::CHECK,
    shadowed_rule::CHECK,
    rule_never_decides::CHECK,
    level_gap::CHECK,
    single_answer_cliff::CHECK,
    ambiguous_pair::CHECK,
];

impl Check {
    /// Its page of the manual, as Markdown: what it finds, why it matters for a child, an example,
    /// and what to do.
    pub fn manual(&self) -> String {
        let lines = self.source.lines().map_while(|line| line.strip_prefix("//!"));
        lines.map(|line| format!("{}\n", line.strip_prefix(' ').unwrap_or(line))).collect()
    }
}

/// Everything that is found in a document, as a person reads it: by place, then by name.
pub fn findings(look: &mut Look) -> Vec<Finding> {
    let mut found = if look.compiled().is_none() {
        let mut found = (worse_answer_lowers::CHECK.look)(look);
        found.push(nothing_decided(look.document()));
        found
    } else if let Some(forbidden) = impossible_condition::everything_forbidden(look) {
        // Where there is no case, everything holds of every case.
        vec![forbidden]
    } else {
        ALL.iter().flat_map(|check| (check.look)(look)).collect()
    };
    found.sort_by(|a, b| {
        (a.diagnostic.primary, a.code(), &a.about).cmp(&(b.diagnostic.primary, b.code(), &b.about))
    });
    found
}

/// The document as a whole is too large.
fn nothing_decided(document: &Document) -> Finding {
    let names: Vec<String> = ALL.iter().skip(1).map(|check| format!("`{}`", check.code)).collect();
    let message = format!(
        "expected a document small enough to look at every case, found one that is too large: not decided exactly: {}",
        names.join(", ")
    );
    let origin = &document.level(document.lowest()).origin;
    let help =
        "fewer questions in one condition, or fewer topics counted together, make it smaller";
    let diagnostic = Diagnostic::warning(NOT_DECIDED_EXACTLY, message, origin.span).help(help);
    Finding::new("", origin, diagnostic)
}
