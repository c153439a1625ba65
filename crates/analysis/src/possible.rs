//! What can be, and what rules it out.

use continuum_diag::Diagnostic;
use continuum_diagram::{BudgetSpent, Diagram};
use continuum_engine::Variants;
use continuum_model::Never;

/// Yes where a diagram says yes and no `never` forbids the case.
pub(crate) fn within(variants: &mut Variants, of: Diagram) -> Result<Diagram, BudgetSpent> {
    let allowed = variants.allowed();
    variants.table.if_else(allowed, of, Diagram::NO)
}

/// Yes where the first says yes and the second does not, and no `never` forbids the case.
pub(crate) fn without(
    variants: &mut Variants,
    of: Diagram,
    not: Diagram,
) -> Result<Diagram, BudgetSpent> {
    let rest = variants.table.if_else(not, Diagram::NO, of)?;
    within(variants, rest)
}

/// Why something cannot be.
pub(crate) enum Why<'e> {
    /// It contradicts itself.
    Contradiction,
    /// These `never` statements forbid it: a smallest list.
    Forbidden(Vec<&'e Never>),
}

impl<'e> Why<'e> {
    /// Of a diagram that says yes in no case that is allowed. What it says of the others counts.
    pub fn not(variants: &mut Variants<'e>, of: Diagram) -> Result<Self, BudgetSpent> {
        if of == Diagram::NO {
            return Ok(Self::Contradiction);
        }
        let compiled = variants.compiled();
        let nevers = &compiled.document().nevers;
        let mut needed: Vec<usize> = (0..nevers.len()).collect();
        for position in (0..nevers.len()).rev() {
            let fewer: Vec<usize> =
                needed.iter().copied().filter(|never| *never != position).collect();
            let broken: Vec<Diagram> = fewer.iter().map(|never| compiled.never(*never)).collect();
            let broken = variants.table.count_at_least(1, &broken)?;
            if variants.table.if_else(broken, Diagram::NO, of)? == Diagram::NO {
                needed = fewer;
            }
        }
        Ok(Self::Forbidden(needed.into_iter().map(|never| &nevers[never]).collect()))
    }

    /// ``it contradicts itself``, or ``never age is under-1 and … forbids it``.
    pub fn in_words(&self) -> String {
        match self {
            Self::Contradiction => "it contradicts itself".to_owned(),
            Self::Forbidden(nevers) => {
                let written: Vec<String> =
                    nevers.iter().map(|never| format!("`{}`", never.written)).collect();
                let forbid = if nevers.len() == 1 { "forbids" } else { "forbid" };
                format!("{} {forbid} it", written.join(" and "))
            }
        }
    }

    /// A message that also points at the statements that forbid it.
    pub fn pointed_at(&self, said: Diagnostic) -> Diagnostic {
        let Self::Forbidden(nevers) = self else { return said };
        let words = if nevers.len() == 1 {
            "this forbids every such case"
        } else {
            "this forbids some such cases, and the others the rest"
        };
        nevers.iter().fold(said, |said, never| said.other(never.origin.span, words))
    }

    /// The statements that forbid it.
    pub fn nevers(&self) -> &[&'e Never] {
        match self {
            Self::Contradiction => &[],
            Self::Forbidden(nevers) => nevers,
        }
    }
}
