//! What there is to draw: plain data, with every word already chosen.

mod act_now;
mod change;
mod check;
mod continuum;
mod form;
mod grade;
mod level;
mod opened;
mod opening;
mod own;
mod ready;
mod reason;
mod result;
mod start;
mod unknown;
mod why_asked;
mod worries;

pub use act_now::{ActNowView, ActionView, ContactView};
pub use change::{ChangeView, DifferenceView};
pub use check::{CheckView, ContradictionView, Row, Section};
pub use continuum::{ContinuumView, StepView};
pub use form::{ChoiceView, Field, FormView, Group};
pub use grade::GradeView;
pub use level::LevelView;
pub(crate) use level::title_of as level_title;
pub use opened::{OpenedView, opened};
pub use opening::OpeningView;
pub use own::{OwnChoiceView, OwnView};
pub use reason::ReasonView;
pub use result::{DocumentView, PartnerView, ResultView};
pub use start::StartView;
pub use unknown::UnknownView;
pub use why_asked::WhyView;
pub use worries::{TopicChoice, TopicGroup, WorriesView};

use crate::asked::Asked;
use crate::state::Problem;
use crate::{Focus, Place, State, journey, progress};
use continuum_engine::Engine;
use continuum_model::{Area, Document};
use continuum_words as words;
use serde::Serialize;

/// One page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct View {
    /// The page's short name, unique in the document.
    pub place: String,
    /// The browser's title: neutral, because others may see it.
    pub title: String,
    /// A line above the heading.
    pub caption: Option<String>,
    /// The page's only top heading.
    pub heading: String,
    /// How far along the page is.
    pub progress: Option<Progress>,
    /// Whether there is a page to go back to.
    pub can_go_back: bool,
    /// What "Continue" stumbled over; each points at something on this page.
    pub errors: Vec<ErrorLink>,
    /// What must be done at once and has been shown before, to keep it in sight.
    pub reminders: Vec<String>,
    /// A record waits until the person says whether it takes the place of what they entered.
    pub replacing: bool,
    /// What should have the focus.
    pub focus: String,
    /// Grows whenever focus should move.
    pub turn: u32,
    /// The rest of the page.
    pub body: Body,
}

/// What the page is made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Body {
    /// What this is.
    Start(StartView),
    /// Questions.
    Form(FormView),
    /// Which worries.
    Worries(WorriesView),
    /// What to do at once.
    ActNow(ActNowView),
    /// Everything answered.
    Check(CheckView),
    /// What the document suggests.
    Result(Box<ResultView>),
}

/// How far along a page is, and how many questions are left until the check page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Progress {
    /// Its position, from 1.
    pub position: usize,
    /// Questions that will certainly be asked and have no reply yet.
    pub fewest: usize,
    /// Questions that may be asked; none where worries can still be chosen, which bring their own.
    pub most: Option<usize>,
    /// In words.
    pub words: String,
}

/// One line of the error summary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ErrorLink {
    /// The element it is about.
    pub target: String,
    /// What to do.
    pub words: String,
}

/// Where the heading is, for focus.
pub const HEADING: &str = "heading";
/// Where the error summary is, for focus.
pub const ERRORS: &str = "errors";

/// Where it is asked whether a record takes the place of the answers, for focus.
pub const REPLACING: &str = "replacing";

/// What to draw for a state. Total, and the same for the same state.
pub fn view(engine: &Engine, state: &State) -> View {
    let asked = Asked::now(engine, state);
    let document = asked.document;
    let (body, errors) = body(&asked);
    View {
        place: state.place.name(document),
        title: title(&asked, !errors.is_empty()),
        caption: caption(document, state.place),
        heading: heading(document, state.place),
        progress: progress(&asked),
        can_go_back: state.place != Place::Start,
        reminders: reminders(document, state),
        replacing: state.waiting.is_some(),
        focus: focus(document, state, &errors),
        turn: state.turn,
        errors,
        body,
    }
}

fn body(asked: &Asked<'_>) -> (Body, Vec<ErrorLink>) {
    match asked.state.place {
        Place::Start => start::of(asked),
        Place::ActNow => (Body::ActNow(act_now::of(asked)), Vec::new()),
        Place::Worries => worries::of(asked),
        Place::Check => check::of(asked),
        Place::Result => result::of(asked),
        Place::Child | Place::RedFlags | Place::Topic(_) | Place::Strengths => form::of(asked),
    }
}

fn heading(document: &Document, place: Place) -> String {
    let heading = match place {
        Place::Start => words::start_heading(),
        Place::Child => words::about_the_child(),
        Place::RedFlags => words::signs_that_cannot_wait(),
        Place::ActNow => words::what_to_do_first(),
        Place::Worries => words::what_worries_you(),
        Place::Topic(topic) => return document.topic(topic).title.clone(),
        Place::Strengths => words::what_is_going_well(),
        Place::Check => words::check_your_answers(),
        Place::Result => words::what_to_do(),
    };
    heading.to_owned()
}

fn caption(document: &Document, place: Place) -> Option<String> {
    match place {
        Place::Topic(topic) => Some(area(document.topic(topic).area).to_owned()),
        Place::RedFlags => Some(words::asked_about_every_child().to_owned()),
        _ => None,
    }
}

/// An area in words.
fn area(area: Area) -> &'static str {
    match area {
        Area::Development => words::area_development(),
        Area::Parenting => words::area_parenting(),
        Area::Family => words::area_family(),
        Area::Harm => words::area_harm(),
    }
}

/// No word about the child: the title stands in tabs, in histories and on shared screens.
fn title(asked: &Asked<'_>, has_errors: bool) -> String {
    let step = match asked.state.place {
        Place::Start => words::step_start().to_owned(),
        Place::ActNow => words::step_read_this_first().to_owned(),
        Place::Check => words::step_check().to_owned(),
        Place::Result => words::step_result().to_owned(),
        place => journey::position(asked, place)
            .map_or_else(|| words::step_page().to_owned(), words::section),
    };
    if has_errors { words::title_with_error(&step) } else { words::title(&step) }
}

fn progress(asked: &Asked<'_>) -> Option<Progress> {
    if asked.state.place == Place::Check {
        return None;
    }
    let position = journey::position(asked, asked.state.place)?;
    let left = progress::left(asked);
    Some(Progress {
        position,
        fewest: left.fewest,
        most: left.most,
        words: words::progress(&words::section(position), &left.words()),
    })
}

fn reminders(document: &Document, state: &State) -> Vec<String> {
    if matches!(state.place, Place::Start | Place::ActNow | Place::Result) {
        return Vec::new();
    }
    state.urgent.iter().map(|action| document.action(*action).what.clone()).collect()
}

fn focus(document: &Document, state: &State, errors: &[ErrorLink]) -> String {
    match state.focus {
        Focus::Errors if !errors.is_empty() => ERRORS.to_owned(),
        Focus::Question(question) => form::field_id(&document.question(question).name),
        Focus::Replacing if state.waiting.is_some() => REPLACING.to_owned(),
        Focus::Errors | Focus::Heading | Focus::Replacing => HEADING.to_owned(),
    }
}

fn lines(words: &[&str]) -> Vec<String> {
    words.iter().map(|line| (*line).to_owned()).collect()
}

/// The words of problems with what is asked on the page: an error never points at nothing.
fn problem_words(problem: &Problem) -> String {
    match problem {
        Problem::Unanswered(_) => words::choose_an_answer().to_owned(),
        Problem::NothingChosen => words::choose_a_worry().to_owned(),
        Problem::CannotBe { words, .. } => words.clone(),
        // Said where records are opened, which no question is.
        Problem::NotOpened(_) => String::new(),
    }
}
