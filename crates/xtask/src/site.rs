//! Builds the site into a folder that any static host can serve, sub-folders included.
//!
//! ```text
//! target/site/index.html, practise.html  from web/, with the security policy in each
//!             start.js, icon.svg         as they are
//!             site.css, practise.css     web/styles/*.scss
//!             continuum_check.js, …wasm, continuum_practise.js, …wasm   the crate in web/
//!             documents/<edition>.postcard rules/<edition>/*.md
//!             practice/<edition>.postcard  the stories in them
//!             *.br, *.gz               each of these compressed, for hosts that look for it
//! ```

pub mod compressed;
pub mod documents;
mod page;
pub mod policy;
pub mod practice;
pub mod size;
mod styles;
pub mod up_to_date;
mod wasm;

use crate::place::Place;
use crate::setup;
use anyhow::{Context, Result};
use std::fs;

/// Builds what has changed since the last time, setting up what that needs.
pub fn build(place: &Place) -> Result<()> {
    let cargo = setup::site(place)?;
    fs::create_dir_all(place.site())?;
    fs::create_dir_all(place.notes())?;
    styles::build(place).context("building the styles")?;
    wasm::build(place, &cargo).context("building the site's wasm")?;
    page::build(place).context("building the page")?;
    documents::build(place).context("writing the documents")?;
    practice::build(place).context("writing the stories to practise with")?;
    compressed::build(&place.site()).context("compressing the site")
}
