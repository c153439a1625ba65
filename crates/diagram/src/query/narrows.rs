//! Whether an answer can still tell anything, where some answers rule out others.
//!
//! An answer *tells* something where it narrows what is possible: with it, fewer values are left
//! than without. What one tells may depend on which others are known. Where every combination of
//! answers can be, it is enough to compare cases that differ in one answer. Where some cannot be,
//! that is not enough: of two questions that have the same answer in every case that can be, each
//! tells what the other would, and no two cases differ in one of them alone.
//!
//! ```text
//! can be     x = 0, y = 0: low         knowing nothing, low and high are left;
//!            x = 1, y = 1: high        x = 1 leaves high, and so does y = 1: both tell
//! cannot be  x = 0, y = 1; x = 1, y = 0
//! ```
//!
//! So two cases that differ in one answer are looked for first, and found at once where there are
//! any to speak of. Otherwise every way of knowing some of those that the variable is tied to is
//! tried, together with every way in which all others turn out.

use super::remainder::{Remainder, place_of};
use super::span::Span;
use crate::Variable;
use crate::nodes::FORBIDDEN;
use crate::reach::Bits;
use std::collections::BTreeSet;

/// How many situations are looked at before a variable is taken to tell something. It is enough
/// for every tie of few variables; beyond it nothing is left out that could matter.
const SITUATIONS: usize = 20_000;

/// How many pairs of nodes are looked at for two cases that differ in one answer.
const PAIRS: usize = 500;

impl Remainder {
    /// Whether, in some situation, an answer to a variable leaves fewer values of a diagram than
    /// were possible without it.
    ///
    /// In a situation some of the other variables are known, in a way that can be together with
    /// the answer. `tied` are those that cases which cannot be tie the variable to, directly or
    /// through others, itself among them; whether a case can be says nothing about it and any
    /// other variable. Where the ties are so many that not every situation could be looked at, the
    /// answer is yes.
    pub fn narrows(&self, diagram: usize, variable: Variable, tied: &[Variable]) -> bool {
        let root = self.roots[diagram];
        if self.spans[root as usize].is_single() {
            return false;
        }
        let asks = |place: &usize, variable: &Variable| self.variables[*place] == variable.0;
        let mut asking =
            self.nodes_of(diagram).rev().filter(|place| asks(place, &variable)).peekable();
        if asking.peek().is_none() {
            return false;
        }
        self.differ_in_one_answer(asking) || {
            let is_asked =
                |tied: &&Variable| self.nodes_of(diagram).any(|place| asks(&place, tied));
            let tied = tied.iter().filter(is_asked).map(|tied| tied.0).collect();
            Search::from(self, root, variable, tied).finds_one()
        }
    }

    /// Whether two cases that differ in the answer to a variable alone have different values in
    /// some of the diagrams; false where none were found soon. Then each of them
    /// [`narrows`](Self::narrows).
    pub fn differs(&self, variable: Variable) -> bool {
        let places = 0..self.variables.len();
        self.differ_in_one_answer(places.filter(|place| self.variables[*place] == variable.0))
    }

    /// The same at these nodes.
    fn differ_in_one_answer(&self, asking: impl Iterator<Item = usize>) -> bool {
        let mut looked_at = 0;
        asking
            .flat_map(|place| self.children(place).windows(2))
            .any(|pair| looked_at < PAIRS && self.differ(pair[0], pair[1], &mut looked_at))
    }

    /// Whether some case has different values in two functions; false where none was found soon.
    fn differ(&self, one: u32, other: u32, looked_at: &mut usize) -> bool {
        let mut open = vec![(one, other)];
        while let Some((one, other)) = open.pop() {
            *looked_at += 1;
            if *looked_at > PAIRS {
                return false;
            }
            if one == other || one == FORBIDDEN || other == FORBIDDEN {
                continue;
            }
            let asked = |id: u32| place_of(id).map_or(u16::MAX, |place| self.variables[place]);
            let first = asked(one).min(asked(other));
            if first == u16::MAX {
                return true;
            }
            let after = |id: u32, choice: usize| match place_of(id) {
                Some(place) if self.variables[place] == first => self.children(place)[choice],
                _ => id,
            };
            let choices = self.possible[usize::from(first)].count_ones() as usize;
            open.extend((0..choices).rev().map(|at| (after(one, at), after(other, at))));
        }
        false
    }
}

/// What may follow from what is known so far, from the first variables on; the others are not known.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Situation {
    /// The nodes that can be reached.
    without: Vec<u32>,
    /// Those that can still be once the variable is answered; none before its turn.
    with: Option<Vec<u32>>,
}

impl Situation {
    /// Everything is known, and a value between the ends is gone.
    fn is_narrowed(&self) -> bool {
        let Self { without, with } = self;
        let Some(with) = with else { return false };
        let is_value = |id: &&u32| place_of(**id).is_none() && **id != FORBIDDEN;
        let is_known = without.iter().chain(with).all(|id| place_of(*id).is_none());
        let mut left = with.iter().filter(is_value).peekable();
        let mut before = without.iter().filter(is_value);
        is_known && left.peek().is_some() && !before.all(|id| with.contains(id))
    }
}

struct Search<'a> {
    left: &'a Remainder,
    variable: u16,
    tied: Vec<u16>,
    seen: BTreeSet<Situation>,
    open: Vec<Situation>,
}

impl<'a> Search<'a> {
    fn from(left: &'a Remainder, root: u32, variable: Variable, tied: Vec<u16>) -> Self {
        let open = vec![Situation { without: vec![root], with: None }];
        Self { left, variable: variable.0, tied, seen: BTreeSet::new(), open }
    }

    fn finds_one(&mut self) -> bool {
        while let Some(situation) = self.open.pop() {
            if self.has_narrowed(&situation) || self.seen.len() >= SITUATIONS {
                return true;
            }
            if self.may_narrow(&situation) && !self.seen.contains(&situation) {
                self.go_on(&situation);
                self.seen.insert(situation);
            }
        }
        false
    }

    /// Whether the answer, as far as things are known, has left out a value that was possible
    /// without it: the least, the greatest, or once everything is known, one between them.
    fn has_narrowed(&self, situation: &Situation) -> bool {
        let Some(with) = &situation.with else { return false };
        let left = self.span(with.iter());
        left != Span::NONE
            && (left != self.span(situation.without.iter()) || situation.is_narrowed())
    }

    /// Whether more than one value is possible, some case can be, and the answer has not turned
    /// out to make no difference.
    fn may_narrow(&self, Situation { without, with }: &Situation) -> bool {
        let is_open = !self.span(without.iter()).is_single();
        let is_told = with.as_ref().is_none_or(|with| {
            let gone = without.iter().filter(|id| with.binary_search(id).is_err());
            self.span(gone) != Span::NONE && self.span(with.iter()) != Span::NONE
        });
        is_open && is_told
    }

    fn span<'i>(&self, nodes: impl Iterator<Item = &'i u32>) -> Span {
        let spans = nodes.map(|id| self.left.spans[*id as usize]);
        spans.reduce(Span::with).unwrap_or(Span::NONE)
    }

    /// Every way in which the next variable may turn out, or stay unknown where it is tied.
    fn go_on(&mut self, situation: &Situation) {
        let next = self.next(situation);
        let Some(next) = next else { return };
        if situation.with.is_none() && next >= self.variable {
            // Where nothing asks the variable, an answer tells nothing.
            if next == self.variable {
                self.answer(&situation.without);
            }
            return;
        }
        let choices = self.left.possible[usize::from(next)].count_ones() as usize;
        let known = |choice: usize| {
            let after = |nodes: &[u32]| self.after(nodes, next, choice..choice + 1);
            Situation {
                without: after(&situation.without),
                with: situation.with.as_deref().map(after),
            }
        };
        // The last is looked at first: with the first choice, where mostly nothing is settled yet.
        let mut ways: Vec<Situation> = (0..choices).rev().map(known).collect();
        if self.tied.contains(&next) {
            let after = |nodes: &[u32]| self.after(nodes, next, 0..choices);
            ways.push(Situation {
                without: after(&situation.without),
                with: situation.with.as_deref().map(after),
            });
        }
        self.open.append(&mut ways);
    }

    /// The variable is answered: in each way, against not at all.
    fn answer(&mut self, nodes: &[u32]) {
        let choices = Bits(self.left.possible[usize::from(self.variable)]).count();
        let without = self.after(nodes, self.variable, 0..choices);
        for choice in 0..choices {
            let with = Some(self.after(nodes, self.variable, choice..choice + 1));
            self.open.push(Situation { without: without.clone(), with });
        }
    }

    /// The first variable that any of the nodes asks.
    fn next(&self, Situation { without, with }: &Situation) -> Option<u16> {
        let nodes = without.iter().chain(with.iter().flatten());
        nodes.filter_map(|id| place_of(*id)).map(|place| self.left.variables[place]).min()
    }

    /// What the nodes become once a variable has one of these choices, by place among the
    /// possible ones.
    fn after(&self, nodes: &[u32], variable: u16, choices: std::ops::Range<usize>) -> Vec<u32> {
        let mut after = Vec::with_capacity(nodes.len() + choices.len());
        for id in nodes {
            match place_of(*id) {
                Some(place) if self.left.variables[place] == variable => {
                    after.extend_from_slice(&self.left.children(place)[choices.clone()]);
                }
                _ => after.push(*id),
            }
        }
        after.sort_unstable();
        after.dedup();
        after
    }
}
