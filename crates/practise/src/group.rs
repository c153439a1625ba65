//! Several people's results together, without a server.

use crate::course::Course;
use crate::results::{Refused, Results, read};
use crate::state::File;
use crate::statistics::{Distance, Measure, alpha, without_each};

/// With fewer people than this, a measure of agreement says little.
pub const FEW_PEOPLE: usize = 8;
/// And with fewer stories that two or more of them judged.
pub const FEW_STORIES: usize = 10;
/// The most files at once.
pub const MOST_FILES: usize = 200;

/// The files that were given, in the order of giving.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    pub(crate) files: Vec<Given>,
    /// How many more were given than are taken.
    pub(crate) left_out: usize,
}

/// A file, and what was read of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Given {
    pub name: String,
    pub read: Result<Results, Refused>,
}

/// What becomes of a file among the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcome<'g> {
    /// It counts.
    Counts(&'g Results),
    /// It is of a session that another file holds, with as much or more: that file's name.
    Again(&'g str),
    /// It is not taken.
    Refused(&'g Refused),
}

impl Group {
    pub(crate) fn add(&mut self, course: &Course, files: Vec<File>) {
        self.left_out = 0;
        for file in files {
            if self.files.len() >= MOST_FILES {
                self.left_out += 1;
            } else {
                self.files.push(Given { name: file.name, read: read(course, &file.bytes) });
            }
        }
    }

    pub(crate) fn take_away(&mut self, at: usize) {
        if at < self.files.len() {
            self.files.remove(at);
        }
    }

    /// What becomes of each file, in the order of giving.
    pub(crate) fn outcomes(&self) -> Vec<Outcome<'_>> {
        (0..self.files.len()).map(|at| self.outcome(at)).collect()
    }

    fn outcome(&self, at: usize) -> Outcome<'_> {
        match &self.files[at].read {
            Err(why) => Outcome::Refused(why),
            Ok(results) => match self.fullest(&results.session) {
                Some(other) if other != at => Outcome::Again(&self.files[other].name),
                _ => Outcome::Counts(results),
            },
        }
    }

    /// Of the files of one session, the first in which most was judged.
    fn fullest(&self, session: &str) -> Option<usize> {
        let judged = |at: &usize| self.files[*at].read.as_ref().map_or(0, |of| of.judged.len());
        let of_session = |at: &usize| {
            self.files[*at].read.as_ref().is_ok_and(|results| results.session == session)
        };
        // The last of the largest, seen from the end: the first.
        (0..self.files.len()).rev().filter(of_session).max_by_key(judged)
    }

    /// The results that count.
    pub(crate) fn results(&self) -> Vec<&Results> {
        let counts = |outcome| match outcome {
            Outcome::Counts(results) => Some(results),
            Outcome::Again(_) | Outcome::Refused(_) => None,
        };
        self.outcomes().into_iter().filter_map(counts).collect()
    }

    /// Stories that somebody judged, by position in the course.
    pub(crate) fn stories(&self) -> Vec<usize> {
        let judged = self.results().into_iter().flat_map(|results| &results.judged);
        let mut stories: Vec<usize> = judged.map(|(story, ..)| *story).collect();
        stories.sort_unstable();
        stories.dedup();
        stories
    }

    /// The levels that were chosen for a story, each with how many chose it, by position.
    pub(crate) fn spread(&self, course: &Course, story: usize) -> Vec<usize> {
        let mut counts = vec![0; course.document().levels.len()];
        for (of, level, _) in self.results().into_iter().flat_map(|results| &results.judged) {
            if *of == story {
                counts[continuum_model::Id::position(*level)] += 1;
            }
        }
        counts
    }

    /// Krippendorff's alpha over levels as an ordered scale.
    pub(crate) fn alpha(&self, course: &Course) -> Measure {
        alpha(&self.answers(), course.document().levels.len(), Distance::Ordinal)
    }

    /// The lowest and the highest alpha without any one of them.
    pub(crate) fn without_each(&self, course: &Course) -> Option<(f64, f64)> {
        without_each(&self.answers(), course.document().levels.len(), Distance::Ordinal)
    }

    /// By person, then by story.
    fn answers(&self) -> Vec<Vec<Option<usize>>> {
        let stories = self.stories();
        let of = |results: &&Results, story: &usize| {
            let judged = results.judged.iter().find(|(of, ..)| of == story);
            judged.map(|(_, level, _)| continuum_model::Id::position(*level))
        };
        let people = self.results();
        people.iter().map(|one| stories.iter().map(|story| of(one, story)).collect()).collect()
    }
}
