//! Choosing what to practise with.

use super::{Choice, level};
use crate::choosing;
use crate::course::Course;
use crate::state::{Event, HowMany, State};
use continuum_model::{Area, Difficulty, Id, LevelId, TopicId};
use continuum_words as words;
use std::collections::BTreeMap;

/// The first page.
#[derive(Clone, Debug, PartialEq)]
pub struct StartView {
    /// Where a session is under way: how far it is.
    pub under_way: Option<String>,
    /// Topics with stories, by area: the area's words, then each topic's name, title and choice.
    pub topics: Vec<(String, Vec<Choice>)>,
    /// Any topic is wanted.
    pub any_topic: bool,
    /// Levels, lowest first.
    pub levels: Vec<Choice>,
    /// Difficulties, easiest first.
    pub difficulties: Vec<Choice>,
    /// How many stories.
    pub how_many: Vec<Choice>,
    /// How many fit, in words.
    pub fitting: String,
}

pub fn of(course: &Course, state: &State) -> StartView {
    let (judged, all) = (state.judged().len(), state.stories.len());
    StartView {
        under_way: (all > 0).then(|| words::session_under_way(judged, all)),
        topics: topics(course, state),
        any_topic: state.wish.topic.is_none(),
        levels: levels(course, state),
        difficulties: Difficulty::ALL.into_iter().map(|one| difficulty(state, one)).collect(),
        how_many: HowMany::ALL.into_iter().map(|one| how_many(state, one)).collect(),
        fitting: words::stories_fitting(choosing::fitting(course, &state.wish).len()),
    }
}

/// Only topics that some story is about, each with how many.
fn topics(course: &Course, state: &State) -> Vec<(String, Vec<Choice>)> {
    let mut counts: BTreeMap<TopicId, usize> = BTreeMap::new();
    for vignette in &course.practice().vignettes {
        for topic in course.topics(vignette) {
            *counts.entry(topic).or_insert(0) += 1;
        }
    }
    let in_area = |area: Area| {
        let here = counts.iter().filter(|(id, _)| course.document().topic(**id).area == area);
        here.map(|(id, count)| topic(course, state, *id, *count)).collect()
    };
    let areas = [Area::Development, Area::Parenting, Area::Family, Area::Harm];
    let areas = areas.map(|area| (in_words(area).to_owned(), in_area(area)));
    areas.into_iter().filter(|(_, topics): &(_, Vec<_>)| !topics.is_empty()).collect()
}

fn in_words(area: Area) -> &'static str {
    match area {
        Area::Development => words::area_development(),
        Area::Parenting => words::area_parenting(),
        Area::Family => words::area_family(),
        Area::Harm => words::area_harm(),
    }
}

fn topic(course: &Course, state: &State, id: TopicId, count: usize) -> Choice {
    let topic = course.document().topic(id);
    Choice {
        id: topic.name.clone(),
        words: words::topic_and_stories(&topic.title, count),
        hint: String::new(),
        chosen: state.wish.topic == Some(id),
        on: Event::ChoseTopic(Some(id)),
        off: None,
    }
}

fn levels(course: &Course, state: &State) -> Vec<Choice> {
    let levels = (0..course.document().levels.len()).map(LevelId::at).map(|id| {
        let level = level(course.document(), id);
        Choice {
            id: format!("want_{}", level.name),
            words: level.title,
            hint: String::new(),
            chosen: state.wish.levels.contains(&id),
            on: Event::WantedLevel { level: id, chosen: true },
            off: Some(Event::WantedLevel { level: id, chosen: false }),
        }
    });
    levels.collect()
}

fn difficulty(state: &State, difficulty: Difficulty) -> Choice {
    let (words, hint) = match difficulty {
        Difficulty::Straightforward => (words::straightforward(), words::straightforward_hint()),
        Difficulty::Mixed => (words::mixed(), words::mixed_hint()),
        Difficulty::Hard => (words::hard(), words::hard_hint()),
    };
    Choice {
        id: format!("want_{}", difficulty.name()),
        words: words.to_owned(),
        hint: hint.to_owned(),
        chosen: state.wish.difficulties.contains(&difficulty),
        on: Event::WantedDifficulty { difficulty, chosen: true },
        off: Some(Event::WantedDifficulty { difficulty, chosen: false }),
    }
}

fn how_many(state: &State, how_many: HowMany) -> Choice {
    let (id, words) = match how_many {
        HowMany::AtMost(count) => (format!("how_many_{count}"), words::at_most(count)),
        HowMany::All => ("how_many_all".to_owned(), words::all_that_fit().to_owned()),
    };
    Choice {
        id,
        words,
        hint: String::new(),
        chosen: state.wish.how_many == how_many,
        on: Event::ChoseHowMany(how_many),
        off: None,
    }
}
