//! How much a referrer's phone downloads before the first question.

use super::DOCUMENT;
use super::check_files::check_files;
use super::compressed::Coding;
use super::offline;
use crate::place::Place;
use crate::setup::{self, WasmCargo};
use anyhow::{Context, Result, bail};
use std::fs;

/// Compressed kB (of 1,000 bytes) for everything that one check loads.
const BUDGET_KB: usize = 250;

/// The same with a standard library that was not built for size, as rustup has it.
const BUDGET_WITH_OWN_LIBRARY_KB: usize = 300;

/// Prints the sizes of what the page loads, the document included; an error when they exceed the
/// budget. It is for brotli, which phones ask for; what gzip makes of it is printed beside it.
pub fn check(place: &Place) -> Result<()> {
    let mut together = [0, 0];
    println!("{:<32} {:>10} {:>10} {:>10}", "file", "bytes", "brotli", "gzip");
    let files = check_files(DOCUMENT).into_iter().chain([offline::FILE.to_owned()]);
    for name in files {
        let bytes =
            fs::read(place.site().join(&name)).with_context(|| format!("no {name} in the site"))?;
        let sizes = [compressed(&bytes, Coding::Brotli)?, compressed(&bytes, Coding::Gzip)?];
        println!("{name:<32} {:>10} {:>10} {:>10}", bytes.len(), sizes[0], sizes[1]);
        together = [together[0] + sizes[0], together[1] + sizes[1]];
    }
    let [brotli, gzip] = together;
    let budget = match setup::wasm()? {
        WasmCargo::Own => BUDGET_WITH_OWN_LIBRARY_KB,
        WasmCargo::Debian(..) => BUDGET_KB,
    };
    println!("{:<32} {:>10} {brotli:>10} {gzip:>10}   budget {budget} kB", "together", "");
    if brotli > budget * 1000 {
        bail!("the site is {brotli} bytes compressed, over its budget of {budget} kB");
    }
    Ok(())
}

fn compressed(bytes: &[u8], coding: Coding) -> Result<usize> {
    Ok(coding.compress(bytes)?.len())
}
