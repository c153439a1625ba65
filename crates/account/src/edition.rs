//! What a new edition changes, as a person would write it: how many kinds of case move, the
//! smallest of each, why, what is done more or less, and what happened to the statements.
//!
//! ```text
//! text    for terminals, and a paragraph a line for screen readers
//! html    a page by itself, with the matrix of levels as a heat map
//! ```

mod html;
mod numbers;
mod text;
mod words;

use crate::Layout;
use crate::page::Page;
use continuum_analysis::compare::{Comparison, Example};

pub use html::html;

/// The whole comparison.
pub fn comparison(comparison: &Comparison, layout: Layout) -> String {
    let mut page = Page::new(layout);
    page.comparison(comparison);
    page.out
}

/// Why a gate stops, with a smallest case for each reason; none where it lets the edition through.
pub fn gate(comparison: &Comparison, layout: Layout) -> Option<String> {
    let mut page = Page::new(layout);
    let stops = page.gate(comparison);
    stops.then_some(page.out)
}

/// The worked example of a case: NEW's, and OLD's before it where its answers are written
/// differently there.
fn scenarios(example: &Example) -> Vec<(&'static str, &str)> {
    let new = ("In the new edition", example.new.scenario.as_str());
    if example.old.answers == example.new.answers {
        return vec![new];
    }
    vec![("In the old edition", example.old.scenario.as_str()), new]
}
