//! Which topics the worry is about.

use super::{Body, ErrorLink, area, problem_words};
use crate::asked::Asked;
use continuum_model::{Area, TopicId};
use continuum_words as words;
use serde::Serialize;

/// The page of worries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WorriesView {
    /// Help in answering.
    pub hint: String,
    /// Topics, by area.
    pub groups: Vec<TopicGroup>,
    /// The element id of "None of these".
    pub none_id: String,
    /// Whether "None of these" is ticked.
    pub none: bool,
    /// What is wrong.
    pub error: Option<String>,
}

/// The topics of one area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TopicGroup {
    /// The area.
    pub heading: String,
    /// Its topics.
    pub topics: Vec<TopicChoice>,
}

/// A topic that can be ticked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TopicChoice {
    /// Unique on the page.
    pub id: String,
    /// The topic.
    pub topic: TopicId,
    /// Its name in the document.
    pub name: String,
    /// What people read.
    pub title: String,
    /// Help in choosing it.
    pub hint: Option<String>,
    /// Ticked.
    pub chosen: bool,
}

pub fn of(asked: &Asked<'_>) -> (Body, Vec<ErrorLink>) {
    let groups = groups(asked);
    let error = asked.state.problems.first().map(problem_words);
    let first = groups.iter().flat_map(|group| &group.topics).next();
    let link = |words: &String| {
        first.map(|first| ErrorLink { target: first.id.clone(), words: words.clone() })
    };
    let errors = error.iter().filter_map(link).collect();
    let view = WorriesView {
        hint: words::worries_hint().to_owned(),
        groups,
        none_id: "topics_none".to_owned(),
        none: asked.state.worries.none,
        error,
    };
    (Body::Worries(view), errors)
}

fn groups(asked: &Asked<'_>) -> Vec<TopicGroup> {
    let offered = asked.offered_topics();
    let mut groups = Vec::new();
    for of_area in [Area::Harm, Area::Parenting, Area::Family, Area::Development] {
        let in_area = offered.iter().filter(|id| asked.document.topic(**id).area == of_area);
        let topics: Vec<_> = in_area.map(|id| topic(asked, *id)).collect();
        if !topics.is_empty() {
            groups.push(TopicGroup { heading: area(of_area).to_owned(), topics });
        }
    }
    groups
}

fn topic(asked: &Asked<'_>, id: TopicId) -> TopicChoice {
    let topic = asked.document.topic(id);
    TopicChoice {
        id: format!("topic_{}", topic.name),
        topic: id,
        name: topic.name.clone(),
        title: topic.title.clone(),
        hint: topic.hint.clone(),
        chosen: asked.state.worries.chosen.contains(id),
    }
}
