//! The exact least and greatest value of a goal over every completion of the answers.
//!
//! Branch and bound. A node is a set of choices for each question; the evaluator bounds the goal
//! there. Nodes that cannot beat the best completion found so far are dropped, and so are those
//! in which a `never` is certainly broken. In what is left:
//!
//! 1. a question that has a choice at least as good as all its others in every use is put there:
//!    whatever the others turn out to be, that costs nothing (`influence` says why);
//! 2. where no question is left that can be put anywhere, one that pulls both ways is branched
//!    on, its choices grouped by what its uses can tell apart.
//!
//! Most documents never branch: worrying answers pull one way only.

use crate::engine::Engine;
use crate::evaluate::{Evaluation, evaluate};
use crate::goal::Goal;
use crate::influence::{Effect, Use, Wanted, Window, influence};
use crate::truth::Reach;
use continuum_model::ChoiceSet;

/// Which end of the goal is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// The least value.
    Least,
    /// The greatest value.
    Greatest,
}

/// What is looked for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Quest {
    /// Of what.
    pub goal: Goal,
    /// Which end.
    pub end: End,
    /// Only completions that beat this value count.
    pub beat: Option<usize>,
    /// Only completions that no `never` forbids count.
    pub nevers: bool,
}

/// What was found.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    /// The best completion: its value, and choices left for each question, any of which do.
    pub best: Option<(usize, Vec<ChoiceSet>)>,
    /// A bound that no completion can beat; the best value itself where `exact`.
    pub bound: usize,
    /// `false` where the budget ran out.
    pub exact: bool,
}

/// How many nodes may still be looked at. Shared by all that one decision asks for, so that the
/// whole of it stays bounded.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Budget {
    left: u32,
}

impl Budget {
    /// So many nodes.
    pub fn of(nodes: u32) -> Self {
        Self { left: nodes }
    }

    /// A part of it for one search, so that a hard one cannot use up what the others need.
    pub fn part(self) -> Self {
        Self { left: self.left.min(self.left / 20 + 50) }
    }

    /// Takes back what a part has left over.
    pub fn settle(&mut self, given: Self, left: Self) {
        self.left = self.left.saturating_sub(given.left - left.left);
    }

    fn is_spent(self) -> bool {
        self.left == 0
    }

    fn spend(&mut self) {
        self.left = self.left.saturating_sub(1);
    }
}

/// Looks for the end of a goal over the completions of what is possible.
pub(crate) fn search(
    engine: &Engine,
    possible: &[ChoiceSet],
    quest: Quest,
    budget: &mut Budget,
) -> Found {
    let mut search = Search { engine, quest, best: None };
    let mut open = vec![search.node(possible.to_vec(), budget)];
    let bound = search.bound(&open[0]);
    while let Some(node) = open.pop() {
        if budget.is_spent() {
            open.push(node);
            return search.cut_short(&open, bound);
        }
        open.extend(search.visit(node, budget));
    }
    let bound = search.best.as_ref().map_or(bound, |(value, _)| *value);
    Found { best: search.best, bound, exact: true }
}

struct Node {
    possible: Vec<ChoiceSet>,
    evaluation: Evaluation,
}

struct Search<'e> {
    engine: &'e Engine<'e>,
    quest: Quest,
    best: Option<(usize, Vec<ChoiceSet>)>,
}

impl Search<'_> {
    fn node(&self, possible: Vec<ChoiceSet>, budget: &mut Budget) -> Node {
        budget.spend();
        let evaluation = evaluate(self.engine, &possible);
        Node { possible, evaluation }
    }

    fn reach(&self, node: &Node) -> Reach {
        self.quest.goal.reach(self.engine, &node.evaluation)
    }

    fn bound(&self, node: &Node) -> usize {
        match self.quest.end {
            End::Least => self.reach(node).least,
            End::Greatest => self.reach(node).greatest,
        }
    }

    fn beats(&self, value: usize, other: usize) -> bool {
        match self.quest.end {
            End::Least => value < other,
            End::Greatest => value > other,
        }
    }

    /// The value to beat.
    fn standard(&self) -> Option<usize> {
        self.best.as_ref().map(|(value, _)| *value).or(self.quest.beat)
    }

    fn is_hopeless(&self, node: &Node) -> bool {
        let beaten = |standard| !self.beats(self.bound(node), standard);
        (self.quest.nevers && node.evaluation.is_impossible())
            || self.standard().is_some_and(beaten)
    }

    fn is_surely_allowed(&self, node: &Node) -> bool {
        !self.quest.nevers || node.evaluation.is_surely_possible()
    }

    /// Narrows a node as far as it goes; gives the nodes to look at next, best one last.
    fn visit(&mut self, mut node: Node, budget: &mut Budget) -> Vec<Node> {
        loop {
            if self.is_hopeless(&node) {
                return Vec::new();
            }
            let reach = self.reach(&node);
            if reach.is_settled() && self.is_surely_allowed(&node) {
                self.best = Some((reach.least, node.possible));
                return Vec::new();
            }
            let uses = influence(self.engine, &node.evaluation, &node.possible, self.wanted(reach));
            match narrowed(&node.possible, &uses) {
                Some(possible) => node = self.node(possible, budget),
                None => return self.branches(&node, &uses, budget),
            }
        }
    }

    /// Only values better than the standard matter; `never` must not be broken.
    fn wanted(&self, reach: Reach) -> Wanted {
        let standard = self.standard();
        let (rising, window) = match self.quest.end {
            End::Least => {
                let up_to = standard.map_or(reach.greatest, |value| value.min(reach.greatest));
                (Effect::HARMS, Window { above: reach.least, up_to })
            }
            End::Greatest => {
                let above = standard.map_or(reach.least, |value| value.max(reach.least));
                (Effect::HELPS, Window { above, up_to: reach.greatest })
            }
        };
        Wanted { goal: self.quest.goal, rising, window, nevers: self.quest.nevers }
    }

    fn branches(&self, node: &Node, uses: &[Vec<Use>], budget: &mut Budget) -> Vec<Node> {
        let mut branches: Vec<Node> = parts_to_branch_on(node, uses)
            .into_iter()
            .map(|(question, part)| {
                let mut possible = node.possible.clone();
                possible[question] = part;
                self.node(possible, budget)
            })
            .collect();
        branches.retain(|branch| !self.is_hopeless(branch));
        branches.sort_by_key(|branch| self.bound(branch));
        if self.quest.end == End::Least {
            branches.reverse();
        }
        branches
    }

    /// What is still true when the budget is spent: nothing open can beat the best bound among
    /// what is open.
    fn cut_short(self, open: &[Node], root: usize) -> Found {
        let bounds = open.iter().map(|node| self.bound(node)).chain(self.standard());
        let bound = match self.quest.end {
            End::Least => bounds.min(),
            End::Greatest => bounds.max(),
        };
        Found { bound: bound.unwrap_or(root), best: self.best, exact: false }
    }
}

/// Every question put on the choices that do best in all its uses; `None` where nothing moves.
fn narrowed(possible: &[ChoiceSet], uses: &[Vec<Use>]) -> Option<Vec<ChoiceSet>> {
    let mut narrowed = possible.to_vec();
    let mut moved = false;
    for (choices, uses) in narrowed.iter_mut().zip(uses) {
        if let Some(best) = best_choices(*choices, uses) {
            moved |= best != *choices;
            *choices = best;
        }
    }
    moved.then_some(narrowed)
}

/// The choices that do at least as well as every other in each use, where there are such.
fn best_choices(possible: ChoiceSet, uses: &[Use]) -> Option<ChoiceSet> {
    let mut best = possible;
    for one in uses {
        let (inside, outside) = (possible.and(one.choices), possible.without(one.choices));
        if inside.is_empty() || outside.is_empty() {
            continue;
        }
        best = match (one.effect.helps, one.effect.harms) {
            (true, true) => return None,
            (true, false) => best.and(inside),
            (false, true) => best.and(outside),
            (false, false) => best,
        };
    }
    (!best.is_empty()).then_some(best)
}

/// The question with most uses among those that pull both ways, in parts its uses can tell apart.
fn parts_to_branch_on(node: &Node, uses: &[Vec<Use>]) -> Vec<(usize, ChoiceSet)> {
    let torn =
        |position: &usize| best_choices(node.possible[*position], &uses[*position]).is_none();
    let positions = 0..uses.len();
    let most_used = positions
        .filter(torn)
        .max_by_key(|position| (uses[*position].len(), usize::MAX - position));
    match most_used {
        Some(position) => parts(node.possible[position], &uses[position])
            .into_iter()
            .map(|part| (position, part))
            .collect(),
        None => any_split(node),
    }
}

/// A set of choices in parts that the uses can tell apart.
pub(crate) fn parts(possible: ChoiceSet, uses: &[Use]) -> Vec<ChoiceSet> {
    uses.iter().fold(vec![possible], |parts, one| {
        parts
            .into_iter()
            .flat_map(|part| [part.and(one.choices), part.without(one.choices)])
            .filter(|part| !part.is_empty())
            .collect()
    })
}

/// A safety net: an open goal always has a question that can move it, but if ever it had none,
/// trying choices one by one would still be right.
fn any_split(node: &Node) -> Vec<(usize, ChoiceSet)> {
    let several = |position: &usize| node.possible[*position].len() > 1;
    (0..node.possible.len()).find(several).map_or_else(Vec::new, |position| {
        let choices = node.possible[position].choices();
        choices.map(|choice| (position, ChoiceSet::only(choice))).collect()
    })
}
