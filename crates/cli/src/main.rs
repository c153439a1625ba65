//! The `continuum` command: files in, words out, exit codes.
//!
//! | Code | Means |
//! |---|---|
//! | 0 | fine; for `decide` and `explain`, one level |
//! | 1 | an error in the document, a worked example that failed, or bad input |
//! | 2 | the command itself was not understood |
//! | 3 | `decide` and `explain`: the missing answers still allow more than one level |

mod arguments;
mod check;
mod coverage;
mod decide;
mod document;
mod output;
mod publish;
mod test;

use arguments::{Arguments, Command};
use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let code = match &arguments.command {
        Command::Check { document, format, contacts_since } => {
            check::check(document, *format, contacts_since.as_deref())
        }
        Command::Test { document, filter, coverage, at_least } => {
            let coverage = coverage.then(|| usize::from(at_least.unwrap_or(0)));
            test::test(document, filter.as_deref(), coverage)
        }
        Command::Decide { document, answers, format } => {
            decide::decide(document, answers, *format, continuum_account::short)
        }
        Command::Explain { document, answers, format } => {
            decide::decide(document, answers, (*format).into(), continuum_account::whole)
        }
        Command::Publish { document, out } => publish::publish(document, out),
    };
    ExitCode::from(code.unwrap_or_else(|problem| {
        eprintln!("{problem}");
        1
    }))
}
