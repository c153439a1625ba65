//! One event, one step.

use crate::choosing;
use crate::course::Course;
use crate::facts::{Fact, offered};
use crate::results::is_label;
use crate::state::{Event, HowMany, Judging, Place, Problem, State};
use continuum_model::{Difficulty, Id, LevelId, TopicId};
use std::collections::BTreeSet;

/// What the state is after an event. Total: an event that does not fit the page changes nothing.
pub fn step(course: &Course, state: State, event: Event) -> State {
    let mut state = state;
    match event {
        Event::ChoseTopic(topic) => choose_topic(course, &mut state, topic),
        Event::WantedLevel { level, chosen } => want_level(course, &mut state, level, chosen),
        Event::WantedDifficulty { difficulty, chosen } => {
            want_difficulty(&mut state, difficulty, chosen);
        }
        Event::ChoseHowMany(how_many) => choose_how_many(&mut state, how_many),
        Event::Began { session } => begin(course, &mut state, session),
        Event::Resumed => resume(&mut state),
        Event::Noticed { fact, chosen } => notice(course, &mut state, fact, chosen),
        Event::ChoseLevel(level) => {
            let is_level = level.position() < course.document().levels.len();
            if let Some(judging) = open(&mut state).filter(|_| is_level) {
                judging.level = Some(level);
            }
        }
        Event::ChoseSureness(sure) => {
            if let Some(judging) = open(&mut state) {
                judging.sure = Some(sure);
            }
        }
        Event::Continued => go_on(&mut state),
        Event::Ended => end(&mut state),
        Event::Labelled(label) => label_results(&mut state, &label),
        Event::OpenedGroup => open_group(&mut state),
        Event::GaveFiles(files) if state.place == Place::Group => state.group.add(course, files),
        Event::TookAway(at) if state.place == Place::Group => state.group.take_away(at),
        Event::GaveFiles(_) | Event::TookAway(_) => {}
        Event::WentBack => go_back(&mut state),
        Event::Restarted => {
            // A new turn, so that focus moves.
            state = State { turn: state.turn.wrapping_add(1), ..State::new(course) };
        }
    }
    state
}

fn choose_topic(course: &Course, state: &mut State, topic: Option<TopicId>) {
    let topics = course.document().topics.len();
    if state.place == Place::Start && topic.is_none_or(|topic| topic.position() < topics) {
        state.wish.topic = topic;
    }
}

fn want_level(course: &Course, state: &mut State, level: LevelId, chosen: bool) {
    if state.place == Place::Start && level.position() < course.document().levels.len() {
        put(&mut state.wish.levels, level, chosen);
    }
}

fn want_difficulty(state: &mut State, difficulty: Difficulty, chosen: bool) {
    if state.place == Place::Start {
        put(&mut state.wish.difficulties, difficulty, chosen);
    }
}

fn choose_how_many(state: &mut State, how_many: HowMany) {
    if state.place == Place::Start && HowMany::ALL.contains(&how_many) {
        state.wish.how_many = how_many;
    }
}

/// Puts something into a set, or takes it out.
fn put<T: Ord>(set: &mut BTreeSet<T>, what: T, chosen: bool) {
    if chosen {
        set.insert(what);
    } else {
        set.remove(&what);
    }
}

fn begin(course: &Course, state: &mut State, session: u32) {
    if state.place != Place::Start {
        return;
    }
    let stories = choosing::chosen(course, &state.wish);
    let problem = if state.wish.levels.is_empty() {
        Some(Problem::NoLevelWanted)
    } else if state.wish.difficulties.is_empty() {
        Some(Problem::NoDifficultyWanted)
    } else {
        stories.is_empty().then_some(Problem::NoStory)
    };
    if let Some(problem) = problem {
        return stumble(state, vec![problem]);
    }
    state.stories = stories.into_iter().map(unread).collect();
    state.session = session;
    state.label = String::new();
    go(state, Place::Story(0));
}

fn unread(story: usize) -> Judging {
    Judging { story, noticed: BTreeSet::new(), level: None, sure: None, shown: false }
}

/// To the first story that was not judged; to the summary where all were.
fn resume(state: &mut State) {
    if state.place == Place::Start && !state.stories.is_empty() {
        let to = next(state);
        go(state, to);
    }
}

fn next(state: &State) -> Place {
    let open = state.stories.iter().position(|judging| !judging.shown);
    open.map_or(Place::Summary, Place::Story)
}

/// The story that is being judged now.
fn open(state: &mut State) -> Option<&mut Judging> {
    let Place::Story(at) = state.place else { return None };
    state.stories.get_mut(at).filter(|judging| !judging.shown)
}

fn notice(course: &Course, state: &mut State, fact: Fact, chosen: bool) {
    let Some(judging) = open(state) else { return };
    let offered = offered(course.engine(), course.vignette(judging.story));
    if offered.iter().any(|one| one.fact == fact) {
        put(&mut judging.noticed, fact, chosen);
    }
}

fn go_on(state: &mut State) {
    match state.place {
        Place::Story(at) => compare(state, at),
        Place::Compare(_) => {
            let to = next(state);
            go(state, to);
        }
        Place::Start | Place::Summary | Place::Group => {}
    }
}

/// Only with a level and with how sure: both come before anything is shown.
fn compare(state: &mut State, at: usize) {
    let Some(judging) = open(state) else { return };
    let no_level = judging.level.is_none().then_some(Problem::NoLevel);
    let no_sureness = judging.sure.is_none().then_some(Problem::NoSureness);
    let problems: Vec<_> = no_level.into_iter().chain(no_sureness).collect();
    if problems.is_empty() {
        judging.shown = true;
        go(state, Place::Compare(at));
    } else {
        stumble(state, problems);
    }
}

fn end(state: &mut State) {
    if matches!(state.place, Place::Story(_) | Place::Compare(_)) {
        let to = if state.judged().is_empty() { Place::Start } else { Place::Summary };
        go(state, to);
    }
}

/// A label that could be a name is kept as typed, and said to be none that can be saved.
fn label_results(state: &mut State, label: &str) {
    if state.place == Place::Summary {
        let problem = (!is_label(label)).then_some(Problem::BadLabel);
        state.problems = problem.into_iter().collect();
        state.label = label.chars().take(crate::LONGEST_LABEL * 2).collect();
    }
}

fn open_group(state: &mut State) {
    if matches!(state.place, Place::Start | Place::Summary) {
        state.opened_from = state.place;
        go(state, Place::Group);
    }
}

fn go_back(state: &mut State) {
    let to = match state.place {
        Place::Start => return,
        Place::Story(0) | Place::Compare(0) => Place::Start,
        Place::Story(at) | Place::Compare(at) => Place::Compare(at - 1),
        Place::Summary => last_compared(state),
        Place::Group => state.opened_from,
    };
    go(state, to);
}

fn last_compared(state: &State) -> Place {
    let last = state.stories.iter().rposition(|judging| judging.shown);
    last.map_or(Place::Start, Place::Compare)
}

fn go(state: &mut State, place: Place) {
    state.place = place;
    state.problems.clear();
    state.turn = state.turn.wrapping_add(1);
}

fn stumble(state: &mut State, problems: Vec<Problem>) {
    state.problems = problems;
    state.turn = state.turn.wrapping_add(1);
}
