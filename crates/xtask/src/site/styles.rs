//! The styles: the sheets of `web/styles` through npm's `sass`.

use super::up_to_date::{Fingerprint, Note};
use crate::place::Place;
use crate::run;
use anyhow::Result;
use std::process::Command;

/// What every page has, and what a page has beside it, which the others need not load.
const SHEETS: &[&str] = &["site", "practise"];

pub fn build(place: &Place) -> Result<()> {
    SHEETS.iter().try_for_each(|sheet| sheet_of(place, sheet))
}

fn sheet_of(place: &Place, sheet: &str) -> Result<()> {
    let made = place.site().join(sheet).with_extension("css");
    let mut from = Fingerprint::default();
    from.folder(&place.web().join("styles"))?;
    from.file(&place.web().join("package-lock.json"))?;
    let note = Note::new(place, &format!("styles-{sheet}"), &from);
    if made.exists() && note.is_current() {
        return Ok(());
    }
    let words = ["--no-source-map", "--style=compressed", "--quiet-deps"];
    let sass = place.web().join("node_modules/sass/sass.js");
    run::quiet(
        Command::new("node")
            .arg(sass)
            .args(words)
            .arg(format!("styles/{sheet}.scss"))
            .arg(&made)
            .current_dir(place.web()),
    )?;
    note.keep()
}
