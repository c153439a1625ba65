//! The way through the pages: which are needed, which comes next, and how far along a page is.

use crate::asked::Asked;
use crate::{Place, place};

/// The pages that are needed now, the check page last.
pub fn needed(asked: &Asked<'_>) -> Vec<Place> {
    let mut places = place::in_order(asked.document);
    places.retain(|place| is_needed(asked, *place));
    places
}

/// The page after this one, which need not itself be needed any more.
pub fn after(asked: &Asked<'_>, place: Place) -> Place {
    let order = place::in_order(asked.document);
    let here = order.iter().position(|other| *other == place);
    let rest = here.map_or(order.as_slice(), |here| &order[here + 1..]);
    rest.iter().copied().find(|place| is_needed(asked, *place)).unwrap_or(Place::Check)
}

/// The page before this one.
pub fn before(asked: &Asked<'_>, place: Place) -> Place {
    let order = place::in_order(asked.document);
    let here = order.iter().position(|other| *other == place).unwrap_or(0);
    let earlier = order[..here].iter().rev().copied();
    let mut needed = earlier.filter(|place| is_needed(asked, *place));
    needed.next().unwrap_or(Place::Start)
}

/// The first page on which something that is asked has no reply.
pub fn first_incomplete(asked: &Asked<'_>) -> Option<Place> {
    needed(asked).into_iter().find(|place| is_incomplete(asked, *place))
}

/// How far along a page is: its position from 1, how many pages there are, and whether that may
/// still grow because the worries have not been chosen yet.
pub struct Along {
    /// The position of the page, from 1.
    pub position: usize,
    /// How many pages there are; at least so many where `may_grow`.
    pub of: usize,
    /// Whether more pages may come.
    pub may_grow: bool,
}

/// How far along a page is; `None` for pages that are not asked in order.
pub fn along(asked: &Asked<'_>, place: Place) -> Option<Along> {
    let places = needed(asked);
    let position = places.iter().position(|other| *other == place)? + 1;
    let may_grow = !asked.state.worries.settled && places.contains(&Place::Worries);
    // Before the worries are settled ticks may be taken back, and answers to come may take away
    // whole pages: only what is certain is counted on.
    let certain = places.iter().skip(position).filter(|place| is_certain(asked, **place)).count();
    let of = if may_grow { position + certain } else { places.len() };
    Some(Along { position, of, may_grow })
}

fn is_certain(asked: &Asked<'_>, place: Place) -> bool {
    match place {
        Place::Topic(topic) if !asked.document.topic(topic).of_everyone => false,
        Place::Worries | Place::Check => true,
        _ => asked.has_certain_question(place),
    }
}

fn is_needed(asked: &Asked<'_>, place: Place) -> bool {
    match place {
        Place::Check => true,
        Place::Worries => !asked.offered_topics().is_empty(),
        _ => !asked.questions(place).is_empty(),
    }
}

fn is_incomplete(asked: &Asked<'_>, place: Place) -> bool {
    match place {
        Place::Worries => !asked.state.worries.settled || !asked.has_chosen(),
        _ => !asked.unanswered(place).is_empty(),
    }
}
