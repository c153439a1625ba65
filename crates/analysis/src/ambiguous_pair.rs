//! # Two questions that always imply each other
//!
//! **What it finds.** Two questions of which each answer to the one goes with just one answer to
//! the other, in every case that is allowed: whoever has answered one has answered both.
//!
//! **Why it matters for a child.** One of the two is asked for nothing, and where they are
//! answered differently, by two people or in a hurry, the case is called impossible.
//!
//! **Example.** `question at-school …` and `question home-educated …`, with a `never` against both
//! being yes and a `never` against both being no.
//!
//! **What to do.** Ask one of them, and let conditions look at that one. Where the `never`
//! statements forbid more than they should, put them right.

use crate::case::{Told, smallest};
use crate::code;
use crate::findings::Check;
use crate::not_decided_exactly::undecided;
use crate::possible::within;
use crate::{Finding, Look};
use continuum_diag::Diagnostic;
use continuum_diagram::{BudgetSpent, Diagram, Table, Variable};
use continuum_engine::{Compiled, Variants};
use continuum_model::{QuestionId, Subject};
use std::collections::BTreeSet;

pub(crate) const CHECK: Check = Check {
    code: code::AMBIGUOUS_PAIR,
    source: include_str!("ambiguous_pair.rs"),
    look: ambiguous_pair,
};

fn ambiguous_pair(look: &mut Look) -> Vec<Finding> {
    let Some(compiled) = look.compiled() else { return Vec::new() };
    let document = compiled.document();
    let nevers = (0..document.nevers.len()).map(|never| compiled.never(never));
    let looked_at: BTreeSet<Variable> =
        nevers.flat_map(|never| compiled.table().support(&[never])).collect();
    let open: Vec<Asked> = document
        .question_ids()
        .map(|id| Asked::new(compiled, id, &looked_at))
        .filter(|asked| asked.values.len() > 1)
        .collect();
    let mut found = Vec::new();
    for (position, first) in open.iter().enumerate() {
        for second in &open[position + 1..] {
            if !first.may_imply(second) {
                continue;
            }
            let question = document.question(second.id);
            found.extend(match look.ask(|variants| pair(variants, first, second)) {
                Ok(told) => told.map(|told| finding(look, first.id, second.id, &told)),
                Err(BudgetSpent) => Some(undecided(CHECK.code, &question.name, &question.origin)),
            });
        }
    }
    found
}

/// A question with what its effective answer hangs on.
struct Asked {
    id: QuestionId,
    /// The answers that can count.
    values: Vec<u8>,
    support: BTreeSet<Variable>,
    /// Whether a `never` looks at any of that.
    is_constrained: bool,
}

impl Asked {
    fn new(compiled: Compiled, id: QuestionId, by_nevers: &BTreeSet<Variable>) -> Self {
        let table = compiled.table();
        let all = vec![u64::MAX; table.arities().len()];
        let effective = compiled.effective(id);
        let support: BTreeSet<Variable> = table.support(&[effective]).into_iter().collect();
        let is_constrained = !support.is_disjoint(by_nevers);
        Self { id, values: table.values(effective, &all), support, is_constrained }
    }

    /// Two questions that hang on nothing in common have every combination of their answers.
    fn may_imply(&self, other: &Self) -> bool {
        let linked = !self.support.is_disjoint(&other.support)
            || (self.is_constrained && other.is_constrained);
        linked && self.values.len() == other.values.len()
    }
}

/// A smallest case with other answers than the first ones, if each answer to one goes with just
/// one answer to the other.
fn pair(
    variants: &mut Variants,
    first: &Asked,
    second: &Asked,
) -> Result<Option<Told>, BudgetSpent> {
    let compiled = variants.compiled();
    let all = vec![u64::MAX; compiled.table().arities().len()];
    let forbidden = Diagram::terminal(Table::FORBIDDEN);
    let mut seen = BTreeSet::new();
    for value in &first.values {
        let is = variants.table.map(compiled.effective(first.id), |one| u8::from(one == *value))?;
        let is = within(variants, is)?;
        let beside = variants.table.if_else(is, compiled.effective(second.id), forbidden)?;
        match variants.table.values(beside, &all).as_slice() {
            [only] if seen.insert(*only) => {}
            _ => return Ok(None),
        }
    }
    let least = first.values.first().copied().unwrap_or(0);
    let differs = variants.table.map(compiled.effective(first.id), |one| u8::from(one != least))?;
    let differs = within(variants, differs)?;
    Ok(smallest(variants, differs))
}

fn finding(look: &Look, first: QuestionId, second: QuestionId, told: &Told) -> Finding {
    let document = look.document();
    let (first, second) = (document.question(first), document.question(second));
    let message = format!(
        "expected `{}` and `{}` to say different things, found that each answer to one goes with just one answer to the other",
        first.name, second.name
    );
    let help = "ask one of them, or put right the `never` statements that tie them together";
    let said = Diagnostic::warning(CHECK.code, message, second.origin.span)
        .other(first.origin.span, "this is the other question")
        .help(help);
    let title = format!("{} and {} go together", first.name, second.name);
    let case = look.case(title, told);
    Finding::new(&second.name, &second.origin, said)
        .also_about([Subject::Statement(first.name.clone())])
        .shown_by([case])
}
