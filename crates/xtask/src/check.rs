//! `cargo xtask test`: everything that guards the project, and what came of it.

use crate::place::Place;
use crate::setup::{self, TARGET};
use crate::site::{self, size};
use crate::{journeys, layers, rules, run};
use anyhow::{Result, bail};
use std::process::Command;
use std::time::{Duration, Instant};

/// A step has a name that its closing line shows.
type Step = (&'static str, fn(&Place) -> Result<()>);

/// In the order of running: what fails soonest first.
const STEPS: &[Step] = &[
    ("formatting", formatting),
    ("repository rules", rules::check),
    ("clippy", clippy),
    ("docs", docs),
    ("tests of xtask itself", own_tests),
    ("Rust tests", rust_tests),
    ("libraries for the browser", libraries_for_the_browser),
    ("site", |place| site::build(place, site::DOCUMENT)),
    ("size of the site", size::check),
    ("browser journeys", journeys::run),
    ("no word outside the catalogue", journeys::run_pseudo),
];

/// How a step ended.
struct Outcome {
    name: &'static str,
    took: Duration,
    failed: Option<String>,
}

/// Runs every step, even after one that failed, and closes with a line for each.
pub fn everything(place: &Place) -> Result<()> {
    let outcomes: Vec<_> = STEPS.iter().map(|step| perform(place, *step)).collect();
    println!("\nWhat ran:");
    for outcome in &outcomes {
        let verdict = if outcome.failed.is_some() { "FAILED" } else { "ok" };
        println!("  {:<28} {:>7.1} s  {verdict}", outcome.name, outcome.took.as_secs_f64());
    }
    let failed: Vec<_> = outcomes.iter().filter(|outcome| outcome.failed.is_some()).collect();
    for outcome in &failed {
        println!("{} failed: {}", outcome.name, outcome.failed.as_deref().unwrap_or_default());
    }
    println!("{} passed, {} failed", outcomes.len() - failed.len(), failed.len());
    if failed.is_empty() { Ok(()) } else { bail!("{} of the steps failed", failed.len()) }
}

fn perform(place: &Place, (name, step): Step) -> Outcome {
    println!("\n── {name}");
    let begun = Instant::now();
    let failed = step(place).err().map(|error| format!("{error:#}"));
    if let Some(why) = &failed {
        println!("{name} failed: {why}");
    }
    Outcome { name, took: begun.elapsed(), failed }
}

fn formatting(place: &Place) -> Result<()> {
    run::watched(cargo(place).args(["fmt", "--all", "--check"]))
}

fn clippy(place: &Place) -> Result<()> {
    let words = ["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"];
    run::watched(cargo(place).args(words))
}

fn docs(place: &Place) -> Result<()> {
    let words = ["doc", "--quiet", "--workspace", "--no-deps"];
    run::watched(cargo(place).args(words).env("RUSTDOCFLAGS", "-D warnings"))
}

fn rust_tests(place: &Place) -> Result<()> {
    run::watched(cargo(place).args([
        "test",
        "--workspace",
        "--no-fail-fast",
        "--exclude",
        "continuum-xtask",
    ]))
}

/// With the profile it was built with, so that nothing is compiled a second time.
fn own_tests(place: &Place) -> Result<()> {
    let words = ["test", "--quiet", "--profile", "xtask", "--package", "continuum-xtask"];
    run::watched(cargo(place).args(words))
}

fn libraries_for_the_browser(place: &Place) -> Result<()> {
    let wasm = setup::wasm()?;
    let mut command = wasm.command();
    command.args(["check", "--quiet", "--target", TARGET, "--target-dir"]).arg(&place.target);
    for package in place.workspace.packages.iter().map(|package| package.name.as_str()) {
        if layers::is_library(layers::short(package)) {
            command.args(["--package", package]);
        }
    }
    run::watched(command.current_dir(&place.root))
}

fn cargo(place: &Place) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(&place.root);
    command
}
