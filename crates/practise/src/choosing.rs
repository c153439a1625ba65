//! Which stories a session has.

use crate::course::Course;
use crate::shuffle;
use crate::state::{HowMany, Wish};

/// Mixes levels and topics, which stand together in a document.
const SEED: u64 = 2018;

/// The stories that fit a wish, by position in the course; the same, in the same order, for
/// everybody who wishes the same.
pub fn chosen(course: &Course, wish: &Wish) -> Vec<usize> {
    let mut fitting = fitting(course, wish);
    shuffle::mix(SEED, &mut fitting, |at| &course.vignette(*at).title);
    if let HowMany::AtMost(most) = wish.how_many {
        fitting.truncate(most);
    }
    fitting
}

/// All that fit, however many are wanted.
pub fn fitting(course: &Course, wish: &Wish) -> Vec<usize> {
    let fits = |at: &usize| {
        let vignette = course.vignette(*at);
        wish.levels.contains(&vignette.level)
            && wish.difficulties.contains(&vignette.difficulty)
            && wish.topic.is_none_or(|topic| course.topics(vignette).contains(&topic))
    };
    (0..course.practice().vignettes.len()).filter(fits).collect()
}
