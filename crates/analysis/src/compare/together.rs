//! Both editions in one table: what OLD and what NEW say of every kind of case.
//!
//! A *kind of case* is an answer to every question of both editions that applies in either. A
//! question that applies in neither has no answer, so that no child is counted twice for what is
//! not asked; a question of one edition only is passed over by the other. An edition has no place
//! for a kind of case that one of its `never` statements forbids, or that has an answer it does
//! not know to a question it asks: such kinds are counted apart.
//!
//! ```text
//! OLD's diagrams ─┐ compose  ┌─► before ─┐
//!                 ├─────────►┤           ├─► pairs: one value for each (before, after)
//! NEW's diagrams ─┘          └─► after ──┘
//! ```

use super::Undecided;
use super::answers::Branch;
use super::scale::Scale;
use super::shared::{Shared, SharedQuestion, bits};
use super::smallest::price;
use continuum_diagram::{BudgetSpent, Diagram, Operation, Table, Variable};
use continuum_engine::{Compiled, Engine};
use continuum_model::{Id, LevelId, QuestionId};

/// How many nodes both editions together may have.
const NODES: usize = 1_000_000;

/// Both editions in one table.
pub(crate) struct Together<'e> {
    pub old: Edition<'e>,
    pub new: Edition<'e>,
    pub shared: Shared,
    pub scale: Scale,
    pub table: Table,
    /// The level before and after; [`Table::FORBIDDEN`] where no edition has a place for it.
    pub pairs: Diagram,
    /// Yes where both editions have a place for it.
    pub in_both: Diagram,
}

/// One edition, as it stands in the shared table.
pub(crate) struct Edition<'e> {
    pub engine: &'e Engine,
    pub compiled: Compiled<'e>,
    /// For each of its variables, the shared variable as one of its own choices.
    selectors: Vec<Diagram>,
    /// Its level, also where a question that is not asked has an answer;
    /// [`Table::FORBIDDEN`] where it does not know an answer that it asks for, or a `never`
    /// forbids them.
    pub possible: Diagram,
    /// Its level; [`Table::FORBIDDEN`] where it has no place for the case.
    pub level: Diagram,
}

/// The levels of a kind of case; none where an edition has no place for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Levels {
    pub before: Option<LevelId>,
    pub after: Option<LevelId>,
}

impl<'e> Together<'e> {
    /// Brings two documents together.
    pub fn of(old: &'e Engine, new: &'e Engine) -> Result<Self, Undecided> {
        let (compiled_old, compiled_new) = compiled(old, new)?;
        let (levels_old, levels_new) = (old.document().levels.len(), new.document().levels.len());
        if (levels_old + 1) * (levels_new + 1) > usize::from(Table::FORBIDDEN) + 1 {
            return Err(Undecided::TooManyLevels);
        }
        let scale = Scale::of(old.document(), new.document());
        let shared = Shared::of(
            (old.document(), &order(compiled_old)),
            (new.document(), &order(compiled_new)),
            &scale,
        );
        let arities = shared.questions.iter().map(|question| question.branches.len());
        let arities = arities.map(|count| u8::try_from(count).unwrap_or(u8::MAX));
        let table = Table::new(&arities.collect::<Vec<_>>(), NODES);
        let together = Self {
            old: Edition::new(old, compiled_old),
            new: Edition::new(new, compiled_new),
            shared,
            scale,
            table,
            pairs: Diagram::NO,
            in_both: Diagram::NO,
        };
        together.built().map_err(|BudgetSpent| Undecided::TooManyCases)
    }

    fn built(mut self) -> Result<Self, BudgetSpent> {
        self.old.selectors =
            self.selectors(order(self.old.compiled), |one| one.old, |one| one.old)?;
        self.new.selectors =
            self.selectors(order(self.new.compiled), |one| one.new, |one| one.new)?;
        let (applies_old, applies_new) = self.applies()?;
        let repeated = self.repeated(&applies_old, &applies_new)?;
        let unsaid_old = self.unsaid(&applies_old, |branch| branch.old.is_none())?;
        let unsaid_new = self.unsaid(&applies_new, |branch| branch.new.is_none())?;
        let table = &mut self.table;
        for (edition, unsaid) in [(&mut self.old, unsaid_old), (&mut self.new, unsaid_new)] {
            let level = edition.bring(table, edition.compiled.level())?;
            let forbidden = Diagram::terminal(Table::FORBIDDEN);
            edition.possible = table.if_else(unsaid, forbidden, level)?;
            edition.level = table.if_else(repeated, forbidden, edition.possible)?;
        }
        let (before, after) = (self.old.level, self.new.level);
        let places = Places::of(&self.old, &self.new);
        self.pairs = table.combine(before, after, |before, after| places.value(before, after))?;
        let is_in_both = |value: u8| {
            let levels = places.levels(value);
            value != Table::FORBIDDEN && levels.before.is_some() && levels.after.is_some()
        };
        self.in_both = table.map(self.pairs, |value| u8::from(is_in_both(value)))?;
        Ok(self)
    }

    /// The levels that a value of [`pairs`](Self::pairs) stands for.
    pub fn levels(&self, value: u8) -> Levels {
        Places::of(&self.old, &self.new).levels(value)
    }

    /// For each variable of an edition, its choice in every branch of the shared variable. What
    /// it does not know is taken for its first: such cases are left out later.
    fn selectors(
        &mut self,
        order: Vec<QuestionId>,
        question: impl Fn(&SharedQuestion) -> Option<QuestionId>,
        choice: impl Fn(&Branch) -> Option<continuum_model::ChoiceId>,
    ) -> Result<Vec<Diagram>, BudgetSpent> {
        let mut selectors = Vec::with_capacity(order.len());
        for id in order {
            let is_it = |one: &(Variable, &SharedQuestion)| question(one.1) == Some(id);
            let found = self.table.variables().zip(&self.shared.questions).find(is_it);
            // INVARIANT: every question of both editions has a shared variable.
            let Some((variable, shared)) = found else { return Err(BudgetSpent) };
            let choices =
                shared.branches.iter().map(|branch| choice(branch).map_or(0, Id::position));
            let choices: Vec<u8> = choices.map(|at| u8::try_from(at).unwrap_or(0)).collect();
            let selector = self.table.sorted_by(variable, |branch| choices[usize::from(branch)])?;
            selectors.push(selector);
        }
        Ok(selectors)
    }

    /// For each shared question, whether it applies in OLD, and whether in NEW.
    fn applies(&mut self) -> Result<(Vec<Diagram>, Vec<Diagram>), BudgetSpent> {
        let (mut in_old, mut in_new) = (Vec::new(), Vec::new());
        for question in &self.shared.questions {
            let (old, new) = (&self.old, &self.new);
            let table = &mut self.table;
            in_old.push(match question.old {
                Some(id) => old.bring(table, old.compiled.applies(id))?,
                None => Diagram::NO,
            });
            in_new.push(match question.new {
                Some(id) => new.bring(table, new.compiled.applies(id))?,
                None => Diagram::NO,
            });
        }
        Ok((in_old, in_new))
    }

    /// Yes where a question that applies in neither edition has any answer but the one that
    /// stands for having none.
    fn repeated(&mut self, old: &[Diagram], new: &[Diagram]) -> Result<Diagram, BudgetSpent> {
        let mut repeated = Vec::new();
        for (at, variable) in self.table.variables().enumerate() {
            let applies = self.table.or(old[at], new[at])?;
            let only = self.at_rest(at);
            let another = self.table.choice(variable, !(1 << only))?;
            repeated.push(self.table.if_else(applies, Diagram::NO, another)?);
        }
        self.table.apply(Operation::Or, &repeated)
    }

    /// Yes where a question that applies in an edition has an answer that it does not know.
    fn unsaid(
        &mut self,
        applies: &[Diagram],
        is_unknown: impl Fn(&Branch) -> bool,
    ) -> Result<Diagram, BudgetSpent> {
        let mut unsaid = Vec::new();
        for (at, variable) in self.table.variables().enumerate() {
            let unknown = bits(&self.shared.questions[at].branches, &is_unknown);
            let unknown = self.table.choice(variable, unknown)?;
            unsaid.push(self.table.and(applies[at], unknown)?);
        }
        self.table.apply(Operation::Or, &unsaid)
    }

    /// The answer of a shared question that raises least.
    pub fn at_rest(&self, at: usize) -> u8 {
        let branches = &self.shared.questions[at].branches;
        let price = |branch: &usize| price(self, at, branches[*branch]);
        let least = (0..branches.len()).min_by_key(price).unwrap_or(0);
        u8::try_from(least).unwrap_or(0)
    }
}

impl<'e> Edition<'e> {
    fn new(engine: &'e Engine, compiled: Compiled<'e>) -> Self {
        let level = Diagram::NO;
        Self { engine, compiled, selectors: Vec::new(), possible: level, level }
    }

    /// One of the edition's diagrams in the shared table. What it says of cases for which the
    /// edition has no place means nothing.
    pub fn bring(&self, table: &mut Table, of: Diagram) -> Result<Diagram, BudgetSpent> {
        table.compose_one(self.compiled.table(), of, &self.selectors)
    }
}

/// How two levels are one value: a row for each level of OLD and one for none, a column for each
/// of NEW and one for none. The last, none in both, is [`Table::FORBIDDEN`].
#[derive(Clone, Copy)]
struct Places {
    rows: u8,
    columns: u8,
}

impl Places {
    fn of(old: &Edition, new: &Edition) -> Self {
        let count = |edition: &Edition| edition.engine.document().levels.len();
        let count = |edition| u8::try_from(count(edition)).unwrap_or(u8::MAX);
        Self { rows: count(old), columns: count(new) }
    }

    // INVARIANT: `Together::of` lets no more levels through than there are values.
    fn value(self, before: u8, after: u8) -> u8 {
        let (row, column) = (before.min(self.rows), after.min(self.columns));
        if row == self.rows && column == self.columns {
            return Table::FORBIDDEN;
        }
        row.saturating_mul(self.columns + 1).saturating_add(column)
    }

    fn levels(self, value: u8) -> Levels {
        let (row, column) = (value / (self.columns + 1), value % (self.columns + 1));
        let level = |at: u8, count: u8| (at < count).then(|| LevelId::at(at.into()));
        Levels { before: level(row, self.rows), after: level(column, self.columns) }
    }
}

/// The diagrams of both; which of them has too many nodes, where one has.
fn compiled<'e>(
    old: &'e Engine,
    new: &'e Engine,
) -> Result<(Compiled<'e>, Compiled<'e>), Undecided> {
    let old = old.compiled().ok_or(Undecided::OldTooLarge)?;
    let new = new.compiled().ok_or(Undecided::NewTooLarge)?;
    Ok((old, new))
}

/// The questions of a document in the order of its diagrams.
fn order(compiled: Compiled) -> Vec<QuestionId> {
    compiled.table().variables().map(|variable| compiled.question(variable)).collect()
}
