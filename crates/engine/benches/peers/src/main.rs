//! Continuum's engine beside others, on the same rules and cases in the same run.
//!
//! ```text
//! rules, cases ─► every engine ─► all levels equal? ─► timed, in turns ─► two tables
//! ```

mod cases;
mod equal;
mod measure;
mod peer;
mod peers;
mod random;
mod rules;
mod table;

use anyhow::Result;
use rules::{LEVELS, Rules};

fn main() -> Result<()> {
    let rules = Rules::generated();
    let cases = cases::generated();
    let mut peers = peers::all(&rules, &cases)?;

    let levels = equal::check(&mut peers)?;
    let in_level = |level| levels.iter().filter(|decided| **decided == level).count();
    let spread: Vec<_> = (0..LEVELS).map(in_level).collect();
    println!("Every level of {} cases is equal; cases at each level: {spread:?}.\n", cases.len());

    let measured = measure::all(&mut peers, &levels)?;
    println!("Levels only:\n\n{}", table::of(&measured, |figures| &figures.level));
    println!("With reasons:\n\n{}", table::of(&measured, |figures| &figures.reasoned));
    Ok(())
}
