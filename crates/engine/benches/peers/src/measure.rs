//! Every engine in turns, so that what else the machine does falls on all of them.

use crate::cases::CASES;
use crate::peer::Peer;
use anyhow::{Result, ensure};
use std::hint::black_box;
use std::time::{Duration, Instant};

/// How often each engine goes through all cases, in each of the two ways.
pub const RUNS: usize = 5;

/// One engine's figures.
pub struct Figures {
    /// The engine.
    pub name: &'static str,
    /// Time per case for the level alone.
    pub level: Figure,
    /// Time per case with reasons.
    pub reasoned: Figure,
}

/// Time per case over several runs.
pub struct Figure {
    /// The middle one.
    pub median: Duration,
    /// The shortest.
    pub fastest: Duration,
}

/// Times every engine; the levels that it gives while timed are checked as well.
pub fn all(peers: &mut [Box<dyn Peer>], levels: &[usize]) -> Result<Vec<Figures>> {
    let mut times = vec![(Vec::new(), Vec::new()); peers.len()];
    for round in 1..=RUNS {
        eprintln!("Round {round} of {RUNS}");
        for (peer, (level, reasoned)) in peers.iter_mut().zip(&mut times) {
            level.push(run(peer.as_mut(), levels, |peer, case| peer.level(case))?);
            reasoned.push(run(peer.as_mut(), levels, |peer, case| {
                // The list of what fired is made and dropped inside of what is timed.
                Ok(black_box(peer.reasoned(case)?).level)
            })?);
        }
    }
    let figures = peers.iter().zip(times).map(|(peer, (level, reasoned))| Figures {
        name: peer.name(),
        level: figure(level),
        reasoned: figure(reasoned),
    });
    Ok(figures.collect())
}

fn run(
    peer: &mut dyn Peer,
    levels: &[usize],
    ask: impl Fn(&mut dyn Peer, usize) -> Result<usize>,
) -> Result<Duration> {
    peer.lay_out();
    let mut sum = 0;
    let started = Instant::now();
    for case in 0..CASES {
        sum += ask(peer, black_box(case))?;
    }
    let took = started.elapsed();
    ensure!(sum == levels.iter().sum::<usize>(), "{} gave other levels while timed", peer.name());
    Ok(took / u32::try_from(CASES)?)
}

fn figure(mut times: Vec<Duration>) -> Figure {
    times.sort_unstable();
    Figure { median: times[times.len() / 2], fastest: times[0] }
}
