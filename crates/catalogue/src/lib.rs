//! The words of the site in one language: read from Fluent, checked against English, and written as
//! Rust, so that the site downloads no reader of catalogues and a forgotten word does not compile.
//!
//! ```text
//! en.ftl ──► read ──► Catalogue ──────────────────┬─► rust   functions for the site
//! cy.ftl ──► read ──► Catalogue ──► agree with en ┤
//!            pseudo of en ────────────────────────┴─► say    words for the page's HTML
//! ```
//!
//! ```
//! let english = "left = { $count ->\n    [one] One question left\n   *[other] { $count } left\n}\n";
//! let catalogue = continuum_catalogue::read("en.ftl", "en", english).expect("it is well written");
//! assert_eq!(catalogue.say("left", &[("count", "1")]).as_deref(), Ok("One question left"));
//! assert_eq!(catalogue.say("left", &[("count", "5")]).as_deref(), Ok("5 left"));
//! ```

mod message;
mod mistake;
mod plural;

mod agree;
mod pseudo;
mod read;
mod resolve;
mod rust;
mod say;

pub use agree::disagreements;
pub use message::{Catalogue, Kind, Message, Variable};
pub use mistake::{Mistake, written};
pub use pseudo::{PSEUDO, pseudo};
pub use read::read;
pub use rust::rust;
