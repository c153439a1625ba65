//! `continuum compare`: what a new edition changes, and a gate that lets no case get a lower
//! level.

use crate::arguments::{Format, Page};
use crate::document;
use crate::output;
use continuum_account::edition;
use continuum_analysis::compare::{Agreed, Comparison, compare as compared};
use continuum_engine::Engine;
use serde::Serialize;
use std::fs;
use std::path::Path;

/// The code of a gate that lets the new edition not through.
const STOPPED: u8 = 4;

/// What is asked of a comparison.
pub(crate) struct Asked<'a> {
    pub format: Page,
    /// No case may get a lower level.
    pub no_lower_than: bool,
    /// A file of agreed moves.
    pub accept: Option<&'a Path>,
}

/// As programs read it.
#[derive(Serialize)]
struct Report<'c> {
    /// Whether the gate lets the new edition through; none where it was not asked.
    no_lower: Option<bool>,
    #[serde(flatten)]
    comparison: &'c Comparison,
}

/// Exits with 4 where some case gets a lower level and that was asked about, with 1 where a
/// document or the agreed moves are wrong.
pub(crate) fn compare(old: &Path, new: &Path, asked: &Asked) -> Result<u8, String> {
    let agreed = asked.accept.map(agreed).transpose()?.unwrap_or_default();
    let (old, new) = (engine(old)?, engine(new)?);
    let comparison =
        compared(&old, &new, &agreed, continuum_scenario::found).map_err(|problems| {
            let file = asked.accept.unwrap_or(Path::new("")).display().to_string();
            let problems = problems.iter().map(|problem| format!("{file}: {problem}"));
            problems.collect::<Vec<_>>().join("\n")
        })?;
    let layout = output::layout(Format::from(asked.format));
    let stopped = if asked.no_lower_than { edition::gate(&comparison, layout) } else { None };
    match asked.format {
        Page::Json => output::print_json(&Report {
            no_lower: asked.no_lower_than.then_some(stopped.is_none()),
            comparison: &comparison,
        })?,
        Page::Html => output::print(&edition::html(&comparison)),
        Page::Human | Page::Plain => output::print(&edition::comparison(&comparison, layout)),
    }
    warn(&comparison, asked);
    let Some(stopped) = stopped else { return Ok(0) };
    eprint!("{stopped}");
    Ok(STOPPED)
}

/// The pages for people list them too; a program's log has them here.
fn warn(comparison: &Comparison, asked: &Asked) {
    if matches!(asked.format, Page::Json | Page::Html) {
        for one in &comparison.idle {
            eprintln!(
                "warning: the agreed move from {} to {} does not occur: {}",
                one.from, one.to, one.because
            );
        }
    }
}

/// A document made ready; what is wrong with it, where it has errors.
fn engine(folder: &Path) -> Result<Engine, String> {
    let opened = document::read(folder)?;
    if opened.has_errors() {
        return Err(output::diagnostics(&opened.loaded, Format::Plain));
    }
    let document = opened.loaded.document;
    document.map(Engine::new).ok_or_else(|| format!("{} holds no document", folder.display()))
}

fn agreed(file: &Path) -> Result<Agreed, String> {
    let text = fs::read_to_string(file)
        .map_err(|error| format!("cannot read {}: {error}", file.display()))?;
    toml::from_str(&text).map_err(|error| {
        format!(
            "cannot read {}: {error}\nEach agreed move is written so:\n\n[[move]]\nfrom = \"a level of the old edition\"\nto = \"a level of the new edition\"\nbecause = \"who agreed to it, and why\"",
            file.display()
        )
    })
}
