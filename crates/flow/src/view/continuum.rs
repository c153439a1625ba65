//! The continuum as the field draws it: the levels side by side, what is possible, what is
//! suggested.

use super::level;
use continuum_engine::Band;
use continuum_model::{Document, Id, LevelId};
use continuum_words as words;
use serde::Serialize;

/// The levels, lowest first, and what the picture says in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ContinuumView {
    /// The levels, lowest first.
    pub steps: Vec<StepView>,
    /// The same as the picture, for whoever does not see it.
    pub words: String,
}

/// One level in the picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StepView {
    /// The level's name in the document.
    pub name: String,
    /// Its title in short lines.
    pub lines: Vec<String>,
    /// Its number, as shown.
    pub number: String,
    /// The answers still allow it.
    pub possible: bool,
    /// It is the one suggested.
    pub suggested: bool,
}

/// None where a level of the band is not the document's.
pub fn of(document: &Document, band: &Band) -> Option<ContinuumView> {
    let least = document.level_named(&band.at_least)?;
    let most = document.level_named(&band.at_most)?;
    let steps = (0..document.levels.len()).map(LevelId::at);
    let step = |id: LevelId| {
        let level = document.level(id);
        StepView {
            name: level.name.clone(),
            lines: lines(&level.title),
            number: level.number.clone(),
            possible: least <= id && id <= most,
            suggested: id == least,
        }
    };
    Some(ContinuumView { steps: steps.map(step).collect(), words: in_words(document, band) })
}

fn in_words(document: &Document, band: &Band) -> String {
    let titles: Vec<_> =
        document.levels.iter().map(|one| level::title(document, &one.name)).collect();
    let levels = titles.join("; ");
    let least = level::title(document, &band.at_least);
    if band.at_least == band.at_most {
        words::continuum_one_level(&levels, &least)
    } else {
        words::continuum_up_to(&levels, &least, &level::title(document, &band.at_most))
    }
}

/// How many letters a line of a column takes.
const LETTERS: usize = 22;

/// A title in lines that fit a column; a word is never broken.
fn lines(title: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in title.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= LETTERS => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
