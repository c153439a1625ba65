//! Builds the site into a folder that any static host can serve, sub-folders included.
//!
//! ```text
//! target/site/index.html, open.html, practise.html   web/index.html, with its words and the security
//!                                      policy in it
//!             <page>.html              web/pages/*.html, in the same frame
//!             *.js                     web/*.js, with their words and made small
//!             site.webmanifest         with its words
//!             icon.svg, icons/         as they are
//!             site.css, practise.css   web/styles/*.scss
//!             continuum_check.js, …wasm, and so open and practise   the crate in web/
//!             documents/<edition>.postcard rules/<edition>/*.md
//!             practice/<edition>.postcard  the stories in them
//!             read/<edition>/*.html    the same, as pages to read; documents.html lists them
//!             service-worker.js        web/service-worker.js, with the digests of the check's files and
//!                                      web/away.html in it
//!             *.br, *.gz               each of these compressed, for hosts that look for it
//! ```

pub mod check_files;
pub mod compressed;
pub mod documents;
mod foreign;
mod list;
mod offline;
mod page;
pub mod policy;
pub mod practice;
pub mod read;
mod scripts;
pub mod size;
mod styles;
pub mod up_to_date;
mod wasm;
pub mod words;

use crate::place::Place;
use crate::setup;
use anyhow::{Context, Result, ensure};
use std::fs;

/// The document that the check asks about where nobody chose another.
pub const DOCUMENT: &str = "bradford-2018";

/// Builds what has changed since the last time, setting up what that needs; the check asks about
/// `document`.
pub fn build(place: &Place, document: &str) -> Result<()> {
    let known = documents::editions(&place.rules())?;
    let is_known = known.iter().any(|known| known == document);
    ensure!(is_known, "no document `{document}` in rules/; there are {}", known.join(", "));
    let cargo = setup::site(place)?;
    fs::create_dir_all(place.site())?;
    fs::create_dir_all(place.notes())?;
    styles::build(place).context("building the styles")?;
    wasm::build(place, &cargo).context("building the site's wasm")?;
    page::build(place, document).context("building the pages")?;
    documents::build(place).context("writing the documents")?;
    list::build(place, document).context("listing the documents")?;
    practice::build(place).context("writing the stories to practise with")?;
    offline::build(place, document).context("writing the service worker")?;
    // Nobody reads or downloads what only a test asks.
    if place.is_pseudo() {
        return Ok(());
    }
    read::build(place).context("publishing the documents")?;
    compressed::build(&place.site()).context("compressing the site")
}
