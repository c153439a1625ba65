//! Several people's results together.

use super::summary;
use super::{measure, percent};
use crate::Agreed;
use crate::course::Course;
use crate::group::{FEW_PEOPLE, FEW_STORIES, Group, Outcome};
use crate::results::{LARGEST, Refused, Results};
use crate::state::{Event, State};
use continuum_model::{Id, LevelId};
use continuum_words as words;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Several people's results.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupView {
    /// The files that were given.
    pub files: Vec<FileView>,
    /// What else there is to say about them.
    pub notes: Vec<String>,
    /// How many people and stories; empty where nobody is there.
    pub people: String,
    /// A warning where the group is small; empty where it is not.
    pub small: String,
    /// What is measured, and its value.
    pub measures: Vec<(&'static str, String)>,
    /// Levels, lowest first.
    pub levels: Vec<String>,
    /// The stories, the most differing first.
    pub spread: Vec<SpreadRow>,
}

/// A file, and what became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct FileView {
    /// Its name.
    pub name: String,
    /// What became of it.
    pub words: String,
    /// It counts.
    pub counts: bool,
    /// What takes it away.
    pub take_away: Event,
}

/// A story, and how many chose each level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpreadRow {
    /// Its title.
    pub story: String,
    /// How many chose each level, and how dark that is, from 0 to 4.
    pub counts: Vec<(usize, usize)>,
    /// The document's level, by position.
    pub own: usize,
    /// Levels that can be defended, by position.
    pub defensible: Vec<usize>,
    /// How many agreed with the document, of how many.
    pub agreed: String,
}

pub fn of(course: &Course, state: &State) -> GroupView {
    let group = &state.group;
    let results = group.results();
    let stories = group.stories();
    let people = if results.is_empty() {
        String::new()
    } else {
        words::people_and_stories(
            &words::so_many_people(results.len()),
            &words::so_many_stories(stories.len()),
        )
    };
    GroupView {
        files: files(group),
        notes: notes(group, &results),
        small: if is_small(course, group) {
            words::small_group(FEW_PEOPLE, FEW_STORIES)
        } else {
            String::new()
        },
        measures: measures(course, group, &results),
        levels: course.document().levels.iter().map(|level| level.title.clone()).collect(),
        spread: spread(course, group, &stories),
        people,
    }
}

fn files(group: &Group) -> Vec<FileView> {
    let outcomes = group.outcomes();
    let both = group.files.iter().zip(&outcomes).enumerate();
    let file = |(at, (given, outcome)): (usize, (&crate::group::Given, &Outcome<'_>))| FileView {
        name: given.name.clone(),
        words: match outcome {
            Outcome::Counts(results) => counted(results),
            Outcome::Again(other) => words::not_counted(&words::refused_again(other)),
            Outcome::Refused(why) => words::not_counted(&in_words(why)),
        },
        counts: matches!(outcome, Outcome::Counts(_)),
        take_away: Event::TookAway(at),
    };
    both.map(file).collect()
}

fn counted(results: &Results) -> String {
    let stories = words::so_many_stories(results.judged.len());
    match results.label.as_str() {
        "" => words::counted_without_label(&stories),
        label => words::counted_with_label(label, &stories),
    }
}

fn in_words(why: &Refused) -> String {
    match why {
        Refused::TooLarge => words::refused_too_large(LARGEST / 1000),
        Refused::Foreign => words::refused_foreign().to_owned(),
        Refused::Unreadable => words::refused_unreadable().to_owned(),
        Refused::ForeignLabel => words::refused_label().to_owned(),
        Refused::OtherVersion => words::refused_other_version().to_owned(),
        Refused::OtherDocument(name) => words::refused_other_document(name),
        Refused::OtherEdition(edition) => words::refused_other_edition(edition),
        Refused::UnknownStory(title) => words::refused_unknown_story(title),
        Refused::UnknownLevel(name) => words::refused_unknown_level(name),
        Refused::JudgedTwice(title) => words::refused_judged_twice(title),
        Refused::Empty => words::refused_empty().to_owned(),
    }
}

fn notes(group: &Group, results: &[&Results]) -> Vec<String> {
    let mut labels: BTreeMap<&str, usize> = BTreeMap::new();
    for results in results.iter().filter(|results| !results.label.is_empty()) {
        *labels.entry(&results.label).or_insert(0) += 1;
    }
    let twice = labels.iter().filter(|(_, count)| **count > 1);
    let twice = twice.map(|(label, _)| words::label_twice(label));
    let left_out = (group.left_out > 0).then(|| words::files_left_out(group.left_out));
    twice.chain(left_out).collect()
}

/// Few people, or few stories that two of them judged.
fn is_small(course: &Course, group: &Group) -> bool {
    let by_two = |story: &&usize| group.spread(course, **story).iter().sum::<usize>() > 1;
    let shared = group.stories().iter().filter(by_two).count();
    let people = group.results().len();
    people > 0 && (people < FEW_PEOPLE || shared < FEW_STORIES)
}

fn measures(course: &Course, group: &Group, results: &[&Results]) -> Vec<(&'static str, String)> {
    if results.is_empty() {
        return Vec::new();
    }
    let range = group.without_each(course).map_or_else(
        || words::no_alpha_range().to_owned(),
        |(least, most)| words::between(&measure(least), &measure(most)),
    );
    let judged: Vec<_> = results.iter().flat_map(|results| &results.judged).collect();
    let agrees =
        |story: &usize, level: &LevelId| Agreed::of(course.vignette(*story), *level).is_agreement();
    let agreed = judged.iter().filter(|(story, level, _)| agrees(story, level)).count();
    let share = words::share_agreed(agreed, judged.len(), &percent(agreed, judged.len()));
    vec![
        (words::alpha(), summary::in_words(group.alpha(course))),
        (words::alpha_range(), range),
        (words::judgements_in_agreement(), share),
    ]
}

fn spread(course: &Course, group: &Group, stories: &[usize]) -> Vec<SpreadRow> {
    let mut rows: Vec<_> =
        stories.iter().map(|story| (*story, group.spread(course, *story))).collect();
    rows.sort_by_key(|(story, counts)| (Reverse(apart(counts)), *story));
    rows.into_iter().map(|(story, counts)| row(course, story, &counts)).collect()
}

/// How far people are apart: over all pairs of them, the steps between their levels, by pair.
fn apart(counts: &[usize]) -> usize {
    let steps = |(at, count): (usize, &usize)| -> usize {
        let above = counts.iter().enumerate().skip(at + 1);
        above.map(|(other, others)| count * others * (other - at)).sum()
    };
    let all: usize = counts.iter().sum();
    let pairs = (all * all.saturating_sub(1) / 2).max(1);
    counts.iter().enumerate().map(steps).sum::<usize>() * 1000 / pairs
}

fn row(course: &Course, story: usize, counts: &[usize]) -> SpreadRow {
    let vignette = course.vignette(story);
    let most = counts.iter().copied().max().unwrap_or(0).max(1);
    let defensible = vignette.defensible.iter().map(|other| other.level.position());
    let agrees = |at: usize| Agreed::of(vignette, LevelId::at(at)).is_agreement();
    let agreed = counts.iter().enumerate().filter(|(at, _)| agrees(*at)).map(|(_, count)| count);
    SpreadRow {
        story: vignette.title.clone(),
        counts: counts.iter().map(|count| (*count, (count * 4).div_ceil(most))).collect(),
        own: vignette.level.position(),
        defensible: defensible.collect(),
        agreed: words::so_many_of(agreed.sum(), counts.iter().sum()),
    }
}
