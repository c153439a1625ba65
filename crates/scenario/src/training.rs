//! Examples to practise with: how hard each is, and which other levels can be defended.
//!
//! ```text
//! for training, hard                            straightforward, mixed or hard
//! also defensible targeted because …            another level that a careful person may choose
//! ```
//!
//! A trainee judges the story before seeing anything, so it needs a story, and `expect level` says
//! what the document suggests.

use crate::code;
use continuum_diag::{Diagnostic, Span, nearest};
use continuum_model::Difficulty;

/// What makes an example one to practise with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Training {
    /// How hard it is to judge.
    pub difficulty: Difficulty,
    /// Levels that can be defended beside the document's own, in the order of the text.
    pub defensible: Vec<Defensible>,
}

/// A level that a careful person may choose as well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Defensible {
    /// The level, by name.
    pub level: String,
    /// Why.
    pub because: String,
}

/// The lines of an example that are about practice, as they are written.
#[derive(Default)]
pub(crate) struct Lines<'a> {
    /// What follows `for training`.
    pub training: Option<(&'a str, Span)>,
    /// What follows `also defensible`.
    pub defensible: Vec<(&'a str, Span)>,
    /// The level after `expect level`.
    pub expected: Option<&'a str>,
    /// It has a story.
    pub has_story: bool,
}

impl Lines<'_> {
    /// What they say, or what is wrong with them; `levels` is every level, and `now` the name that
    /// a level has by now.
    pub fn read(
        &self,
        levels: &[&str],
        now: &dyn Fn(&str) -> String,
        said: &mut Vec<Diagnostic>,
    ) -> Option<Training> {
        let Some((difficulty, span)) = self.training else {
            self.defensible.iter().for_each(|(_, span)| said.push(not_for_training(*span)));
            return None;
        };
        let difficulty = read_difficulty(difficulty, span, said)?;
        if !self.has_story {
            said.push(without_story(span));
        }
        if self.expected.is_none() {
            said.push(without_level(span));
        }
        let mut defensible: Vec<Defensible> = Vec::new();
        for (rest, span) in &self.defensible {
            let Some((written, other)) = read_defensible(rest, *span, levels, now, said) else {
                continue;
            };
            let is_own = |level: &str| self.expected.is_some_and(|own| own == level);
            if is_own(written) {
                said.push(is_suggested(written, *span));
            } else if defensible.iter().any(|before| before.level == other.level) {
                said.push(defended_twice(written, *span));
            // An edition may have made one level of two; then nothing is left to defend.
            } else if self.expected.is_none_or(|own| now(own) != other.level) {
                defensible.push(other);
            }
        }
        Some(Training { difficulty, defensible })
    }
}

fn read_difficulty(word: &str, span: Span, said: &mut Vec<Diagnostic>) -> Option<Difficulty> {
    let known = Difficulty::ALL.into_iter().find(|difficulty| difficulty.name() == word);
    if known.is_none() {
        let found = if word.is_empty() { "none".to_owned() } else { format!("`{word}`") };
        let message = format!("expected how hard the example is, found {found}");
        let near = nearest(word, Difficulty::ALL.map(Difficulty::name));
        let help = near.map_or_else(
            || {
                "write `for training, straightforward`, `for training, mixed` or `for training, hard`"
                    .to_owned()
            },
            |near| format!("did you mean `for training, {near}`?"),
        );
        said.push(Diagnostic::error(code::UNKNOWN_DIFFICULTY, message, span).help(help));
    }
    known
}

/// `targeted because …`: the level as it is written, and what is meant.
fn read_defensible<'a>(
    rest: &'a str,
    span: Span,
    levels: &[&str],
    now: &dyn Fn(&str) -> String,
    said: &mut Vec<Diagnostic>,
) -> Option<(&'a str, Defensible)> {
    let (written, because) = match rest.split_once(" because ") {
        Some((written, because)) => (written.trim(), because.trim()),
        None => (rest.trim_end_matches(" because").trim(), ""),
    };
    let level = now(written);
    if !levels.contains(&level.as_str()) {
        let message = format!("expected a level, found `{written}`, which nothing is called");
        let help = nearest(written, levels.iter().copied()).map_or_else(
            || "write `also defensible`, a level, `because` and the reason".to_owned(),
            |near| format!("did you mean `{near}`?"),
        );
        said.push(Diagnostic::error(code::UNKNOWN_IN_EXAMPLE, message, span).help(help));
        None
    } else if because.is_empty() {
        let message = format!("expected a reason why `{written}` can be defended, found none");
        let help = "trainees who chose it want to know: go on with `because` and the reason";
        said.push(Diagnostic::error(code::DEFENSIBLE_WITHOUT_REASON, message, span).help(help));
        None
    } else {
        Some((written, Defensible { level, because: because.to_owned() }))
    }
}

fn not_for_training(span: Span) -> Diagnostic {
    let message = "expected `for training` in an example with `also defensible`, found none";
    let help = "add a line `for training, hard`; or take this one out";
    Diagnostic::error(code::DEFENSIBLE_OUT_OF_PLACE, message, span).help(help)
}

fn defended_twice(level: &str, span: Span) -> Diagnostic {
    let message = format!("expected `{level}` to be defended once, found it again");
    let help = "put both reasons into one line";
    Diagnostic::error(code::DEFENSIBLE_OUT_OF_PLACE, message, span).help(help)
}

fn is_suggested(level: &str, span: Span) -> Diagnostic {
    let message = format!("expected another level than the expected one, found `{level}` again");
    let help = "the document's own level needs no defence: take the line out, or name another";
    Diagnostic::error(code::DEFENSIBLE_IS_SUGGESTED, message, span).help(help)
}

fn without_story(span: Span) -> Diagnostic {
    let message = "expected a story in an example for training, found none";
    let help = "tell what happened below the title: it is all that a trainee reads";
    Diagnostic::error(code::TRAINING_WITHOUT_STORY, message, span).help(help)
}

fn without_level(span: Span) -> Diagnostic {
    let message = "expected `expect level` in an example for training, found none";
    let help = "say what the document suggests, which is what trainees compare with";
    Diagnostic::error(code::TRAINING_WITHOUT_LEVEL, message, span).help(help)
}

/// Results of practice name a story by its title.
pub(crate) fn titled_twice(title: &str, first: Span, again: Span) -> Diagnostic {
    let message = format!("expected one example for training called “{title}”, found another");
    let help = "give it a title of its own: saved results name stories by their titles";
    Diagnostic::error(code::TRAINING_TITLED_TWICE, message, first_line(again))
        .other(first_line(first), "the first one")
        .help(help)
}

fn first_line(block: Span) -> Span {
    Span { end: block.start, ..block }
}
