//! What is wrong with a catalogue, where, and how to mend it.

use std::fmt;

/// One mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub message: String,
    /// How to mend it.
    pub help: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, message, help } = self;
        write!(f, "{file}, line {line}: {message}; {help}")
    }
}

/// All of them, a line each.
pub fn written(mistakes: &[Mistake]) -> String {
    mistakes.iter().flat_map(|mistake| [mistake.to_string(), "\n".to_owned()]).collect()
}

/// Collects the mistakes of one file.
pub struct Mistakes<'a> {
    pub file: &'a str,
    pub found: Vec<Mistake>,
}

impl Mistakes<'_> {
    pub fn add(&mut self, line: usize, message: String, help: &str) {
        self.found.push(Mistake {
            file: self.file.to_owned(),
            line,
            message,
            help: help.to_owned(),
        });
    }
}
