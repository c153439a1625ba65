//! Which changes of a document its worked examples notice, as a table, and for each that none
//! notices an example that would, ready to paste.

use crate::kind::Kind;
use crate::mutants::Mutant;
use crate::strength::{Fate, Trial};
use crate::tally::Tally;
use crate::witness::Witness;
use continuum_diag::Sources;
use std::fmt::Write;

/// A line a chapter, the whole, a line a kind of change, and what no example notices.
pub fn report(sources: &Sources, trials: &[Trial]) -> String {
    let mut out = String::from("Changes of the document that its worked examples notice:\n");
    for chapter in chapters(trials) {
        line(&mut out, chapter, trials, |trial| trial.mutant.chapter() == chapter);
    }
    line(&mut out, "The whole document", trials, |_| true);
    out.push_str("By kind of change:\n");
    for kind in Kind::ALL {
        line(&mut out, kind.name(), trials, |trial| trial.mutant.kind == kind);
    }
    for trial in trials {
        if let Fate::Survived(witness) = &trial.fate {
            survivor(&mut out, sources, &trial.mutant, witness);
        }
    }
    not_decided(&mut out, sources, trials);
    out
}

/// In the order of the text.
fn chapters(trials: &[Trial]) -> Vec<&str> {
    let mut chapters: Vec<&str> = Vec::new();
    for chapter in trials.iter().map(|trial| trial.mutant.chapter()) {
        if !chapters.contains(&chapter) {
            chapters.push(chapter);
        }
    }
    chapters
}

/// `Supervision: 40 of 41 (97 %), and 3 that change nothing`
fn line(out: &mut String, title: &str, trials: &[Trial], is_meant: impl Fn(&Trial) -> bool) {
    let tally = Tally::of(trials.iter().filter(|trial| is_meant(trial)));
    if tally == Tally::default() {
        return;
    }
    let share = format!("{} of {} ({} %)", tally.caught, tally.countable(), tally.percent());
    let equivalent = match tally.equivalent {
        0 => String::new(),
        1 => ", and 1 that changes nothing in any case".to_owned(),
        equivalent => format!(", and {equivalent} that change nothing in any case"),
    };
    let not_decided = match tally.not_decided {
        0 => String::new(),
        not_decided => format!(", {not_decided} not decided exactly"),
    };
    // Writing to a `String` cannot fail.
    let _ = writeln!(out, "  {title}: {share}{equivalent}{not_decided}");
}

fn survivor(out: &mut String, sources: &Sources, mutant: &Mutant, witness: &Witness) {
    let _ = writeln!(out, "\nNot noticed: {}", place(sources, mutant));
    let _ = writeln!(out, "This example would notice it:\n");
    let _ = writeln!(out, "```scenario\n{}```", witness.scenario);
}

fn not_decided(out: &mut String, sources: &Sources, trials: &[Trial]) {
    let trials = trials.iter().filter(|trial| trial.fate == Fate::NotDecided);
    let places: Vec<String> = trials.map(|trial| place(sources, &trial.mutant)).collect();
    if places.is_empty() {
        return;
    }
    out.push_str("\nNot decided exactly, since the document has too many nodes:\n");
    for place in places {
        let _ = writeln!(out, "  {place}");
    }
}

/// The statement, where it stands, and what became of it.
fn place(sources: &Sources, mutant: &Mutant) -> String {
    let span = mutant.origin.span;
    let (file, line) = (sources.name(span.file), sources.position(span).line);
    format!("{} ({file}, line {line}): {}", mutant.statement, mutant.change_in_words)
}
