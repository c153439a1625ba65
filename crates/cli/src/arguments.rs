//! What can be typed.

use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Checks, tests and applies a threshold document. It suggests; it never decides.
#[derive(Debug, Parser)]
#[command(name = "continuum", version)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Reads a document and says what is wrong with it, and what it contains
    Check {
        /// The document's folder of Markdown files
        document: PathBuf,
        /// How to write the messages
        #[arg(long, value_enum, default_value_t)]
        format: Format,
        /// Also warn of contacts that were last found right before this day
        #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
        contacts_since: Option<String>,
    },
    /// Runs the document's worked examples
    Test {
        /// The document's folder of Markdown files
        document: PathBuf,
        /// Only examples with these words in their title or heading
        filter: Option<String>,
        /// Also say which statements the examples exercise, chapter by chapter
        #[arg(long)]
        coverage: bool,
        /// With --coverage: fail where less than this share of any kind of statement is exercised
        #[arg(long, value_name = "PERCENT", requires = "coverage", value_parser = clap::value_parser!(u8).range(0..=100))]
        at_least: Option<u8>,
    },
    /// Suggests a level for one child's situation, with reasons
    ///
    /// Exits with 0 when there is one level, with 3 when the missing answers still allow several,
    /// and with 1 when something is wrong with the document or the answers.
    Decide {
        /// The document's folder of Markdown files
        document: PathBuf,
        /// A JSON file of answers: {"name": "answer" | true | 3 | null}; `-` reads standard input
        answers: PathBuf,
        /// How to write the decision
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Writes out the whole account of one child's situation, as a person would
    ///
    /// What to do first, the level and why, why not lower and why not higher, and what each
    /// missing answer could still do. Exits like `decide`.
    Explain {
        /// The document's folder of Markdown files
        document: PathBuf,
        /// A JSON file of answers: {"name": "answer" | true | 3 | null}; `-` reads standard input
        answers: PathBuf,
        /// How to write the account
        #[arg(long, value_enum, default_value_t)]
        format: Words,
    },
    /// Writes the document as pages to read, search, link to and print
    ///
    /// Plain HTML for any static host, sub-folders included; everything but the search works
    /// without JavaScript.
    Publish {
        /// The document's folder of Markdown files
        document: PathBuf,
        /// The folder to write into; it is made where it is missing
        #[arg(long, value_name = "FOLDER")]
        out: PathBuf,
    },
}

/// A day of the calendar.
fn day(text: &str) -> Result<String, String> {
    let is_day = continuum_check::contact::is_day(text);
    is_day.then(|| text.to_owned()).ok_or_else(|| "a day is written 2026-11-23".to_owned())
}

/// How to write.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Underlined source, and colour where the terminal has it
    #[default]
    Human,
    /// Sentences in reading order, for screen readers and logs
    Plain,
    /// JSON, for programs
    Json,
}

/// How to write for people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Words {
    /// As wide as the terminal, and bold where it has colour
    #[default]
    Human,
    /// A paragraph a line, for screen readers and logs
    Plain,
}

impl From<Words> for Format {
    fn from(words: Words) -> Self {
        match words {
            Words::Human => Self::Human,
            Words::Plain => Self::Plain,
        }
    }
}
