//! Short phrases that the text and the page share.

use continuum_analysis::compare::{
    Change, Comparison, Direction, Edition, Happened, Mention, Responsible,
};

/// `Early help (level 2)`
pub(crate) fn level(edition: &Edition, name: &str) -> String {
    let found = edition.levels.iter().find(|level| level.name == name);
    found.map_or_else(
        || name.to_owned(),
        |level| format!("{} (level {})", level.title, level.number),
    )
}

/// `A document, edition 2018`
pub(crate) fn edition(edition: &Edition) -> String {
    format!("{}, edition {}", edition.title, edition.edition)
}

/// Where a move goes, as it is said of a case.
pub(crate) fn goes(direction: Direction) -> &'static str {
    match direction {
        Direction::Lower => "lower",
        Direction::Same => "the same",
        Direction::Higher => "higher",
        Direction::Unclear => "cannot be compared",
    }
}

/// What to do about levels that cannot be compared.
pub(crate) const UNCLEAR: &str = "Nothing says how these two levels compare. Say in the new level which one it was: formerly, and the old name.";

/// What happened to a statement between the editions.
pub(crate) fn happened(change: Happened) -> &'static str {
    match change {
        Happened::Added => "new in this edition",
        Happened::Removed => "not in the new edition",
        Happened::Changed => "changed",
        Happened::Reworded => "only words changed",
    }
}

/// `rule several-worries, changed: Small worries need one plan`
pub(crate) fn responsible(one: &Responsible) -> String {
    let change = one.change.map_or(String::new(), |change| format!(" ({})", happened(change)));
    let text = one.reason.text.as_deref().unwrap_or(&one.reason.because);
    let level = one.reason.level.as_deref().map_or(String::new(), |level| format!(" [{level}]"));
    format!("{}{change}: {text}{level}", one.reason.statement)
}

/// `rule several-worries “Early worries in three parts of life”, under “Weighing up”`
pub(crate) fn mention(one: &Mention) -> String {
    let text = one.text.as_deref().map_or(String::new(), |text| format!(" “{text}”"));
    let under = match one.heading.as_str() {
        "" => String::new(),
        heading => format!(", under “{heading}”"),
    };
    let part_of = match one.part_of.as_deref() {
        Some(whole) => format!(", which is a part of {whole} in the other edition"),
        None => String::new(),
    };
    // A `never` is written with its keyword.
    let name = one.name.strip_prefix(one.sort).unwrap_or(&one.name).trim_start();
    format!("{} {name}{text}{under}{part_of}", one.sort)
}

/// `level of “Is often hungry”: was targeted, is child-protection`
pub(crate) fn change(change: &Change) -> String {
    match (&change.old, &change.new) {
        (Some(old), Some(new)) => format!("{}: was {old}; is {new}", change.clause),
        (Some(old), None) => format!("{}: was {old}; is left out", change.clause),
        (None, Some(new)) => format!("{}: was not given; is {new}", change.clause),
        (None, None) => change.clause.clone(),
    }
}

/// Levels that are called otherwise, were merged or were split: a sentence each.
pub(crate) fn scale(comparison: &Comparison) -> Vec<String> {
    let (old, new) = (&comparison.old, &comparison.new);
    let mut said = Vec::new();
    for one in &new.levels {
        let same = [one.name.clone()];
        if one.counterparts.is_empty() {
            said.push(format!(
                "{} is new; nothing says what it was before.",
                level(new, &one.name)
            ));
        } else if one.counterparts != same {
            let were = one.counterparts.iter().map(|name| level(old, name));
            let were: Vec<String> = were.collect();
            let was = if were.len() == 1 { "was" } else { "were" };
            let were = were.join(" and ");
            said.push(format!("{} is what {were} {was} before.", level(new, &one.name)));
        }
    }
    for one in old.levels.iter().filter(|one| one.counterparts.is_empty()) {
        said.push(format!("{} is gone; nothing says what it is now.", level(old, &one.name)));
    }
    said
}

/// Questions of one edition, which the other passes over: a sentence for each edition.
pub(crate) fn asked_in_one(comparison: &Comparison) -> Vec<String> {
    let asked = |mentions: &[Mention]| {
        let asks =
            |one: &&Mention| matches!(one.sort, "question" | "ladder" | "indicator" | "strength");
        let names = mentions.iter().filter(asks).map(|one| one.name.as_str());
        names.collect::<Vec<_>>().join(", ")
    };
    let statements = &comparison.statements;
    let (new, old) = (asked(&statements.added), asked(&statements.removed));
    let only_new = (!new.is_empty()).then(|| {
        format!("Only the new edition asks {new}: what is answered there, the old one does not see, so a case can move without any rule having changed.")
    });
    let only_old = (!old.is_empty()).then(|| {
        format!(
            "Only the old edition asks {old}: what is answered there, the new one does not see."
        )
    });
    only_new.into_iter().chain(only_old).collect()
}
