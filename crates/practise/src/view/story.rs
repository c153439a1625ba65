//! A story, what to notice in it, and how to judge it.

use super::{Choice, in_words, level};
use crate::course::Course;
use crate::facts::{Fact, offered};
use crate::state::{Event, Judging, Problem, State};
use crate::sureness::Sureness;
use continuum_model::{Document, Id, Kind, LevelId};
use continuum_words as words;

/// A story to be judged.
#[derive(Clone, Debug, PartialEq)]
pub struct StoryView {
    /// Its paragraphs.
    pub story: Vec<String>,
    /// Facts to be ticked.
    pub facts: Vec<Choice>,
    /// Levels, lowest first.
    pub levels: Vec<Choice>,
    /// Why a level is missing.
    pub level_error: Option<&'static str>,
    /// How sure, least sure first.
    pub sure: Vec<Choice>,
    /// Why that is missing.
    pub sure_error: Option<&'static str>,
}

pub fn of(course: &Course, judging: &Judging, state: &State) -> StoryView {
    let vignette = course.vignette(judging.story);
    let facts = offered(course.engine(), vignette);
    let error = |problem: Problem| state.problems.contains(&problem).then(|| in_words(problem));
    StoryView {
        story: paragraphs(&vignette.story),
        facts: facts.iter().map(|one| fact(course.document(), judging, one.fact)).collect(),
        levels: levels(course.document(), judging),
        level_error: error(Problem::NoLevel),
        sure: Sureness::ALL.into_iter().map(|one| sure(judging, one)).collect(),
        sure_error: error(Problem::NoSureness),
    }
}

fn fact(document: &Document, judging: &Judging, fact: Fact) -> Choice {
    Choice {
        id: format!("fact_{}", document.question(fact.question).name),
        words: fact_words(document, fact),
        hint: String::new(),
        chosen: judging.noticed.contains(&fact),
        on: Event::Noticed { fact, chosen: true },
        off: Some(Event::Noticed { fact, chosen: false }),
    }
}

fn levels(document: &Document, judging: &Judging) -> Vec<Choice> {
    let levels = (0..document.levels.len()).map(LevelId::at).map(|id| {
        let level = level(document, id);
        Choice {
            id: format!("level_{}", level.name),
            words: level.title,
            hint: level.meaning,
            chosen: judging.level == Some(id),
            on: Event::ChoseLevel(id),
            off: None,
        }
    });
    levels.collect()
}

fn sure(judging: &Judging, sure: Sureness) -> Choice {
    Choice {
        id: format!("sure_{}", sure.name()),
        words: sureness(sure).to_owned(),
        hint: String::new(),
        chosen: judging.sure == Some(sure),
        on: Event::ChoseSureness(sure),
        off: None,
    }
}

/// How sure, as a trainee says it.
pub fn sureness(sure: Sureness) -> &'static str {
    match sure {
        Sureness::Guessing => words::sure_guessing(),
        Sureness::Unsure => words::sure_unsure(),
        Sureness::Fairly => words::sure_fairly(),
        Sureness::Very => words::sure_very(),
    }
}

/// What was asked, and what was answered: an answer alone tells nothing. What an indicator and a
/// strength ask is all that they say, so nothing stands before it.
pub fn asked_and_answered(document: &Document, fact: Fact) -> (String, String) {
    let question = document.question(fact.question);
    match question.kind {
        Kind::Indicator { .. } | Kind::Strength { .. } => (String::new(), question.text.clone()),
        _ => (question.text.clone(), words::answer::in_words(question, fact.choice)),
    }
}

/// Both in one line.
pub fn fact_words(document: &Document, fact: Fact) -> String {
    let (asked, answered) = asked_and_answered(document, fact);
    if asked.is_empty() { answered } else { words::question_and_answer(&asked, &answered) }
}

/// So many sentences stand in one paragraph.
const SENTENCES: usize = 3;

/// A long story is easier to read in pieces. Where a sentence ends is only guessed at: it moves a
/// line break and nothing else.
pub fn paragraphs(story: &str) -> Vec<String> {
    let mut paragraphs = vec![String::new()];
    let mut sentences = 0;
    for word in story.split(' ') {
        if sentences == SENTENCES {
            paragraphs.push(String::new());
            sentences = 0;
        }
        if let Some(last) = paragraphs.last_mut() {
            if !last.is_empty() {
                last.push(' ');
            }
            last.push_str(word);
        }
        let bare = word.trim_end_matches(['"', '”', ')']);
        sentences += usize::from(bare.ends_with(['.', '?', '!']));
    }
    paragraphs
}

#[cfg(test)]
mod tests {
    use super::paragraphs;

    #[test]
    fn three_sentences_are_a_paragraph_and_no_word_is_lost() {
        let story = "One. Two? \"Three.\" Four";
        assert_eq!(paragraphs(story), ["One. Two? \"Three.\"", "Four"]);
        assert_eq!(paragraphs("One."), ["One."]);
        assert_eq!(paragraphs(""), [""]);
    }
}
