//! The compiled document, for whoever looks at all cases at once rather than at one.
//!
//! ```text
//! Compiled   what there is: a diagram for the level, every topic, every statement
//! Variants   a copy of its table to build in: conditions, and what a rule does by itself
//! ```
//!
//! The cases that a `never` forbids have the value [`Table::FORBIDDEN`] in some of the diagrams of
//! [`Compiled`] and any value in others, those in which they cannot matter. Whoever combines
//! diagrams asks [`Variants::allowed`] last. To bring a diagram into another table, where another
//! document lives, see [`Table::compose`].

use crate::combined::Combined;
use crate::condition::{Parts, condition, looks_at_topics};
use crate::diagrams::Diagrams;
use crate::engine::Engine;
use continuum_diagram::{BudgetSpent, Diagram, Table, Variable};
use continuum_model::{ActionId, ChoiceSet, Condition, Document, Id, QuestionId, TopicId};

/// The diagrams of a document. Uplifts, rules, `do` and `never` statements go by their positions.
#[derive(Clone, Copy, Debug)]
pub struct Compiled<'e> {
    document: &'e Document,
    diagrams: &'e Diagrams,
}

impl Engine {
    /// The diagrams of the document; none where it has too many nodes for them.
    pub fn compiled(&self) -> Option<Compiled<'_>> {
        let diagrams = self.diagrams.as_ref()?;
        Some(Compiled { document: &self.document, diagrams })
    }
}

impl<'e> Compiled<'e> {
    /// The document.
    pub fn document(&self) -> &'e Document {
        self.document
    }

    /// The table in which all its diagrams live.
    pub fn table(&self) -> &'e Table {
        &self.diagrams.table
    }

    /// The variable of a question; its branches are the question's choices.
    pub fn variable(&self, question: QuestionId) -> Variable {
        self.diagrams.variables[question.position()]
    }

    /// The question of a variable.
    pub fn question(&self, variable: Variable) -> QuestionId {
        self.diagrams.order[variable.position()]
    }

    /// The overall level; [`Table::FORBIDDEN`] in every case that a `never` forbids.
    pub fn level(&self) -> Diagram {
        self.diagrams.level
    }

    /// The highest rung or indicator of a topic.
    pub fn base(&self, topic: TopicId) -> Diagram {
        self.diagrams.bases[topic.position()]
    }

    /// A topic after its uplifts.
    pub fn topic(&self, topic: TopicId) -> Diagram {
        self.diagrams.topics[topic.position()]
    }

    /// Whether a question applies. The `never` statements are not looked at.
    pub fn applies(&self, question: QuestionId) -> Diagram {
        self.diagrams.applies[question.position()]
    }

    /// The choice that counts for a question: its own where it applies, `otherwise` where not.
    pub fn effective(&self, question: QuestionId) -> Diagram {
        self.diagrams.effective[question.position()]
    }

    /// Whether an uplift's condition holds.
    pub fn uplift(&self, position: usize) -> Diagram {
        self.diagrams.uplifts[position]
    }

    /// Whether an uplift holds and would by itself raise its topic.
    pub fn raises(&self, position: usize) -> Diagram {
        self.diagrams.raises[position]
    }

    /// Whether a rule holds.
    pub fn rule(&self, position: usize) -> Diagram {
        self.diagrams.rules[position]
    }

    /// Whether a `do` holds.
    pub fn duty(&self, position: usize) -> Diagram {
        self.diagrams.duties[position]
    }

    /// Whether some choice, rule or `do` gives an action; the overall level is not asked.
    pub fn gives(&self, action: ActionId) -> Diagram {
        self.diagrams.gives[action.position()]
    }

    /// Whether a `never` is broken.
    pub fn never(&self, position: usize) -> Diagram {
        self.diagrams.nevers[position]
    }

    /// A copy of the table to build in, within the same budget.
    pub fn variants(self) -> Result<Variants<'e>, BudgetSpent> {
        Variants::new(self)
    }
}

/// A copy of a compiled document's table, in which diagrams of changed statements are built. Two
/// diagrams in it are equal exactly when they have the same value in every case, and those of
/// [`Compiled`] are in it under the same ids.
///
/// After [`BudgetSpent`] it is full; a new one begins with the document's own nodes again.
#[derive(Clone, Debug)]
pub struct Variants<'e> {
    compiled: Compiled<'e>,
    /// Where to build.
    pub table: Table,
    combined: Combined<'e>,
    allowed: Diagram,
}

impl<'e> Variants<'e> {
    fn new(compiled: Compiled<'e>) -> Result<Self, BudgetSpent> {
        let Compiled { document, diagrams } = compiled;
        let mut table = diagrams.table.clone();
        let broken = table.count_at_least(1, &diagrams.nevers)?;
        let allowed = table.not(broken)?;
        let combined =
            Combined::new(document, &table, [&diagrams.topics, &diagrams.effective, &[]])?;
        Ok(Self { compiled, table, combined, allowed })
    }

    /// The document's own diagrams.
    pub fn compiled(&self) -> Compiled<'e> {
        self.compiled
    }

    /// Yes in the cases that no `never` forbids.
    pub fn allowed(&self) -> Diagram {
        self.allowed
    }

    /// Yes where a condition holds: one of the document's, or one made of parts of them. Where it
    /// looks at topics, what it says of cases that a `never` forbids means nothing.
    pub fn condition(&mut self, of: &Condition) -> Result<Diagram, BudgetSpent> {
        if looks_at_topics(of) {
            self.combined.begin_again();
            let over_topics = self.combined.condition(of)?;
            self.combined.one_over_answers(&mut self.table, over_topics)
        } else {
            condition(self, of)
        }
    }

    /// Yes where a rule holds and nothing else, no topic and no other rule, puts the level as
    /// high. What it says of cases that a `never` forbids means nothing.
    pub fn decides(&mut self, rule: usize) -> Result<Diagram, BudgetSpent> {
        self.combined.begin_again();
        let over_topics = self.combined.decides(rule)?;
        self.combined.one_over_answers(&mut self.table, over_topics)
    }

    /// Whether a condition looks at topics.
    pub fn looks_at_topics(of: &Condition) -> bool {
        looks_at_topics(of)
    }

    /// Whether more than half of the room has been taken, so that it is time for a new one.
    pub fn is_half_full(&self) -> bool {
        self.table.nodes() > self.table.node_budget() / 2
    }
}

impl Parts for Variants<'_> {
    fn table(&mut self) -> &mut Table {
        &mut self.table
    }

    fn answer(&mut self, question: QuestionId, choices: ChoiceSet) -> Result<Diagram, BudgetSpent> {
        let asked = self.table.choice(self.compiled.variable(question), choices.bits())?;
        let otherwise = choices.has(self.compiled.document().question(question).otherwise);
        let applies = self.compiled.applies(question);
        self.table.if_else(applies, asked, Diagram::terminal(u8::from(otherwise)))
    }

    // INVARIANT: only conditions that look at no topic are built from these parts.
    fn topic(&mut self, _: usize) -> Diagram {
        Diagram::NO
    }
}
