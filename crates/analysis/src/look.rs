//! What a finding's check looks at, and where it builds.

use crate::Finding;
use crate::case::{Case, Told};
use crate::code;
use continuum_diag::Diagnostic;
use continuum_diagram::BudgetSpent;
use continuum_engine::{Compiled, Engine, Variants};
use continuum_model::{Document, Origin};

/// A document, compiled once, with a copy of its table in which checks build what they compare.
#[derive(Debug)]
pub struct Look<'e> {
    engine: &'e Engine,
    variants: Option<Variants<'e>>,
}

impl<'e> Look<'e> {
    /// A look at a document.
    pub fn new(engine: &'e Engine) -> Self {
        Self { engine, variants: None }
    }

    /// What decides.
    pub fn engine(&self) -> &'e Engine {
        self.engine
    }

    /// The document.
    pub fn document(&self) -> &'e Document {
        self.engine.document()
    }

    /// Its diagrams; none where it has too many nodes for them, and then nothing is exact.
    pub fn compiled(&self) -> Option<Compiled<'e>> {
        self.engine.compiled()
    }

    /// Asks something of the diagrams. An error where the answer would need more nodes than there
    /// may be: then nothing was decided.
    pub fn ask<T>(
        &mut self,
        ask: impl FnOnce(&mut Variants<'e>) -> Result<T, BudgetSpent>,
    ) -> Result<T, BudgetSpent> {
        let mut variants = match self.variants.take().filter(|one| !one.is_half_full()) {
            Some(variants) => variants,
            None => self.compiled().ok_or(BudgetSpent)?.variants()?,
        };
        let answer = ask(&mut variants)?;
        self.variants = Some(variants);
        Ok(answer)
    }

    /// What was neither shown nor ruled out.
    pub(crate) fn undecided(
        &self,
        code: &'static str,
        name: &str,
        origin: &Origin,
    ) -> Option<Finding> {
        let message =
            format!("expected to show whether there is `{code}` here, found too many cases");
        let help = "not decided exactly: a shorter condition, or fewer answers in it, can be";
        let said = Diagnostic::warning(code::NOT_DECIDED_EXACTLY, message, origin.span).help(help);
        Some(Finding::new(name, origin, said))
    }

    /// A case in which these answers are given, and there is no other worry.
    pub(crate) fn case(&self, title: impl Into<String>, told: &Told) -> Case {
        Case::new(self.engine, title, told)
    }
}
