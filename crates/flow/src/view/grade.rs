//! The front door's red, amber or green, in words: colour alone says nothing on paper.

use continuum_model::Priority;
use continuum_words as words;
use serde::Serialize;

/// A grade.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GradeView {
    /// Its name, for styles and tests.
    pub name: String,
    /// What people read.
    pub words: String,
}

pub fn of(priority: Priority) -> GradeView {
    let (name, words) = match priority {
        Priority::Red => ("red", words::grade_red()),
        Priority::Amber => ("amber", words::grade_amber()),
        Priority::Green => ("green", words::grade_green()),
    };
    GradeView { name: name.to_owned(), words: words.to_owned() }
}
