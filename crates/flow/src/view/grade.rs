//! The front door's red, amber or green, in words: colour alone says nothing on paper.

use continuum_model::Priority;
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
        Priority::Red => ("red", "Red: at once"),
        Priority::Amber => ("amber", "Amber: soon"),
        Priority::Green => ("green", "Green: in the ordinary course"),
    };
    GradeView { name: name.to_owned(), words: words.to_owned() }
}
