//! A loop over arrays: the floor under every figure.

use crate::cases::Case;
use crate::peer::{Fired, Peer, Reasoned};
use crate::rules::{Count, INDICATORS, LEVELS, Rules, TOPICS};
use anyhow::Result;

/// The rules as arrays.
pub struct Plain {
    /// For each indicator its topic and its level.
    standing: Vec<(u8, u8)>,
    counts: Vec<Count>,
    cases: Vec<Case>,
}

impl Plain {
    /// Ready to be asked.
    pub fn new(rules: &Rules, cases: &[Case]) -> Self {
        let small = |number: usize| u8::try_from(number).unwrap_or(u8::MAX);
        let standing =
            rules.indicators.iter().map(|one| (small(one.topic), small(one.level))).collect();
        Self { standing, counts: rules.counts.clone(), cases: cases.to_vec() }
    }

    /// The level, telling `fires` of every statement that fires.
    fn decide(&self, case: usize, mut fires: impl FnMut(usize)) -> usize {
        let mut topics = [0; TOPICS];
        for (at, (&(topic, level), &yes)) in self.standing.iter().zip(&self.cases[case]).enumerate()
        {
            if yes {
                let topic = &mut topics[usize::from(topic)];
                *topic = level.max(*topic);
                fires(at);
            }
        }
        let mut at_level = [0; LEVELS];
        for topic in topics {
            at_level[usize::from(topic)] += 1;
        }
        let mut level = at_level.iter().rposition(|&topics| topics > 0).unwrap_or(0);
        for (at, count) in self.counts.iter().enumerate() {
            if at_level[count.reach..].iter().sum::<usize>() >= count.at_least {
                level = level.max(count.level);
                fires(INDICATORS + at);
            }
        }
        level
    }
}

impl Peer for Plain {
    fn name(&self) -> &'static str {
        "plain Rust loop over arrays"
    }

    fn level(&mut self, case: usize) -> Result<usize> {
        Ok(self.decide(case, |_| ()))
    }

    fn reasoned(&mut self, case: usize) -> Result<Reasoned> {
        let mut fired = Fired::new();
        let level = self.decide(case, |statement| fired.push(statement));
        Ok(Reasoned { level, fired: Some(fired) })
    }
}
