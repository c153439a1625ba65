//! What the worked examples exercise, as a table.

use continuum_scenario::{Exercise, Item, percent};
use std::fmt::Write;

/// Whether every kind of statement is exercised to at least this share.
pub(crate) fn is_enough(items: &[Item], at_least: usize) -> bool {
    Exercise::ALL.iter().all(|kind| percent(of(items, *kind)) >= at_least)
}

fn of(items: &[Item], kind: Exercise) -> impl Iterator<Item = &Item> {
    items.iter().filter(move |item| item.kind == kind)
}

/// A line a chapter, the whole, and what no example exercises.
pub(crate) fn report(items: &[Item]) -> String {
    let mut out = String::from("Exercised by the worked examples:\n");
    let mut chapters: Vec<&str> = Vec::new();
    for item in items {
        if !chapters.contains(&item.chapter.as_str()) {
            chapters.push(&item.chapter);
        }
    }
    for chapter in chapters {
        let here: Vec<&Item> = items.iter().filter(|item| item.chapter == chapter).collect();
        line(&mut out, chapter, &here);
    }
    line(&mut out, "The whole document", &items.iter().collect::<Vec<_>>());
    for item in items.iter().filter(|item| !item.exercised) {
        // Writing to a `String` cannot fail.
        let _ = writeln!(out, "  not exercised: {} ({})", item.name, item.chapter);
    }
    out
}

/// `Supervision: rungs 4 of 5, rules 1 of 1`
fn line(out: &mut String, title: &str, items: &[&Item]) {
    let parts: Vec<_> = Exercise::ALL.iter().filter_map(|kind| part(items, *kind)).collect();
    let _ = writeln!(out, "  {title}: {}", parts.join(", "));
}

fn part(items: &[&Item], kind: Exercise) -> Option<String> {
    let of: Vec<_> = items.iter().filter(|item| item.kind == kind).collect();
    let exercised = of.iter().filter(|item| item.exercised).count();
    (!of.is_empty()).then(|| format!("{} {exercised} of {}", kind.plural(), of.len()))
}
