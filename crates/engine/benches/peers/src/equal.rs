//! Nothing is timed before every engine gives the same answers.

use crate::cases::CASES;
use crate::peer::{Fired, Peer};
use anyhow::{Context, Result, ensure};

/// Holds every engine against the first, the plain loop: each level of each case, asked for in
/// both ways, and each list of what fired. Returns the levels.
pub fn check(peers: &mut [Box<dyn Peer>]) -> Result<Vec<usize>> {
    let (plain, others) = peers.split_first_mut().context("the plain loop is always there")?;
    let mut levels = Vec::new();
    let mut fired = Vec::new();
    for case in 0..CASES {
        levels.push(plain.level(case)?);
        let reasoned = plain.reasoned(case)?;
        ensure!(reasoned.level == levels[case], "the plain loop says two things of case {case}");
        fired.push(reasoned.fired.context("the plain loop knows what fired")?);
    }
    for peer in others {
        eprintln!("Checking {}", peer.name());
        agrees(peer.as_mut(), &levels, &fired)?;
    }
    Ok(levels)
}

fn agrees(peer: &mut dyn Peer, levels: &[usize], fired: &[Fired]) -> Result<()> {
    let name = peer.name();
    peer.lay_out();
    for (case, expected) in levels.iter().enumerate() {
        let level = peer.level(case).with_context(|| format!("{name}, case {case}"))?;
        ensure!(level == *expected, "{name}: case {case} is at {level}, not {expected}");
    }
    peer.lay_out();
    for (case, expected) in levels.iter().enumerate() {
        let reasoned = peer.reasoned(case).with_context(|| format!("{name}, case {case}"))?;
        let level = reasoned.level;
        ensure!(level == *expected, "{name}, with reasons: case {case} is at {level}");
        if let Some(mut named) = reasoned.fired {
            named.sort_unstable();
            ensure!(named == fired[case], "{name}: in case {case} {named:?} fired");
        }
    }
    Ok(())
}
