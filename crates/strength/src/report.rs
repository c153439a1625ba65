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
        match &trial.fate {
            Fate::Caught | Fate::Equivalent => {}
            Fate::Survived(witness) => survivor(&mut out, sources, &trial.mutant, witness),
            Fate::NotDecided => not_decided(&mut out, sources, &trial.mutant),
        }
    }
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

fn not_decided(out: &mut String, sources: &Sources, mutant: &Mutant) {
    let _ = writeln!(out, "\nNot decided exactly: {}", place(sources, mutant));
    out.push_str("The document has too many nodes to say whether any example could notice it.\n");
}

/// `supervision (35-care.md, line 12): `targeted` stands at `early-help``
fn place(sources: &Sources, mutant: &Mutant) -> String {
    let span = mutant.origin.span;
    let (file, line) = (sources.name(span.file), sources.position(span).line);
    format!("{} ({file}, line {line}): {}", mutant.statement, mutant.change_in_words)
}
