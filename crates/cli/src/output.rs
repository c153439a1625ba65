//! Where words go: standard output, with colour only where somebody sees it.

use crate::arguments::Format;
use continuum_account::Layout;
use continuum_check::Loaded;
use continuum_diag::render;
use std::io::{IsTerminal, Write};

/// The widest line.
const WIDTH: usize = 96;

/// The narrowest, below which indented words would stand one to a line.
const NARROW: usize = 30;

/// Writes to standard output. A reader that stops reading early is no error.
pub(crate) fn print(words: &str) {
    let _ = std::io::stdout().write_all(words.as_bytes());
}

/// Writes JSON, indented, with a line break at its end.
pub(crate) fn print_json(value: &impl serde::Serialize) -> Result<(), String> {
    let json = serde_json::to_string_pretty(value).map_err(|error| error.to_string())?;
    print(&format!("{json}\n"));
    Ok(())
}

/// Whether standard output is a terminal whose owner wants colour.
pub(crate) fn has_colour() -> bool {
    std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none()
}

/// How a decision is laid out: not at all for screen readers, and for people no wider than their
/// terminal or than is pleasant to read.
pub(crate) fn layout(format: Format) -> Layout {
    if format != Format::Human {
        return Layout::default();
    }
    let terminal = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    let width = terminal.map_or(WIDTH, |width| width.clamp(NARROW, WIDTH));
    Layout { width: Some(width), colour: has_colour() }
}

/// A document's diagnostics in words; JSON is written by those who know what stands around it.
pub(crate) fn diagnostics(loaded: &Loaded, format: Format) -> String {
    match format {
        Format::Human => render::human(&loaded.sources, &loaded.diagnostics, has_colour()),
        Format::Plain | Format::Json => render::plain(&loaded.sources, &loaded.diagnostics),
    }
}
