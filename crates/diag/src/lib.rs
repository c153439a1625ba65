//! Source text, the places in it, and what there is to say about them.
//!
//! ```
//! use continuum_diag::{Diagnostic, Sources, render};
//!
//! let mut sources = Sources::default();
//! let file = sources.add("10-levels.md", "level one \"One\"\n");
//! let span = sources.span_of(file, "one");
//! let diagnostics = [Diagnostic::error("missing-clause", "expected `meaning` in level `one`", span)
//!     .help("say in a sentence what this level means")];
//! let plain = render::plain(&sources, &diagnostics);
//! assert!(plain.starts_with("Error missing-clause in 10-levels.md, line 1, column 7"));
//! ```

mod diagnostic;
pub mod render;
mod source;
mod suggest;

pub use diagnostic::{Diagnostic, Label, Severity, has_errors, in_reading_order};
pub use source::{FileId, Position, Section, Sources, Span};
pub use suggest::nearest;
