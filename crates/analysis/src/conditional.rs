//! Every statement that has a condition.

use continuum_diagram::{BudgetSpent, Diagram};
use continuum_engine::Variants;
use continuum_model::{Condition, Document, Origin};

/// A statement with its condition.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Conditional<'d> {
    pub kind: Kind,
    /// Its name; empty for a `never`.
    pub name: &'d str,
    /// The keyword before its condition.
    pub keyword: &'static str,
    pub condition: &'d Condition,
    pub origin: &'d Origin,
}

/// What sort of statement it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Question,
    Uplift,
    Rule,
    Duty,
    Never(usize),
}

/// All of them: questions with an `asked when`, uplifts, rules, `do` and `never` statements.
pub(crate) fn conditionals(document: &Document) -> Vec<Conditional<'_>> {
    let questions = document.questions.iter().filter_map(|question| {
        let condition = question.asked_when.as_ref()?;
        let (name, origin) = (question.name.as_str(), &question.origin);
        Some(Conditional { kind: Kind::Question, name, keyword: "asked when", condition, origin })
    });
    let uplifts = document.uplifts.iter().map(|uplift| {
        let (name, origin, condition) = (uplift.name.as_str(), &uplift.origin, &uplift.when);
        Conditional { kind: Kind::Uplift, name, keyword: "when", condition, origin }
    });
    let rules = document.rules.iter().map(|rule| {
        let (name, origin, condition) = (rule.name.as_str(), &rule.origin, &rule.when);
        Conditional { kind: Kind::Rule, name, keyword: "when", condition, origin }
    });
    let duties = document.duties.iter().map(|duty| {
        let (name, origin, condition) = (duty.name.as_str(), &duty.origin, &duty.when);
        Conditional { kind: Kind::Duty, name, keyword: "when", condition, origin }
    });
    let nevers = document.nevers.iter().enumerate().map(|(position, never)| {
        let (origin, condition) = (&never.origin, &never.condition);
        Conditional { kind: Kind::Never(position), name: "", keyword: "never", condition, origin }
    });
    questions.chain(uplifts).chain(rules).chain(duties).chain(nevers).collect()
}

impl Conditional<'_> {
    /// The cases that are looked at: those that are allowed; for a `never`, those that the other
    /// `never` statements allow.
    pub fn cases(&self, variants: &mut Variants) -> Result<Diagram, BudgetSpent> {
        let Kind::Never(itself) = self.kind else { return Ok(variants.allowed()) };
        let compiled = variants.compiled();
        let others = (0..compiled.document().nevers.len()).filter(|never| *never != itself);
        let broken: Vec<Diagram> = others.map(|never| compiled.never(never)).collect();
        let broken = variants.table.count_at_least(1, &broken)?;
        variants.table.not(broken)
    }

    /// As a message calls it.
    pub fn called(&self) -> String {
        match self.kind {
            Kind::Never(_) => "this `never`".to_owned(),
            _ => format!("`{}`", self.name),
        }
    }

    /// The same in a title.
    pub fn title(&self) -> &str {
        if self.name.is_empty() { "The `never`" } else { self.name }
    }
}
