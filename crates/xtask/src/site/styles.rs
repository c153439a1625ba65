//! The styles: `web/styles/site.scss` through npm's `sass`.

use super::up_to_date::{Fingerprint, Note};
use crate::place::Place;
use crate::run;
use anyhow::Result;
use std::process::Command;

pub fn build(place: &Place) -> Result<()> {
    let made = place.site().join("site.css");
    let mut from = Fingerprint::default();
    from.folder(&place.web().join("styles"))?;
    from.file(&place.web().join("package-lock.json"))?;
    let note = Note::new(place, "styles", &from);
    if made.exists() && note.is_current() {
        return Ok(());
    }
    let words = ["--no-source-map", "--style=compressed", "--quiet-deps"];
    let sass = place.web().join("node_modules/sass/sass.js");
    run::quiet(
        Command::new("node")
            .arg(sass)
            .args(words)
            .arg("styles/site.scss")
            .arg(&made)
            .current_dir(place.web()),
    )?;
    note.keep()
}
