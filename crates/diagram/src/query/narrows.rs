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

use super::apart;
use super::remainder::Remainder;
use super::span::Span;
use crate::Variable;
use crate::nodes::{FORBIDDEN, TERMINALS};
use crate::unique::{Unique, hash};
use std::ops::Range;

/// How many situations are looked at before a variable is taken to tell something. It is enough
/// for every tie of few variables; beyond it nothing is left out that could matter.
const SITUATIONS: usize = 20_000;

impl Remainder<'_> {
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
        let asks = |variable: &Variable| self.asking(&[root], *variable).next().is_some();
        asks(&variable) && self.tells(diagram, variable, tied.iter().copied().filter(asks))
    }

    /// The same, where the diagram asks the variable and all that are tied.
    pub(super) fn tells(
        &self,
        diagram: usize,
        variable: Variable,
        tied: impl Iterator<Item = Variable>,
    ) -> bool {
        let root = self.roots[diagram];
        let mut apart = apart::Search::new(self);
        !self.span(root).is_single()
            && (self.asking(&[root], variable).any(|id| apart.finds_at(id))
                || Search::new(self, variable, tied).finds_one_from(root))
    }
}

impl apart::Nodes for Remainder<'_> {
    fn variable(&self, id: u32) -> u16 {
        self.variable(id)
    }

    fn children(&self, id: u32) -> &[u32] {
        self.children(id)
    }

    /// Every child is one that can be gone to.
    fn open(&self, variable: u16) -> u64 {
        u64::MAX.unbounded_shr(64 - self.possible[usize::from(variable)].count_ones())
    }
}

/// What may follow from what is known so far, from the first variables on; the others are not
/// known. Places in the list of nodes.
#[derive(Clone, Copy)]
struct Situation {
    /// From here on, the nodes that can be reached.
    without: usize,
    /// From here on, those that can still be once the variable is answered.
    with: usize,
    end: usize,
    /// Whether it is answered: it has its turn.
    is_answered: bool,
}

/// Nodes, by place, and the choices that are taken at them.
type Way = (Range<usize>, Range<usize>);

struct Search<'a> {
    left: &'a Remainder<'a>,
    variable: u16,
    /// For each variable, whether it is tied to the one asked about.
    tied: Vec<bool>,
    /// Those of every situation that is worth going on from, one after another.
    nodes: Vec<u32>,
    situations: Vec<Situation>,
    seen: Unique,
    /// The situations still to be gone on from.
    open: Vec<Situation>,
}

impl<'a> Search<'a> {
    fn new(left: &'a Remainder, variable: Variable, tied: impl Iterator<Item = Variable>) -> Self {
        let mut is_tied = vec![false; left.possible.len()];
        for variable in tied {
            is_tied[variable.position()] = true;
        }
        Self {
            left,
            variable: variable.0,
            tied: is_tied,
            nodes: Vec::new(),
            situations: Vec::new(),
            seen: Unique::default(),
            open: Vec::new(),
        }
    }

    fn finds_one_from(&mut self, root: u32) -> bool {
        self.nodes.push(root);
        self.open.push(Situation { without: 0, with: 1, end: 1, is_answered: false });
        while let Some(situation) = self.open.pop() {
            if self.go_on(situation) || self.situations.len() >= SITUATIONS {
                return true;
            }
        }
        false
    }

    /// Every way in which the next variable may turn out, or stay unknown where it is tied;
    /// whether the answer has narrowed what is possible in one of them.
    fn go_on(&mut self, from: Situation) -> bool {
        let nodes = &self.nodes[from.without..from.end];
        let Some(next) = nodes.iter().filter_map(|id| self.left.asked_at(*id)).min() else {
            return false;
        };
        let choices = self.left.possible[usize::from(next)].count_ones() as usize;
        let mut each = (0..choices).map(|choice| choice..choice + 1);
        if from.is_answered || next < self.variable {
            let unknown = self.tied[usize::from(next)].then_some(0..choices);
            return each.chain(unknown).any(|way| {
                let with = from.is_answered.then(|| (from.with..from.end, way.clone()));
                self.goes(next, (from.without..from.with, way), with)
            });
        }
        // Where nothing asks the variable, an answer tells nothing.
        let all = from.without..from.end;
        next == self.variable
            && each.any(|answer| {
                self.goes(next, (all.clone(), 0..choices), Some((all.clone(), answer)))
            })
    }

    /// Goes on from some nodes by these choices of a variable, by place among the possible ones,
    /// without and with the answer. Whether that has narrowed what is possible.
    fn goes(&mut self, variable: u16, without: Way, with: Option<Way>) -> bool {
        let start = self.nodes.len();
        let is_answered = with.is_some();
        self.put_after(variable, without);
        let split = self.nodes.len();
        if let Some(with) = with {
            self.put_after(variable, with);
        }
        let then = Situation { without: start, with: split, end: self.nodes.len(), is_answered };
        let has_narrowed = self.has_narrowed(then);
        if !has_narrowed && self.may_narrow(then) && self.is_new(then) {
            self.situations.push(then);
            self.open.push(then);
        } else {
            self.nodes.truncate(start);
        }
        has_narrowed
    }

    /// Puts down what the nodes become, in order and each once.
    fn put_after(&mut self, variable: u16, (nodes, choices): Way) {
        let start = self.nodes.len();
        for at in nodes {
            let id = self.nodes[at];
            if self.left.variable(id) == variable {
                self.nodes.extend_from_slice(&self.left.children(id)[choices.clone()]);
            } else {
                self.nodes.push(id);
            }
        }
        self.nodes[start..].sort_unstable();
        let mut kept = start;
        for at in start..self.nodes.len() {
            if at == start || self.nodes[at] != self.nodes[kept - 1] {
                self.nodes[kept] = self.nodes[at];
                kept += 1;
            }
        }
        self.nodes.truncate(kept);
    }

    fn without(&self, of: Situation) -> &[u32] {
        &self.nodes[of.without..of.with]
    }

    fn with(&self, of: Situation) -> &[u32] {
        &self.nodes[of.with..of.end]
    }

    /// Whether the answer, as far as things are known, has left out a value that was possible
    /// without it: the least, the greatest, or once everything is known, one between them.
    fn has_narrowed(&self, then: Situation) -> bool {
        let (without, with) = (self.without(then), self.with(then));
        let left = self.span(with.iter());
        left != Span::NONE && (left != self.span(without.iter()) || is_narrowed(without, with))
    }

    /// Whether more than one value is possible, some case can be, and the answer has not turned
    /// out to make no difference.
    fn may_narrow(&self, then: Situation) -> bool {
        let (without, with) = (self.without(then), self.with(then));
        let gone = || without.iter().filter(|id| with.binary_search(id).is_err());
        let is_told = || self.span(gone()) != Span::NONE && self.span(with.iter()) != Span::NONE;
        !self.span(without.iter()).is_single() && (!then.is_answered || is_told())
    }

    /// Notes a situation, unless it is there already.
    fn is_new(&mut self, then: Situation) -> bool {
        let same = |other: u32| {
            let other = self.situations[other as usize - 1];
            self.without(other) == self.without(then)
                && self.with(other) == self.with(then)
                && other.is_answered == then.is_answered
        };
        let hash = hash(u32::from(then.is_answered), &self.nodes[then.without..then.end]);
        let is_new = self.seen.find(hash, same).is_none();
        if is_new {
            let number = u32::try_from(self.situations.len() + 1).unwrap_or(u32::MAX);
            self.seen.insert(hash, number);
        }
        is_new
    }

    fn span<'i>(&self, nodes: impl Iterator<Item = &'i u32>) -> Span {
        let spans = nodes.map(|id| self.left.span(*id));
        spans.reduce(Span::with).unwrap_or(Span::NONE)
    }
}

/// Whether everything is known, and a value between the ends is gone.
fn is_narrowed(without: &[u32], with: &[u32]) -> bool {
    let is_known = without.iter().chain(with).all(|id| *id < TERMINALS);
    let mut before = without.iter().filter(|id| **id != FORBIDDEN);
    is_known && !before.all(|id| with.contains(id))
}
