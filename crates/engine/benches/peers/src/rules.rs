//! The rules that every engine is given: of the shape of a threshold document, and generated.

use crate::random::Random;

/// Topics of the document.
pub const TOPICS: usize = 36;
/// Yes/no indicators, spread evenly over the topics.
pub const INDICATORS: usize = 240;
/// Levels, lowest first.
pub const LEVELS: usize = 6;

/// How many indicators in a hundred stand at each level.
const SHARES: [usize; LEVELS] = [10, 26, 26, 20, 12, 6];

/// A yes/no statement that puts its topic, and so the child, at a level.
#[derive(Clone, Copy)]
pub struct Indicator {
    /// The topic it belongs to.
    pub topic: usize,
    /// The level it stands at.
    pub level: usize,
}

/// "At least so many topics reach that level" puts the child at another.
#[derive(Clone, Copy)]
pub struct Count {
    /// How many topics.
    pub at_least: usize,
    /// The level they have to reach.
    pub reach: usize,
    /// The level that follows.
    pub level: usize,
}

/// The whole document.
pub struct Rules {
    /// Its indicators, in the order in which cases answer them.
    pub indicators: Vec<Indicator>,
    /// Its counts.
    pub counts: Vec<Count>,
}

impl Rules {
    /// The document: always the same one.
    pub fn generated() -> Self {
        let mut random = Random::seeded(2018);
        let indicator = |at| Indicator { topic: at % TOPICS, level: level_at(random.below(100)) };
        Self {
            indicators: (0..INDICATORS).map(indicator).collect(),
            counts: vec![
                Count { at_least: 3, reach: 2, level: 3 },
                Count { at_least: 5, reach: 1, level: 2 },
                Count { at_least: 3, reach: 3, level: 4 },
            ],
        }
    }

    /// The indicators that stand exactly at a level.
    pub fn standing_at(&self, level: usize) -> Vec<usize> {
        self.positions(|indicator| indicator.level == level)
    }

    /// The indicators that put a topic at a level or higher.
    pub fn reaching(&self, topic: usize, level: usize) -> Vec<usize> {
        self.positions(|indicator| indicator.topic == topic && indicator.level >= level)
    }

    /// For each topic that can reach the level, the indicators that put it there.
    pub fn topics_reaching(&self, level: usize) -> Vec<Vec<usize>> {
        let topics = (0..TOPICS).map(|topic| self.reaching(topic, level));
        topics.filter(|indicators| !indicators.is_empty()).collect()
    }

    fn positions(&self, wanted: impl Fn(&Indicator) -> bool) -> Vec<usize> {
        (0..self.indicators.len()).filter(|at| wanted(&self.indicators[*at])).collect()
    }
}

/// How engines that know names know an indicator.
pub fn indicator_name(at: usize) -> String {
    format!("i{at}")
}

/// How they know a count.
pub fn count_name(at: usize) -> String {
    format!("c{at}")
}

/// The statement of a name: its indicators first, then its counts.
pub fn statement_named(name: &str) -> Option<usize> {
    let (kind, at) = name.split_at_checked(1)?;
    let at: usize = at.parse().ok()?;
    match kind {
        "i" => Some(at),
        "c" => Some(INDICATORS + at),
        _ => None,
    }
}

fn level_at(mut percent: usize) -> usize {
    for (level, share) in SHARES.into_iter().enumerate() {
        if percent < share {
            return level;
        }
        percent -= share;
    }
    LEVELS - 1
}
