//! What a finding's check looks at, and where it builds.

use crate::case::{Case, Told};
use continuum_diag::{FileId, Section, Sources};
use continuum_diagram::BudgetSpent;
use continuum_engine::{Compiled, Engine, Variants};
use continuum_model::{Document, FindingName, Subject};

/// A document, compiled once, with a copy of its table in which checks build what they compare.
#[derive(Debug)]
pub struct Look<'e> {
    engine: &'e Engine,
    variants: Option<Variants<'e>>,
    pub(crate) beside: Beside<'e>,
}

/// What is not in a document and some findings need; without it they are not looked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Beside<'e> {
    /// The text that the document was read from.
    pub text: Option<Text<'e>>,
    /// The day since which contacts should have been checked, `2026-01-01`.
    pub contacts_since: Option<&'e str>,
    /// What no worked example exercises, where the examples were run.
    pub untested: Option<&'e [Subject]>,
}

/// The text of a document.
#[derive(Clone, Copy, Debug)]
pub struct Text<'e> {
    /// Its files.
    pub sources: &'e Sources,
    /// Its parts, each under its heading.
    pub sections: &'e [Section],
    /// The files of editions that it amends, of which it has the rules and not the prose.
    pub inherited: &'e [FileId],
}

impl<'e> Look<'e> {
    /// A look at a document.
    pub fn new(engine: &'e Engine) -> Self {
        Self { engine, variants: None, beside: Beside::default() }
    }

    /// With what some findings need besides.
    #[must_use]
    pub fn beside(self, beside: Beside<'e>) -> Self {
        Self { beside, ..self }
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

    /// Whether a finding, if it is there, is found: nothing that it needs is missing.
    pub(crate) fn looks_for(&self, finding: FindingName) -> bool {
        use FindingName as Name;
        match finding {
            Name::AvoidedWord | Name::RequirementNotMet => self.beside.text.is_some(),
            Name::StaleContact => self.beside.contacts_since.is_some(),
            Name::UntestedStatement => self.beside.untested.is_some(),
            Name::ActionWithoutLevel
            | Name::UnusedSource
            | Name::UncitedRule
            | Name::NotDecidedExactly => true,
            _ => self.has_cases(),
        }
    }

    /// Whether there are diagrams, and any case in them.
    fn has_cases(&self) -> bool {
        self.compiled().is_some_and(|compiled| {
            let table = compiled.table();
            let all = vec![u64::MAX; table.arities().len()];
            !table.values(compiled.level(), &all).is_empty()
        })
    }

    /// A case in which these answers are given, and there is no other worry.
    pub(crate) fn case(&self, title: impl Into<String>, told: &Told) -> Case {
        Case::new(self.engine, title, told)
    }
}
