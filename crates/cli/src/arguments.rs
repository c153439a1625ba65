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
    /// Looks at every case there can be, and says what no single statement shows
    ///
    /// Each finding comes with a smallest case that shows it, as a worked example to paste. What
    /// the document allows is listed with its reason. What each finding means, and what to do, stands
    /// in rules/findings.md. Exits with 1 when there is an error, and with
    /// `--deny warnings` when there is anything that is not allowed.
    Lint {
        /// The document's folder of Markdown files
        document: PathBuf,
        /// How to write the findings
        #[arg(long, value_enum, default_value_t)]
        format: Format,
        /// What counts as an error
        #[arg(long, value_enum)]
        deny: Option<Deny>,
        /// Also look for contacts that were last found right before this day
        #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
        contacts_since: Option<String>,
    },
    /// Runs the document's worked examples
    #[command(group = clap::ArgGroup::new("measure").args(["coverage", "strength"]).multiple(true))]
    Test {
        /// The document's folder of Markdown files
        document: PathBuf,
        /// Only examples with these words in their title or heading
        filter: Option<String>,
        /// Also say which statements the examples exercise, chapter by chapter
        #[arg(long)]
        coverage: bool,
        /// Also change the document in many small ways, and say which changes no example notices
        #[arg(long)]
        strength: bool,
        /// With --coverage: fail where less than this share of any kind of statement is exercised.
        /// With --strength: fail where less than this share of the changes is noticed
        #[arg(long, value_name = "PERCENT", requires = "measure", value_parser = clap::value_parser!(u8).range(0..=100))]
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
        /// Give the document's texts in this language; what it has not translated stays as it is,
        /// and so do the words around them
        #[arg(long, value_name = "cy")]
        language: Option<String>,
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
        /// Give the document's texts in this language; what it has not translated stays as it is,
        /// and so do the words around them
        #[arg(long, value_name = "cy")]
        language: Option<String>,
        /// How to write the account
        #[arg(long, value_enum, default_value_t)]
        format: Words,
    },
    /// Says what a new edition changes: which kinds of case get another level, and why
    ///
    /// Exact: every combination of answers to the questions of both editions is counted, and a
    /// move that is not listed does not occur. Exits with 1 when something is wrong with a
    /// document or with the agreed moves, and with 4 when --no-lower-than lets the new edition not
    /// through.
    Compare {
        /// The old edition's folder
        old: PathBuf,
        /// The new edition's folder
        new: PathBuf,
        /// How to write the comparison
        #[arg(long, value_enum, default_value_t)]
        format: Page,
        /// Exit with 4 when any case gets a lower level than in the old edition, and show the
        /// smallest such case
        #[arg(long)]
        no_lower_than: bool,
        /// A TOML file of moves that were agreed, each with `from`, `to` and `because`
        #[arg(long, value_name = "FILE")]
        accept: Option<PathBuf>,
    },
    /// Brings the document's blocks into their canonical layout; the prose stays as it is
    ///
    /// Exits with 1 when a file has mistakes, which is left as it is, or when --check finds a file
    /// that is not in its canonical layout.
    Format {
        /// The document's folder of Markdown files
        document: PathBuf,
        /// Write nothing: show what would change
        #[arg(long)]
        check: bool,
    },
    /// Prints the JSON Schema of a child's answers, for forms, editors and other programs
    ///
    /// It accepts exactly the answers that `decide` and `explain` accept.
    Schema {
        /// The document's folder of Markdown files
        document: PathBuf,
        /// Of the records that the site saves, which hold such answers
        #[arg(long)]
        record: bool,
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
    let is_day = continuum_model::is_day(text);
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

/// What counts as an error besides errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Deny {
    /// Everything that somebody should look at
    Warnings,
}

/// How to write a comparison.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Page {
    /// As wide as the terminal, and bold where it has colour
    #[default]
    Human,
    /// A paragraph a line, for screen readers and logs
    Plain,
    /// JSON, for programs
    Json,
    /// One page of HTML by itself, to be opened in a browser or sent
    Html,
}

impl From<Page> for Format {
    fn from(page: Page) -> Self {
        match page {
            Page::Human => Self::Human,
            Page::Plain | Page::Html => Self::Plain,
            Page::Json => Self::Json,
        }
    }
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
