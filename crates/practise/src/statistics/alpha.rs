//! Krippendorff's alpha: how much any number of judges agree, with answers missing.
//!
//! Klaus Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011:
//!
//! ```text
//! judges × units ─► coincidences o(c, k): pairs within a unit, each unit's weighed by 1 / (m − 1)
//!
//!                           Σ o(c, k) · d(c, k)
//! alpha = 1 − (n − 1) · ───────────────────────────
//!                        Σ n(c) · n(k) · d(c, k)
//! ```
//!
//! A unit that fewer than two judges answered has no pairs and counts for nothing.

use super::{Measure, NotComputed};

/// How far two categories are apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Distance {
    /// Different is different.
    Nominal,
    /// By how many answers lie between them.
    Ordinal,
    /// By their numbers on the scale.
    Interval,
}

/// Alpha of `answers[judge][unit]`, each a position on a scale with so many categories.
pub fn alpha(answers: &[Vec<Option<usize>>], categories: usize, distance: Distance) -> Measure {
    let coincidences = Coincidences::of(answers, categories);
    if coincidences.all() < 2.0 {
        return Err(NotComputed::TooFew);
    }
    let distances = coincidences.distances(distance);
    let (observed, expected) = coincidences.weighed(&distances);
    if expected > 0.0 {
        Ok(1.0 - (coincidences.all() - 1.0) * observed / expected)
    } else {
        Err(NotComputed::NoVariation)
    }
}

/// The lowest and the highest alpha without one of the judges; none where there are fewer than
/// three, or without some of them it cannot be computed.
pub fn without_each(
    answers: &[Vec<Option<usize>>],
    categories: usize,
    distance: Distance,
) -> Option<(f64, f64)> {
    if answers.len() < 3 {
        return None;
    }
    let without = |at: usize| {
        let others = answers.iter().enumerate().filter(|(judge, _)| *judge != at);
        let others: Vec<_> = others.map(|(_, judge)| judge.clone()).collect();
        alpha(&others, categories, distance).ok()
    };
    let alphas: Option<Vec<f64>> = (0..answers.len()).map(without).collect();
    let alphas = alphas?;
    let least = alphas.iter().copied().fold(f64::INFINITY, f64::min);
    let most = alphas.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    Some((least, most))
}

/// How often two categories came together in a unit.
struct Coincidences {
    rows: Vec<Vec<f64>>,
    /// Of each category: the sum of its row.
    margins: Vec<f64>,
}

impl Coincidences {
    fn of(answers: &[Vec<Option<usize>>], categories: usize) -> Self {
        let mut rows = vec![vec![0.0; categories]; categories];
        let units = answers.iter().map(Vec::len).max().unwrap_or(0);
        for unit in 0..units {
            let given = answers.iter().filter_map(|judge| judge.get(unit).copied().flatten());
            let given: Vec<usize> = given.filter(|category| *category < categories).collect();
            add_pairs(&mut rows, &given);
        }
        let margins = rows.iter().map(|row| row.iter().sum()).collect();
        Self { rows, margins }
    }

    fn all(&self) -> f64 {
        self.margins.iter().sum()
    }

    fn distances(&self, distance: Distance) -> Vec<Vec<f64>> {
        let categories = self.margins.len();
        let from = |c: usize| (0..categories).map(move |k| self.distance(distance, c, k));
        (0..categories).map(|c| from(c).collect()).collect()
    }

    fn distance(&self, distance: Distance, c: usize, k: usize) -> f64 {
        let (low, high) = (c.min(k), c.max(k));
        let apart = match distance {
            Distance::Nominal => f64::from(u8::from(c != k)),
            Distance::Ordinal => {
                let between: f64 = self.margins[low..=high].iter().sum();
                between - f64::midpoint(self.margins[low], self.margins[high])
            }
            Distance::Interval => f64::from(u32::try_from(high - low).unwrap_or(u32::MAX)),
        };
        if c == k { 0.0 } else { apart * apart }
    }

    /// What was observed, and what chance would give.
    fn weighed(&self, distances: &[Vec<f64>]) -> (f64, f64) {
        let (mut observed, mut expected) = (0.0, 0.0);
        for (c, row) in self.rows.iter().enumerate() {
            for (k, count) in row.iter().enumerate() {
                observed += count * distances[c][k];
                expected += self.margins[c] * self.margins[k] * distances[c][k];
            }
        }
        (observed, expected)
    }
}

/// Each answer of a unit with each other one.
fn add_pairs(rows: &mut [Vec<f64>], given: &[usize]) {
    if given.len() < 2 {
        return;
    }
    let weight = 1.0 / f64::from(u32::try_from(given.len() - 1).unwrap_or(u32::MAX));
    for (one, c) in given.iter().enumerate() {
        for (other, k) in given.iter().enumerate() {
            if one != other {
                rows[*c][*k] += weight;
            }
        }
    }
}
