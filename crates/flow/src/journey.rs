//! The way through the pages: which are needed, and which comes next.

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

/// The position of a page among those that are needed, from 1; `None` for pages that are not asked
/// in order.
pub fn position(asked: &Asked<'_>, place: Place) -> Option<usize> {
    needed(asked).iter().position(|other| *other == place).map(|at| at + 1)
}

/// The pages that may come before the check page: this one and those after it, or any while
/// something is being changed.
pub fn ahead(asked: &Asked<'_>) -> Vec<Place> {
    let mut places = place::in_order(asked.document);
    if asked.state.changing.is_none() {
        places.retain({
            let mut reached = false;
            move |place| {
                reached |= *place == asked.state.place;
                reached
            }
        });
    }
    places
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
        Place::Worries => {
            let topics = asked.offered_topics();
            let shown = topics.into_iter().all(|topic| asked.state.worries.has_shown(topic));
            !asked.state.worries.settled || !shown || !asked.has_chosen()
        }
        _ => !asked.unanswered(place).is_empty(),
    }
}
