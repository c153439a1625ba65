//! Whether two documents over the same questions can be told apart, and by which case.
//!
//! Exact: the diagrams of both are brought into one table, where equal functions are one node.
//!
//! ```text
//! one document     level ──┐
//!                          ├─ different? ─► the cheapest way to "yes" is the simplest case
//! the other        level ──┘
//! ```

use crate::Engine;
use crate::diagrams::Diagrams;
use continuum_diagram::{BudgetSpent, Diagram, Table, Variable};
use continuum_model::{ActionId, ChoiceId, Document, Id, Level, Question, QuestionId};

/// What a case costs for each more answer that tells of a worry; more than any of the others.
const WORRY: u32 = 1 << 16;
/// One step more along a ladder.
const STEP: u32 = 1 << 8;

/// Whether some case tells two documents apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ToldApart {
    /// No case does: the same cases can occur, and each has the same level and the same actions.
    Never,
    /// This one does, with as few worries as any.
    By(Contrast),
    /// Not decided exactly: one of the documents has too many nodes.
    NotDecided,
}

/// A case in which two documents differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contrast {
    /// One choice for each question.
    pub case: Vec<ChoiceId>,
    /// In what they differ.
    pub differs: Differs,
}

/// In what two documents differ about one case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Differs {
    /// In its level.
    Level,
    /// In whether this action is due.
    Action(ActionId),
    /// In whether it can occur.
    Possible,
}

impl Engine {
    /// Looks for a case that tells this document and another apart. Both have the same levels,
    /// actions and questions; what the questions' choices stand for and give, when they are asked,
    /// and every other statement may differ.
    pub fn told_apart(&self, other: &Self) -> ToldApart {
        let (Some(own), Some(others)) = (&self.diagrams, &other.diagrams) else {
            return ToldApart::NotDecided;
        };
        let Ok(both) = Both::of((&self.document, own), (&other.document, others)) else {
            return ToldApart::NotDecided;
        };
        both.contrast()
            .map_or(ToldApart::NotDecided, |found| found.map_or(ToldApart::Never, ToldApart::By))
    }
}

/// What can be seen of a document from outside.
struct Seen<'e> {
    document: &'e Document,
    level: Diagram,
    gives: Vec<Diagram>,
}

impl Seen<'_> {
    /// For each level, whether it gives an action itself.
    fn by_level(&self, action: usize) -> Vec<bool> {
        let gives = |level: &Level| level.actions.contains(&ActionId::at(action));
        self.document.levels.iter().map(gives).collect()
    }
}

/// Two documents in one table.
struct Both<'e> {
    diagrams: &'e Diagrams,
    table: Table,
    one: Seen<'e>,
    other: Seen<'e>,
}

impl<'e> Both<'e> {
    fn of(
        (document, own): (&'e Document, &'e Diagrams),
        (other_document, others): (&'e Document, &'e Diagrams),
    ) -> Result<Self, BudgetSpent> {
        let mut table = own.table.clone();
        let one = Seen { document, level: own.level, gives: own.gives.clone() };
        let same_question = |question: &QuestionId| {
            table.sorted_by(own.variables[question.position()], |choice| choice)
        };
        let put_in = others.order.iter().map(same_question).collect::<Result<Vec<_>, _>>()?;
        let level = table.compose_one(&others.table, others.level, &put_in)?;
        let gives = table.compose(&others.table, &others.gives, &put_in)?;
        let other = Seen { document: other_document, level, gives };
        Ok(Self { diagrams: own, table, one, other })
    }

    /// The level is looked at before the actions, and what can occur before what cannot.
    fn contrast(mut self) -> Result<Option<Contrast>, BudgetSpent> {
        let (one, other) = (self.one.level, self.other.level);
        if one != other {
            let either = |one: u8, other: u8| one == Table::FORBIDDEN || other == Table::FORBIDDEN;
            let level = |one, other| u8::from(one != other && !either(one, other));
            let differs = self.table.combine(one, other, level)?;
            if let Some(case) = self.simplest(differs) {
                return Ok(Some(Contrast { case, differs: Differs::Level }));
            }
        }
        for action in 0..self.one.gives.len() {
            let differs = self.due_to_one_only(action)?;
            if let Some(case) = self.simplest(differs) {
                return Ok(Some(Contrast { case, differs: Differs::Action(ActionId::at(action)) }));
            }
        }
        let differs = self.table.combine(one, other, |one, other| u8::from(one != other))?;
        let case = self.simplest(differs);
        Ok(case.map(|case| Contrast { case, differs: Differs::Possible }))
    }

    /// Yes where both say that a case can occur, and only one gives the action. The level is the
    /// same in all those cases.
    fn due_to_one_only(&mut self, action: usize) -> Result<Diagram, BudgetSpent> {
        let same_statements = self.one.gives[action] == self.other.gives[action];
        if same_statements && self.one.by_level(action) == self.other.by_level(action) {
            return Ok(Diagram::terminal(0));
        }
        let one = due(&mut self.table, &self.one, action)?;
        let other = due(&mut self.table, &self.other, action)?;
        let only = |one: u8, other: u8| match (one, other) {
            (Table::FORBIDDEN, _) | (_, Table::FORBIDDEN) => 0,
            (one, other) => u8::from(one != other),
        };
        self.table.combine(one, other, only)
    }

    /// The case with the fewest and least worries, one choice for each question.
    fn simplest(&self, differs: Diagram) -> Option<Vec<ChoiceId>> {
        let order = &self.diagrams.order;
        let cost = |variable: Variable, choice: u8| {
            let question = self.one.document.question(order[variable.position()]);
            Some(cost(question, u32::from(choice)))
        };
        let path = self.table.cheapest(differs, cost, |differs| differs == 1)?;
        let mut case = vec![ChoiceId::at(0); order.len()];
        for (variable, choice) in path.answers {
            case[order[variable.position()].position()] = ChoiceId::at(usize::from(choice));
        }
        Some(case)
    }
}

/// Whether an action is due, by what gives it or by the level; forbidden where the case is.
fn due(table: &mut Table, of: &Seen, action: usize) -> Result<Diagram, BudgetSpent> {
    let by_level = of.by_level(action);
    table.combine(of.level, of.gives[action], |level, given| match level {
        Table::FORBIDDEN => Table::FORBIDDEN,
        level => u8::from(given == 1 || by_level[usize::from(level)]),
    })
}

/// Each worry costs much, each step of it a little; a fact without a worrying direction costs
/// least of all, a "yes" more than a "no".
fn cost(question: &Question, choice: u32) -> u32 {
    match choice {
        0 => 0,
        choice if question.is_worrying() => WORRY + choice * STEP,
        _ if question.is_yes_or_no() => STEP,
        choice => choice,
    }
}
