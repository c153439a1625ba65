//! The cases that every engine is asked about.

use crate::random::Random;
use crate::rules::INDICATORS;

/// How many cases there are.
pub const CASES: usize = 1_000;

/// A case says yes to at most so many indicators.
const MOST: usize = 10;

/// Yes or no for each indicator. None is left open, since most engines know no third value.
pub type Case = [bool; INDICATORS];

/// The cases: always the same ones.
pub fn generated() -> Vec<Case> {
    let mut random = Random::seeded(1989);
    (0..CASES).map(|_| case(&mut random)).collect()
}

fn case(random: &mut Random) -> Case {
    let mut answers = [false; INDICATORS];
    for _ in 0..random.below(MOST + 1) {
        answers[random.below(INDICATORS)] = true;
    }
    answers
}
