//! `cargo xtask`: set-up, the web build, serving while developing, and everything that guards the project.
//!
//! ```text
//! cargo xtask serve   set up what is missing → build the site → serve it on 127.0.0.1
//! cargo xtask test    set up what is missing → every check, the browser included
//! cargo xtask lighthouse  build, serve, measure as a slow phone would have it
//! cargo xtask build   set up what is missing → build the site
//! cargo xtask setup   set up what is missing
//! cargo xtask rules   the repository rules alone
//! ```

mod ask;
mod check;
mod journeys;
mod layers;
mod lighthouse;
mod place;
mod rules;
mod run;
mod serve;
mod setup;
mod site;

use anyhow::Result;
use ask::Ask;
use place::Place;
use std::process::ExitCode;

fn main() -> ExitCode {
    match act() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn act() -> Result<()> {
    let ask = ask::read()?;
    let place = Place::find()?;
    match ask {
        Ask::Serve(options) => serve::serve(&place, &options),
        Ask::Build { document } => {
            site::build(&place, document.as_deref().unwrap_or(site::DOCUMENT))
        }
        Ask::Lighthouse => lighthouse::run(&place),
        Ask::Test => check::everything(&place),
        Ask::Rules => rules::check(&place),
        Ask::Setup => setup::site(&place).map(drop),
        Ask::Help => {
            println!("{}", ask::HELP);
            Ok(())
        }
    }
}
