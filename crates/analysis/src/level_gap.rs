//! # Nothing between two levels
//!
//! **What it finds.** A topic that can stand at two levels with one or more levels between them at
//! which it can never stand, uplifts included. From no worry to the topic's first level is no gap:
//! some subjects begin high.
//!
//! **Why it matters for a child.** A child whose need lies between the two is put at the lower one
//! until things are bad enough for the higher one.
//!
//! **Example.** A ladder with rungs at `early-help` and `child-protection`, and nothing in its
//! topic at the levels between.
//!
//! **What to do.** Write the rung or the indicator that describes the child in between. Where
//! another topic has it, or nothing in between can be described, allow it and say so.

use crate::case::{Told, smallest};
use crate::code;
use crate::findings::Check;
use crate::not_decided_exactly::undecided;
use crate::possible::within;
use crate::{Finding, Look};
use continuum_diag::Diagnostic;
use continuum_diagram::BudgetSpent;
use continuum_engine::Variants;
use continuum_model::{Document, Id, LevelId, TopicId};

pub(crate) const CHECK: Check =
    Check { code: code::LEVEL_GAP, source: include_str!("level_gap.rs"), look: level_gap };

fn level_gap(look: &mut Look) -> Vec<Finding> {
    let Some(compiled) = look.compiled() else { return Vec::new() };
    let document = compiled.document();
    let table = compiled.table();
    let all = vec![u64::MAX; table.arities().len()];
    let mut found = Vec::new();
    for id in document.topic_ids() {
        let stands = table.values(compiled.topic(id), &all);
        let gaps = gaps(&stands);
        let Some((below, above)) = gaps.first().copied() else { continue };
        let ends = look
            .ask(|variants| Ok([standing(variants, id, below)?, standing(variants, id, above)?]));
        let topic = document.topic(id);
        found.push(ends.map_or_else(
            |BudgetSpent| undecided(CHECK.code, &topic.name, &topic.origin),
            |ends| finding(look, id, &gaps, ends),
        ));
    }
    found
}

/// Neighbouring levels above the lowest that are more than a step apart.
fn gaps(stands: &[u8]) -> Vec<(u8, u8)> {
    let above: Vec<u8> = stands.iter().copied().filter(|level| *level > 0).collect();
    let pairs = above.windows(2).map(|pair| (pair[0], pair[1]));
    pairs.filter(|(below, above)| above - below > 1).collect()
}

/// A smallest case in which a topic stands at a level.
fn standing(
    variants: &mut Variants,
    topic: TopicId,
    level: u8,
) -> Result<Option<Told>, BudgetSpent> {
    let topic = variants.compiled().topic(topic);
    let stands = variants.table.map(topic, |stands| u8::from(stands == level))?;
    let stands = within(variants, stands)?;
    Ok(smallest(variants, stands))
}

fn finding(look: &Look, id: TopicId, gaps: &[(u8, u8)], ends: [Option<Told>; 2]) -> Finding {
    let document = look.document();
    let topic = document.topic(id);
    let described: Vec<String> = gaps.iter().map(|gap| described(document, *gap)).collect();
    let message = format!(
        "expected `{}` to stand at every level between its lowest and its highest, found {}",
        topic.name,
        described.join(", and ")
    );
    let help = "write the rung or the indicator that describes the child in between";
    let said = Diagnostic::warning(CHECK.code, message, topic.origin.span).help(help);
    let cases = ends.into_iter().flatten().zip(["below", "above"]);
    let cases =
        cases.map(|(told, side)| look.case(format!("{}, {side} the gap", topic.title), &told));
    Finding::new(&topic.name, &topic.origin, said).shown_by(cases.collect::<Vec<_>>())
}

/// ``nothing at `targeted` between `early-help` and `child-protection` ``
fn described(document: &Document, (below, above): (u8, u8)) -> String {
    let name = |level: u8| format!("`{}`", document.level(LevelId::at(level.into())).name);
    let missing: Vec<String> = (below + 1..above).map(name).collect();
    format!("nothing at {} between {} and {}", missing.join(" or "), name(below), name(above))
}
