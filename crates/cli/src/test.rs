//! `continuum test`: the document's worked examples, and how much they guard.

use crate::arguments::Format;
use crate::coverage;
use crate::document::{self, Opened};
use crate::output;
use continuum_diag::Sources;
use continuum_engine::{Decision, Engine};
use continuum_scenario::{Outcome, Scenario, Withdrawn, run};
use continuum_strength::Tally;
use std::fmt::Write;
use std::path::Path;

/// What is measured beside the examples, each with the share in percent that is asked for.
#[derive(Clone, Copy)]
pub(crate) struct Measures {
    /// What they exercise.
    pub coverage: Option<usize>,
    /// Which changes of the document they notice.
    pub strength: Option<usize>,
}

/// Exits with 0 when every example passed and as much is exercised and noticed as is asked for,
/// with 1 when one failed, none was run or it is too little.
pub(crate) fn test(folder: &Path, filter: Option<&str>, measures: Measures) -> Result<u8, String> {
    let opened = document::open(folder)?;
    let Some(document) = opened.loaded.document.as_ref().filter(|_| !opened.has_errors()) else {
        return Err(output::diagnostics(&opened.loaded, Format::Human));
    };
    let engine = Engine::new(document.clone());
    let mut chosen = opened.scenarios.clone();
    chosen.retain(|scenario| fits(scenario, filter));
    let run: Vec<_> = chosen.iter().map(|scenario| (scenario, run(&engine, scenario))).collect();
    let failed: Vec<_> = run.iter().filter(|(_, outcome)| !outcome.passed()).collect();
    for (scenario, outcome) in &failed {
        output::print(&failure(&opened.loaded.sources, scenario, outcome));
    }
    let covers = measures.coverage.is_none_or(|at_least| {
        let items = continuum_scenario::coverage(document, run.iter().map(|(_, outcome)| outcome));
        output::print(&coverage::report(&items));
        coverage::is_enough(&items, at_least)
    });
    let notices = measures.strength.is_none_or(|at_least| {
        let trials = continuum_strength::strength(&engine, &chosen);
        output::print(&continuum_strength::report(&opened.loaded.sources, &trials));
        Tally::of(&trials).percent() >= at_least
    });
    if filter.is_none() {
        output::print(&withdrawn(&opened));
    }
    if run.is_empty() {
        output::print("No worked example was run.\n");
    }
    output::print(&format!("{} passed, {} failed\n", run.len() - failed.len(), failed.len()));
    Ok(u8::from(!failed.is_empty() || run.is_empty() || !covers || !notices))
}

fn fits(scenario: &Scenario, filter: Option<&str>) -> bool {
    let Some(words) = filter.map(str::to_lowercase) else { return true };
    let heading = scenario.headings.iter().any(|heading| heading.to_lowercase().contains(&words));
    heading || scenario.title.to_lowercase().contains(&words)
}

fn failure(sources: &Sources, scenario: &Scenario, outcome: &Outcome) -> String {
    let mut out = String::new();
    let file = sources.name(scenario.span.file);
    // Writing to a `String` cannot fail.
    let _ = writeln!(
        out,
        "FAILED {} ({file}, line {})",
        scenario.title,
        sources.position(scenario.span).line
    );
    for unmet in &outcome.unmet {
        let _ = writeln!(out, "  line {}", sources.position(unmet.span).line);
        let _ = writeln!(out, "    expected {}", unmet.expected);
        let _ = writeln!(out, "    found    {}", unmet.found);
    }
    if let Ok(decision) = &outcome.decision {
        out.push_str(&reasons(decision));
    }
    out.push('\n');
    out
}

/// Examples of an amended document that are not run, and why.
fn withdrawn(opened: &Opened) -> String {
    let withdrawn = continuum_scenario::withdrawn(&opened.loaded);
    let line = |of: &Withdrawn| format!("withdrawn “{}” because {}\n", of.title, of.because);
    withdrawn.iter().map(line).collect()
}

/// Why the document suggests what it does, shortly.
fn reasons(decision: &Decision) -> String {
    let mut out = String::new();
    for (heading, reasons) in [("because", &decision.why), ("also seen", &decision.also_seen)] {
        for reason in reasons {
            let level = reason.level.as_deref().unwrap_or("an action");
            let _ =
                writeln!(out, "  {heading}: {} ({level}): {}", reason.statement, reason.because);
        }
    }
    out
}
