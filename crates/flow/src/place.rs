//! Where a person can be.

use continuum_model::{Document, Id, TopicId};
use serde::{Deserialize, Serialize};

/// One page of the questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// What this is, before anything is asked.
    Start,
    /// Questions without a topic.
    Child,
    /// Indicators asked of everyone, early.
    RedFlags,
    /// What must be done at once, before anything else is asked.
    ActNow,
    /// Which topics the worry is about, several at once.
    Worries,
    /// The questions of one topic.
    Topic(TopicId),
    /// What protects the child.
    Strengths,
    /// Everything that was answered, to be looked over.
    Check,
    /// What the document suggests.
    Result,
}

impl Place {
    /// A short name for the page, unique in the document, for links and tests.
    pub fn name(self, document: &Document) -> String {
        let name = match self {
            Self::Start => "start",
            Self::Child => "child",
            Self::RedFlags => "red-flags",
            Self::ActNow => "act-now",
            Self::Worries => "worries",
            Self::Topic(topic) => return format!("topic_{}", document.topic(topic).name),
            Self::Strengths => "strengths",
            Self::Check => "check",
            Self::Result => "result",
        };
        name.to_owned()
    }
}

/// Every page that asks something, in the order in which pages are asked; the last is the check
/// page. Pages of topics asked of everyone come after those of the worries.
pub fn in_order(document: &Document) -> Vec<Place> {
    let (everyone, worries): (Vec<_>, Vec<_>) =
        document.topic_ids().partition(|topic| document.topic(*topic).of_everyone);
    let mut places = vec![Place::Child, Place::RedFlags, Place::Worries];
    places.extend(worries.into_iter().chain(everyone).map(Place::Topic));
    places.extend([Place::Strengths, Place::Check]);
    places
}

/// Whether a page is one of this document's.
pub fn exists(document: &Document, place: Place) -> bool {
    match place {
        Place::Topic(topic) => topic.position() < document.topics.len(),
        _ => true,
    }
}
