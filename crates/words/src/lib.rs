//! Every word that the site says of its own, in the language that is built.
//!
//! ```text
//! crates/words/en.ftl ──► build.rs ──► one function a message
//!
//! questions-left = { $count ->         words::questions_left(3)
//!     [one] 1 question left              "3 questions left"
//!    *[other] { $count } questions left
//! }
//! ```
//!
//! What a document says is not here: it says it itself.

pub mod answer;

// Nobody reads what the build writes, so it need not read well.
#[allow(clippy::all, clippy::pedantic)]
mod written {
    use super::{add, add_number};

    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

pub use written::*;

// Each a function of its own, so that a message is a few calls and not a copy of what they do.

#[inline(never)]
fn add(said: &mut String, words: &str) {
    said.push_str(words);
}

#[inline(never)]
fn add_number(said: &mut String, number: usize) {
    said.push_str(&number.to_string());
}
