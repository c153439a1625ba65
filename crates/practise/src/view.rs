//! What there is to draw: plain data, with every word already chosen.

mod compare;
mod disagreed;
mod group;
mod reason;
mod start;
mod story;
mod summary;

pub use compare::{ChangeView, CompareView, DifferenceView, FactView};
pub use disagreed::DisagreementView;
pub use group::{FileView, GroupView, SpreadRow};
pub use reason::ReasonView;
pub use start::StartView;
pub use story::StoryView;
pub use summary::{Confusion, SummaryView, SureRow};

use crate::course::Course;
use crate::state::{Event, Place, Problem, State};
use continuum_model::{Document, LevelId, sentence};
use continuum_words as words;

/// One page.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The page's short name, unique in the session.
    pub place: String,
    /// The browser's title: neutral, because others may see it.
    pub title: String,
    /// A line above the heading.
    pub caption: String,
    /// The page's only top heading.
    pub heading: String,
    /// Whether there is a page to go back to.
    pub can_go_back: bool,
    /// What could not go on; each points at something on this page.
    pub errors: Vec<ErrorLink>,
    /// What should have the focus.
    pub focus: &'static str,
    /// Grows whenever focus should move.
    pub turn: u32,
    /// The rest of the page.
    pub body: Body,
    /// Exactly which text was compared with, where something came of that; else empty.
    pub digest: String,
}

/// What the page is made of.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// Choosing.
    Start(StartView),
    /// Reading and judging.
    Story(StoryView),
    /// Comparing.
    Compare(Box<CompareView>),
    /// What came of it.
    Summary(Box<SummaryView>),
    /// Several people.
    Group(GroupView),
}

/// One line of the error summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorLink {
    /// The element it is about.
    pub target: String,
    /// What to do.
    pub words: String,
}

/// A radio or a checkbox.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Its id on the page.
    pub id: String,
    /// What people read.
    pub words: String,
    /// Help in choosing it; may be empty.
    pub hint: String,
    /// Chosen now.
    pub chosen: bool,
    /// What happens when it is chosen; for a checkbox, when it is ticked.
    pub on: Event,
    /// For a checkbox, what happens when it is no longer ticked.
    pub off: Option<Event>,
}

/// A level, as people read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelView {
    /// Its name in the document.
    pub name: String,
    /// Its title, with its number after it.
    pub title: String,
    /// What it means.
    pub meaning: String,
}

/// What to draw for a state. Total, and the same for the same state.
pub fn view(course: &Course, state: &State) -> View {
    let errors: Vec<ErrorLink> = state.problems.iter().map(|one| error(course, *one)).collect();
    let named = named(course, state);
    // A label is corrected while it is typed: focus stays there.
    let stumbled = !errors.is_empty() && state.place != Place::Summary;
    View {
        title: title(&named.step, stumbled),
        place: named.place,
        caption: named.caption,
        heading: named.heading,
        can_go_back: state.place != Place::Start,
        focus: if stumbled { "errors" } else { "heading" },
        errors,
        turn: state.turn,
        body: body(course, state),
        digest: digest(course.document(), state.place),
    }
}

fn body(course: &Course, state: &State) -> Body {
    let judging = |at: usize| state.stories.get(at);
    match state.place {
        Place::Start => Body::Start(start::of(course, state)),
        Place::Story(at) => judging(at).map_or_else(
            || Body::Start(start::of(course, state)),
            |judging| Body::Story(story::of(course, judging, state)),
        ),
        Place::Compare(at) => judging(at).map_or_else(
            || Body::Start(start::of(course, state)),
            |judging| Body::Compare(Box::new(compare::of(course, judging, state))),
        ),
        Place::Summary => Body::Summary(Box::new(summary::of(course, state))),
        Place::Group => Body::Group(group::of(course, state)),
    }
}

/// What a page is called.
struct Named {
    place: String,
    step: String,
    caption: String,
    heading: String,
}

fn named(course: &Course, state: &State) -> Named {
    let named = |place: &str, step: &str, caption: String, heading: &str| Named {
        place: place.to_owned(),
        step: step.to_owned(),
        caption,
        heading: heading.to_owned(),
    };
    let (all, judged) = (state.stories.len(), state.judged().len());
    let story_title = |at: usize| {
        state.stories.get(at).map_or("", |judging| &course.vignette(judging.story).title)
    };
    match state.place {
        Place::Start => named("start", "", String::new(), words::practise_with_stories()),
        Place::Story(at) => {
            let of = words::story_of(at + 1, all);
            named(&format!("story-{}", at + 1), &of, of.clone(), story_title(at))
        }
        Place::Compare(at) => {
            let of = words::story_of(at + 1, all);
            let place = format!("compare-{}", at + 1);
            named(&place, &words::step_compared(&of), words::story_compared(&of), story_title(at))
        }
        Place::Summary => {
            let heading = words::how_the_session_went();
            named("summary", heading, words::stories_judged(judged, all), heading)
        }
        Place::Group => {
            let heading = words::results_of_a_group();
            named("group", heading, String::new(), heading)
        }
    }
}

/// Neutral, because others may see it.
fn title(step: &str, has_errors: bool) -> String {
    match (step, has_errors) {
        ("", false) => words::practise().to_owned(),
        ("", true) => words::practise_with_error().to_owned(),
        (step, false) => words::practise_title(step),
        (step, true) => words::practise_title_with_error(step),
    }
}

fn error(course: &Course, problem: Problem) -> ErrorLink {
    let first_level = course.document().levels.first().map_or("", |level| &level.name);
    let target = match problem {
        Problem::NoLevelWanted => format!("want_{first_level}"),
        Problem::NoDifficultyWanted => "want_straightforward".to_owned(),
        Problem::NoStory => "topic".to_owned(),
        Problem::NoLevel => format!("level_{first_level}"),
        Problem::NoSureness => "sure_guessing".to_owned(),
        Problem::BadLabel => "label".to_owned(),
    };
    ErrorLink { target, words: in_words(problem).to_owned() }
}

/// What is wrong, and what to do.
fn in_words(problem: Problem) -> &'static str {
    match problem {
        Problem::NoLevelWanted => words::tick_a_level(),
        Problem::NoDifficultyWanted => words::tick_a_difficulty(),
        Problem::NoStory => words::no_story_fits(),
        Problem::NoLevel => words::choose_a_level(),
        Problem::NoSureness => words::say_how_sure(),
        Problem::BadLabel => words::results_label_wrong(),
    }
}

/// A level by its identifier.
fn level(document: &Document, id: LevelId) -> LevelView {
    let level = document.level(id);
    LevelView {
        name: level.name.clone(),
        title: words::level_title(&level.title, &level.number),
        meaning: sentence(&level.meaning),
    }
}

fn digest(document: &Document, place: Place) -> String {
    match place {
        Place::Summary | Place::Group => words::digest(&document.identity.digest),
        Place::Start | Place::Story(_) | Place::Compare(_) => String::new(),
    }
}

/// Whole percent, rounded to the nearest.
fn percent(part: usize, all: usize) -> String {
    words::percent((part * 200 + all) / (all * 2).max(1))
}

/// Two digits after the point.
fn measure(value: f64) -> String {
    // A minus before nothing says nothing.
    format!("{:.2}", if value.abs() < 0.005 { 0.0 } else { value }).replace('-', "−")
}
