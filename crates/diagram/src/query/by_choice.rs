//! What each single answer would do: the ends of a diagram's values with every possible choice of
//! every variable, all found in one pass over what is left of it.
//!
//! A variable is asked on some paths and passed over by others. With one of its choices, what is
//! left is what follows that branch, wherever it is asked, and everything that passes it over:
//!
//! ```text
//!          x
//!        0/ \1
//!        y   │          y = 0: the left terminal, and the one that x = 1 leads to
//!      0/ \1 │
//!      2   4 3
//! ```

use super::remainder::Remainder;
use super::span::Span;
use crate::Variable;
use crate::nodes::TERMINALS;
use crate::reach::Bits;

/// The least and the greatest value, where there is a case at all.
pub type Ends = Option<(u8, u8)>;

/// The ends with every possible choice of every variable, and which variables are asked.
pub struct EndsByChoice<'a> {
    left: &'a Remainder<'a>,
    diagram: usize,
    /// With each choice of each variable, where it is asked.
    asked: Vec<Span>,
    /// Where each variable's choices begin.
    starts: &'a [usize],
    /// What passes over each variable.
    passed: Vec<Span>,
    is_asked: Vec<bool>,
    /// The ends with whatever choice.
    whole: Ends,
}

impl EndsByChoice<'_> {
    /// With each possible choice of a variable; none where there is no such case.
    pub fn of(&self, variable: Variable) -> impl Iterator<Item = (u8, Ends)> + '_ {
        let at = variable.position();
        let asked = &self.asked[self.starts[at]..];
        let choices = Bits(self.left.possible[at]).zip(asked);
        choices.map(move |(choice, asked)| {
            let ends = asked.with(self.passed[at]).ends();
            (u8::try_from(choice).unwrap_or(u8::MAX), ends)
        })
    }

    /// Whether some path asks a variable.
    pub fn asks(&self, variable: Variable) -> bool {
        self.is_asked[variable.position()]
    }

    /// Whether an answer to a variable, in some situation, leaves fewer values than were possible
    /// without it; see [`Remainder::narrows`].
    pub fn narrows(&self, variable: Variable, tied: &[Variable]) -> bool {
        let asked = tied.iter().copied().filter(|tied| self.asks(*tied));
        self.narrow(variable)
            || self.asks(variable) && self.left.tells(self.diagram, variable, asked)
    }

    /// Whether some choice of a variable, without anything else being known, leaves an end out.
    pub fn narrow(&self, variable: Variable) -> bool {
        self.of(variable).any(|(_, ends)| ends.is_some() && ends != self.whole)
    }
}

/// Goes over what is left of diagrams, one after another.
pub struct ByChoice<'a> {
    left: &'a Remainder<'a>,
    starts: Vec<usize>,
    choices: usize,
    on_the_way: OnTheWay,
}

impl Remainder<'_> {
    /// What each single answer would do.
    pub fn by_choice(&self) -> ByChoice<'_> {
        let mut choices = 0;
        let start = |set: &u64| {
            let start = choices;
            choices += set.count_ones() as usize;
            start
        };
        let starts = self.possible.iter().map(start).collect();
        ByChoice { left: self, starts, choices, on_the_way: OnTheWay::up_to(self.end()) }
    }
}

impl ByChoice<'_> {
    /// For every variable, and each of its possible branches, the least and the greatest value of
    /// the cases of one diagram that take it; none where there is no such case. Cases that cannot
    /// be are passed over.
    pub fn of(&mut self, diagram: usize) -> EndsByChoice<'_> {
        let Self { left, starts, choices, on_the_way } = self;
        let left: &Remainder = left;
        let variables = left.possible.len();
        let whole = left.ends(diagram);
        let values = whole.map_or(0, |(_, greatest)| usize::from(greatest) + 1);
        let mut passed = Passed::over(variables, values);
        let mut asked = vec![Span::NONE; *choices];
        let mut is_asked = vec![false; variables];
        on_the_way.begin(left.roots[diagram]);
        while let Some((id, first)) = on_the_way.next() {
            if id < TERMINALS {
                passed.between(first.into(), variables, left.span(id));
                continue;
            }
            let variable = left.variable(id);
            let at = usize::from(variable);
            is_asked[at] = true;
            passed.between(first.into(), at, left.span(id));
            let of_node = &mut asked[starts[at]..];
            for (of_choice, child) in of_node.iter_mut().zip(left.children(id)) {
                *of_choice = of_choice.with(left.span(*child));
                on_the_way.meet(*child, variable + 1);
            }
        }
        EndsByChoice { left, diagram, asked, starts, passed: passed.finished(), is_asked, whole }
    }
}

/// What has been met and not gone through, parents first: children have lower ids.
struct OnTheWay {
    met: Vec<u64>,
    /// The word of the highest.
    highest: usize,
    /// For each, the first variable that some step to it passes over; what passes over a variable
    /// passes over all up to the node. Later than every variable for what is not met.
    first: Vec<u16>,
}

impl OnTheWay {
    fn up_to(end: usize) -> Self {
        Self { met: vec![0; end / 64 + 1], highest: 0, first: vec![u16::MAX; end] }
    }

    /// Begins with a root.
    fn begin(&mut self, root: u32) {
        self.meet(root, 0);
        self.highest = root as usize / 64;
    }

    /// Notes a node or terminal that is stepped to, and the first variable that the step passes
    /// over.
    fn meet(&mut self, id: u32, first: u16) {
        self.met[id as usize / 64] |= 1 << (id % 64);
        let known = &mut self.first[id as usize];
        *known = first.min(*known);
    }

    /// The highest, which is not met any more.
    fn next(&mut self) -> Option<(u32, u16)> {
        loop {
            let word = &mut self.met[self.highest];
            if let Some(bit) = word.checked_ilog2() {
                *word &= !(1 << bit);
                let id = self.highest * 64 + bit as usize;
                let first = std::mem::replace(&mut self.first[id], u16::MAX);
                return Some((u32::try_from(id).unwrap_or(u32::MAX), first));
            }
            self.highest = self.highest.checked_sub(1)?;
        }
    }
}

/// The ends of what passes over each variable.
///
/// For each value, how many steps with that end begin and stop to pass over variables at each
/// place: a step costs the same however long it is, and one sweep sums them up.
struct Passed {
    variables: usize,
    values: usize,
    least: Vec<i32>,
    greatest: Vec<i32>,
}

impl Passed {
    fn over(variables: usize, values: usize) -> Self {
        let changes = vec![0; values * (variables + 1)];
        Self { variables, values, least: changes.clone(), greatest: changes }
    }

    /// Notes a step from before `first` to `until`, which no variable from `first` on has.
    fn between(&mut self, first: usize, until: usize, span: Span) {
        let Some((least, greatest)) = span.ends().filter(|_| first < until) else { return };
        let row = self.variables + 1;
        let (least, greatest) = (usize::from(least) * row, usize::from(greatest) * row);
        self.least[least + first] += 1;
        self.least[least + until] -= 1;
        self.greatest[greatest + first] += 1;
        self.greatest[greatest + until] -= 1;
    }

    fn finished(self) -> Vec<Span> {
        let mut passed = vec![Span::NONE; self.variables];
        for value in 0..self.values {
            let from = value * (self.variables + 1);
            let value = Span::of(u8::try_from(value).unwrap_or(u8::MAX));
            let (mut least, mut greatest) = (0, 0);
            for (at, passed) in passed.iter_mut().enumerate() {
                least += self.least[from + at];
                greatest += self.greatest[from + at];
                if least + greatest > 0 {
                    *passed = passed.with(value);
                }
            }
        }
        passed
    }
}
