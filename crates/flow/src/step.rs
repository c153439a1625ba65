//! One event, one step.

use crate::asked::Asked;
use crate::state::{Interrupted, Problem};
use crate::{Change, Event, Focus, Place, Reply, State, contradiction, journey, place};
use crate::{opened, own, relevance, reply, urgent, worries};
use continuum_engine::Engine;
use continuum_model::{Id, QuestionId, TopicId};

/// What the state is after an event. Total: an event that does not fit the page changes nothing.
pub fn step(engine: &Engine, state: State, event: Event) -> State {
    let mut state = state;
    match event {
        Event::Started => start(engine, &mut state),
        Event::Answered { question, reply } => answer(engine, &mut state, question, reply),
        Event::ToggledTopic { topic, chosen } => toggle(engine, &mut state, topic, chosen),
        Event::ToggledNone { chosen } if state.place == Place::Worries => {
            state.worries.toggle_none(chosen);
        }
        Event::Continued => go_on(engine, &mut state),
        Event::WentBack => go_back(engine, &mut state),
        Event::Changed(change) => go_to_change(engine, &mut state, change),
        Event::AskedForSuggestion if state.place == Place::ActNow => {
            go(engine, &mut state, Place::Result);
        }
        Event::Restarted => {
            // A new turn, so that focus moves.
            state = State { turn: state.turn.wrapping_add(1), ..State::new() };
        }
        Event::OwnLevelChosen(level) => own::choose(engine, &mut state, level),
        Event::ReasonWritten(reason) => own::write(&mut state, reason),
        Event::RecordOpened(read) => opened::open(&mut state, read),
        Event::RecordTaken => opened::take(&mut state),
        Event::RecordLeft => opened::leave(&mut state),
        Event::ToggledNone { .. } | Event::AskedForSuggestion => {}
    }
    state
}

fn start(engine: &Engine, state: &mut State) {
    if state.place == Place::Start {
        let first = journey::needed(&Asked::now(engine, state)).first().copied();
        go(engine, state, first.unwrap_or(Place::Check));
    }
}

fn answer(engine: &Engine, state: &mut State, question: QuestionId, reply: Reply) {
    let asked = Asked::now(engine, state);
    let shown = asked.questions(state.place).contains(&question);
    if shown && reply::offered(engine.document().question(question)).contains(&reply) {
        state.replies.insert(question, reply);
    }
}

fn toggle(engine: &Engine, state: &mut State, topic: TopicId, chosen: bool) {
    let here = state.place == Place::Worries && topic.position() < engine.document().topics.len();
    if here && Asked::now(engine, state).offered_topics().contains(&topic) {
        state.worries.toggle(topic, chosen);
    }
}

fn go_on(engine: &Engine, state: &mut State) {
    match state.place {
        Place::Start => start(engine, state),
        Place::Child | Place::RedFlags | Place::Worries | Place::Topic(_) | Place::Strengths => {
            go_on_from_page(engine, state);
        }
        Place::ActNow => {
            let to = state.interrupted.take().map_or(Place::Check, |between| between.to);
            go(engine, state, to);
        }
        Place::Check => go_on_from_check(engine, state),
        Place::Result => complete(engine, state),
    }
}

/// From a page that asks something: stumbles over what is missing, stops for what is urgent, or
/// goes to the next page.
fn go_on_from_page(engine: &Engine, state: &mut State) {
    let problems = problems(&Asked::now(engine, state));
    if !problems.is_empty() {
        return stumble(state, problems);
    }
    settle(engine, state);
    relevance::settle(engine, state);
    let asked = Asked::now(engine, state);
    let contradicting = contradiction::problems_among(&asked, &asked.questions(state.place));
    if !contradicting.is_empty() {
        return stumble(state, contradicting);
    }
    let to = next(&asked);
    let answers = asked.answers;
    let from = state.place;
    if urgent::note(engine, state, &answers) {
        state.interrupted = Some(Interrupted { from, to });
        go(engine, state, Place::ActNow);
    } else {
        go(engine, state, to);
    }
}

/// What leaving the page makes certain.
fn settle(engine: &Engine, state: &mut State) {
    match state.place {
        Place::RedFlags => worries::follow_red_flags(engine.document(), state),
        Place::Worries => state.worries.settle(),
        _ => {}
    }
}

fn problems(asked: &Asked<'_>) -> Vec<Problem> {
    match asked.state.place {
        Place::Worries if !asked.has_chosen() => vec![Problem::NothingChosen],
        Place::Worries => Vec::new(),
        place => asked.unanswered(place).into_iter().map(Problem::Unanswered).collect(),
    }
}

/// While something is being changed, only pages that now want a reply stand before the check page.
fn next(asked: &Asked<'_>) -> Place {
    if asked.state.changing.is_some() {
        journey::first_incomplete(asked).unwrap_or(Place::Check)
    } else {
        journey::after(asked, asked.state.place)
    }
}

fn go_on_from_check(engine: &Engine, state: &mut State) {
    let asked = Asked::now(engine, state);
    if let Some(incomplete) = journey::first_incomplete(&asked) {
        state.changing = Some(Place::Check);
        go_to(engine, state, incomplete);
    } else if contradiction::is_there(&asked) {
        stumble(state, Vec::new());
    } else {
        let answers = asked.answers;
        urgent::note(engine, state, &answers);
        go(engine, state, Place::Result);
    }
}

/// "Complete the picture", after a suggestion that came early.
fn complete(engine: &Engine, state: &mut State) {
    if let Some(between) = state.interrupted.take() {
        return go(engine, state, between.to);
    }
    let asked = Asked::now(engine, state);
    if let Some(incomplete) = journey::first_incomplete(&asked) {
        state.changing = Some(Place::Result);
        go_to(engine, state, incomplete);
    }
}

fn go_back(engine: &Engine, state: &mut State) {
    relevance::settle(engine, state);
    let to = match (state.place, state.changing, state.interrupted) {
        (Place::Start, ..) => return,
        (Place::ActNow, _, Some(between)) => between.from,
        (Place::Result, _, Some(_)) => Place::ActNow,
        (Place::Result | Place::ActNow, ..) => Place::Check,
        (Place::Check, ..) => journey::before(&Asked::now(engine, state), Place::Check),
        (_, Some(origin), _) => origin,
        (place, None, _) => journey::before(&Asked::now(engine, state), place),
    };
    if state.place == Place::ActNow {
        state.interrupted = None;
    }
    // What was changed before going back may contradict itself, and then there is no result.
    let no_result = to == Place::Result && contradiction::is_there(&Asked::now(engine, state));
    go(engine, state, if no_result { Place::Check } else { to });
}

fn go_to_change(engine: &Engine, state: &mut State, change: Change) {
    let is_overview = matches!(state.place, Place::Check | Place::Result);
    if !is_overview || !place::exists(engine.document(), change.place) {
        return;
    }
    let asked = Asked::now(engine, state);
    // A question that was left out is asked all the same, when the person wants to answer it.
    let wanted = change.question.filter(|question| asked.left_out().contains(question));
    let wanted = wanted.filter(|question| asked.place_of(*question) == change.place);
    if wanted.is_none() && !journey::needed(&asked).contains(&change.place) {
        return;
    }
    if change.place == Place::Check {
        return go(engine, state, Place::Check);
    }
    state.changing = Some(state.place);
    go_to(engine, state, change.place);
    if let Some(wanted) = wanted {
        state.left_out.remove(wanted);
    }
    let shown = Asked::now(engine, state).questions(change.place);
    let question = change.question.filter(|question| shown.contains(question));
    state.focus = question.map_or(Focus::Heading, Focus::Question);
}

/// To a page; arriving at the check page or the result ends a change.
pub fn go(engine: &Engine, state: &mut State, place: Place) {
    if matches!(place, Place::Check | Place::Result) {
        state.changing = None;
    }
    if place == Place::Check {
        state.interrupted = None;
    }
    go_to(engine, state, place);
}

fn go_to(engine: &Engine, state: &mut State, place: Place) {
    state.place = place;
    relevance::settle_at(engine, state, place);
    state.problems.clear();
    state.waiting = None;
    state.focus = Focus::Heading;
    state.turn = state.turn.wrapping_add(1);
}

/// Stays, and says why.
pub fn stumble(state: &mut State, problems: Vec<Problem>) {
    state.problems = problems;
    state.waiting = None;
    state.focus = Focus::Errors;
    state.turn = state.turn.wrapping_add(1);
}
