//! What the command line asks for.

use anyhow::{Result, bail};
use lexopt::prelude::{Long, Short, Value, ValueExt};

/// Printed by `--help`, and when no command is given.
pub const HELP: &str = "\
cargo xtask serve [--port 8080] [--open] [--no-build] [--as-hosted] [--document NAME]
    set up what is missing, build the site, serve it on 127.0.0.1;
    as hosted: what was built and nothing newer, with its service worker
cargo xtask test
    set up what is missing, run everything that guards the project
cargo xtask lighthouse
    build the site, serve it, and measure it with Lighthouse as a slow phone would have it
cargo xtask build [--document NAME]
    set up what is missing, build the site into target/site;
    NAME is the folder in rules/ that the check asks about, unless somebody chooses another
cargo xtask setup
    set up what `serve` needs, and nothing else
cargo xtask rules
    the repository rules alone";

/// A command with its options.
#[derive(Debug, PartialEq)]
pub enum Ask {
    Serve(ServeOptions),
    Build { document: Option<String> },
    Test,
    Lighthouse,
    Rules,
    Setup,
    Help,
}

/// How to serve.
#[derive(Debug, PartialEq)]
pub struct ServeOptions {
    /// The first port to try.
    pub port: u16,
    /// Open the site in the person's browser.
    pub open: bool,
    /// Serve what was built before.
    pub no_build: bool,
    /// With the service worker, and nothing read anew.
    pub as_hosted: bool,
    /// The document that the check asks about.
    pub document: Option<String>,
}

impl Default for ServeOptions {
    fn default() -> Self {
        Self { port: 8080, open: false, no_build: false, as_hosted: false, document: None }
    }
}

/// The command line of this process.
pub fn read() -> Result<Ask> {
    parse(lexopt::Parser::from_env())
}

fn parse(mut words: lexopt::Parser) -> Result<Ask> {
    let ask = match words.next()? {
        Some(Value(word)) => command(&word.string()?, &mut words)?,
        Some(Long("help") | Short('h')) | None => Ask::Help,
        Some(other) => return Err(other.unexpected().into()),
    };
    match words.next()? {
        None => Ok(ask),
        Some(extra) => Err(extra.unexpected().into()),
    }
}

fn command(word: &str, words: &mut lexopt::Parser) -> Result<Ask> {
    Ok(match word {
        "serve" => Ask::Serve(serve_options(words)?),
        "build" => Ask::Build { document: document_option(words)? },
        "test" => Ask::Test,
        "lighthouse" => Ask::Lighthouse,
        "rules" => Ask::Rules,
        "setup" => Ask::Setup,
        "help" => Ask::Help,
        _ => bail!("no command `{word}`\n{HELP}"),
    })
}

fn serve_options(words: &mut lexopt::Parser) -> Result<ServeOptions> {
    let mut options = ServeOptions::default();
    while let Some(word) = words.next()? {
        match word {
            Long("port") => options.port = words.value()?.parse()?,
            Long("open") => options.open = true,
            Long("no-build") => options.no_build = true,
            Long("as-hosted") => options.as_hosted = true,
            Long("document") => options.document = Some(words.value()?.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

fn document_option(words: &mut lexopt::Parser) -> Result<Option<String>> {
    let mut document = None;
    while let Some(word) = words.next()? {
        match word {
            Long("document") => document = Some(words.value()?.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(document)
}

#[cfg(test)]
mod tests {
    use super::{Ask, ServeOptions, parse};

    #[track_caller]
    fn asked(line: &str) -> Ask {
        parse(lexopt::Parser::from_args(line.split_whitespace())).expect("a known command")
    }

    #[test]
    fn serve_tries_8080_first() {
        assert_eq!(asked("serve"), Ask::Serve(ServeOptions::default()));
    }

    #[test]
    fn serve_takes_a_port_and_opens() {
        let options = ServeOptions { port: 9000, open: true, ..ServeOptions::default() };
        assert_eq!(asked("serve --port 9000 --open"), Ask::Serve(options));
    }

    #[test]
    fn build_takes_a_document() {
        assert_eq!(asked("build"), Ask::Build { document: None });
        let document = Some("family-help-2026".to_owned());
        assert_eq!(asked("build --document family-help-2026"), Ask::Build { document });
    }

    #[test]
    fn an_unknown_command_is_refused() {
        assert!(parse(lexopt::Parser::from_args(["sevre"])).is_err());
    }
}
