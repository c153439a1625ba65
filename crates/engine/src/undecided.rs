//! What the missing answers leave open: the level and the actions, as small diagrams of their own.
//!
//! A missing answer is *open* where it could still tell something: in some situation, with some of
//! the other answers known, it leaves fewer levels or fewer ways for an action than were possible
//! without it. So an answer that is not open changes nothing, now and whatever else is found out;
//! and the open ones together settle the level and every action.

use crate::diagrams::Diagrams;
use crate::ties::Ties;
use continuum_diagram::{ByChoice, Diagram, EndsByChoice, Remainder, Telling, Variable};
use continuum_model::{ActionId, ChoiceSet, Document, Id, LevelId, QuestionId};
use std::cell::OnceCell;

/// The level and the actions that are not settled.
pub(crate) struct Undecided<'e> {
    diagrams: &'e Diagrams,
    /// The level's diagram, then those of the actions.
    roots: Vec<Diagram>,
    possible: Vec<u64>,
    left: OnceCell<Remainder<'e>>,
    /// The action of each diagram after the first, which is the level's.
    actions: Vec<ActionId>,
    ties: Ties,
}

/// The level's place among the diagrams.
pub(crate) const LEVEL: usize = 0;

impl<'e> Undecided<'e> {
    /// What these choices leave open.
    pub fn of(document: &Document, diagrams: &'e Diagrams, possible: &[ChoiceSet]) -> Self {
        let mut possible = diagrams.by_variable(possible);
        let ties = Ties::of(diagrams, &mut possible);
        let actions = undecided_actions(document, diagrams, &possible);
        let gives = actions.iter().map(|action| diagrams.gives[action.position()]);
        let roots: Vec<Diagram> = [diagrams.level].into_iter().chain(gives).collect();
        Self { diagrams, roots, possible, left: OnceCell::new(), actions, ties }
    }

    /// What is left of the diagrams; worked out when it is first asked for.
    fn left(&self) -> &Remainder<'e> {
        let Diagrams { table, known, .. } = self.diagrams;
        self.left.get_or_init(|| known.remainder(table, &self.roots, &self.possible))
    }

    /// Whether each question is open, for the level or for some action.
    pub fn open(&self) -> Vec<bool> {
        let mut open = vec![false; self.diagrams.order.len()];
        let Diagrams { table, known, decisive, .. } = self.diagrams;
        let Telling { certain, unsure } =
            known.telling(table, &self.roots, &self.possible, decisive);
        for variable in certain {
            open[self.question(variable).position()] = true;
        }
        if unsure.is_empty() {
            return open;
        }
        let left = self.left();
        for variable in left.support().into_iter().filter(|one| unsure.contains(one)) {
            let mut all = 0..left.diagrams();
            open[self.question(variable).position()] = match self.ties.with(variable) {
                Some(tied) => all.any(|diagram| left.narrows(diagram, variable, tied)),
                None => true,
            };
        }
        open
    }

    /// What each single answer would do, one diagram at a time.
    pub fn by_choice(&self) -> ByChoice<'_> {
        self.left().by_choice()
    }

    /// An action's diagram; none where it is settled whether something gives it.
    pub fn action(&self, action: ActionId) -> Option<usize> {
        self.actions.iter().position(|other| *other == action).map(|at| at + 1)
    }

    /// Whether an answer could still tell something about one diagram, given what each single
    /// answer would do to it.
    pub fn is_open(&self, variable: Variable, ends: &EndsByChoice) -> bool {
        ends.asks(variable)
            && self.ties.with(variable).is_none_or(|tied| ends.narrows(variable, tied))
    }

    fn question(&self, variable: Variable) -> QuestionId {
        self.diagrams.order[variable.position()]
    }
}

/// The actions of which it is open whether they are to be done. One that comes with every level
/// that is still possible is to be done whatever else gives it.
fn undecided_actions(document: &Document, diagrams: &Diagrams, possible: &[u64]) -> Vec<ActionId> {
    let levels: Vec<LevelId> = diagrams.levels(possible).map(LevelId::at).collect();
    let comes_with = |level: &LevelId, action| document.level(*level).actions.contains(&action);
    let given = diagrams.given(possible).into_iter().enumerate();
    let open = given.filter(|(_, values)| *values == 0b11).map(|(at, _)| ActionId::at(at));
    open.filter(|action| !levels.iter().all(|level| comes_with(level, *action))).collect()
}
