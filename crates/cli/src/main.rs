//! The `continuum` command: files in, words out, exit codes.
//!
//! | Code | Means |
//! |---|---|
//! | 0 | fine; for `decide` and `explain`, one level |
//! | 1 | an error in the document, a worked example that failed, or bad input; for `lint --deny warnings`, any finding that the document does not allow; for `format`, a file that cannot be read, and with `--check` one that is not in its canonical layout |
//! | 2 | the command itself was not understood |
//! | 3 | `decide` and `explain`: the missing answers still allow more than one level |
//! | 4 | `compare --no-lower-than`: some case gets a lower level |

mod arguments;
mod check;
mod compare;
mod coverage;
mod decide;
mod document;
mod format;
mod lint;
mod output;
mod publish;
mod schema;
mod test;
mod witness;

use arguments::{Arguments, Command};
use clap::Parser;
use std::process::ExitCode;
use test::Measures;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let code = match &arguments.command {
        Command::Check { document, format, contacts_since } => {
            check::check(document, *format, contacts_since.as_deref())
        }
        Command::Lint { document, format, deny, contacts_since } => {
            lint::lint(document, *format, *deny, contacts_since.as_deref())
        }
        Command::Test { document, filter, coverage, strength, at_least } => {
            let at_least = usize::from(at_least.unwrap_or(0));
            let measures = Measures {
                coverage: coverage.then_some(at_least),
                strength: strength.then_some(at_least),
            };
            test::test(document, filter.as_deref(), measures)
        }
        Command::Decide { document, answers, language, format } => {
            let language = language.as_deref();
            decide::decide(document, answers, language, *format, continuum_account::short)
        }
        Command::Explain { document, answers, language, format } => {
            let (language, format) = (language.as_deref(), (*format).into());
            decide::decide(document, answers, language, format, continuum_account::whole)
        }
        Command::Compare { old, new, format, no_lower_than, accept } => {
            let asked = compare::Asked {
                format: *format,
                no_lower_than: *no_lower_than,
                accept: accept.as_deref(),
            };
            compare::compare(old, new, &asked)
        }
        Command::Format { document, check } => format::format(document, *check),
        Command::Schema { document, record } => schema::schema(document, *record),
        Command::Publish { document, out } => publish::publish(document, out),
    };
    ExitCode::from(code.unwrap_or_else(|problem| {
        eprintln!("{problem}");
        1
    }))
}
