//! Which topics the worry is about.

use crate::{Reply, State};
use continuum_model::{Document, Id, IdSet, TopicId};

/// What was ticked on the page of worries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Worries {
    /// Ticked topics.
    pub chosen: IdSet<TopicId>,
    /// "None of these" is ticked; never together with a topic.
    pub none: bool,
    /// The page has been continued from, so what is not ticked was offered and not chosen.
    pub settled: bool,
    /// Topics with a red flag that was "yes" or "not known" when red flags were last continued
    /// from.
    flagged: IdSet<TopicId>,
    /// Topics that the page of worries never offered, because the answers came from a record of
    /// another edition. Nothing is known of them: they are not "no worry".
    unseen: IdSet<TopicId>,
}

impl Worries {
    /// As a record has them: what was chosen, and what was never offered.
    pub fn recorded(chosen: IdSet<TopicId>, unseen: IdSet<TopicId>) -> Self {
        Self { none: chosen.is_empty(), settled: true, chosen, unseen, ..Self::default() }
    }

    /// The page of worries has been continued from, with everything on it seen.
    pub fn settle(&mut self) {
        self.settled = true;
        self.unseen = IdSet::new();
    }

    /// Whether something has never been offered.
    pub fn has_unseen(&self) -> bool {
        !self.unseen.is_empty()
    }

    /// Whether it was offered and can be spoken of as not chosen.
    pub fn has_shown(&self, topic: TopicId) -> bool {
        self.settled && !self.unseen.contains(topic)
    }

    /// Ticks or unticks a topic.
    pub fn toggle(&mut self, topic: TopicId, chosen: bool) {
        if chosen {
            self.chosen.insert(topic);
            self.none = false;
        } else {
            self.chosen.remove(topic);
        }
    }

    /// Ticks or unticks "none of these".
    pub fn toggle_none(&mut self, chosen: bool) {
        self.none = chosen;
        if chosen {
            self.chosen = IdSet::new();
        }
    }

    /// Ticks the topics of red flags newly raised. One that is taken back unticks its topic only
    /// while the person has not yet seen the ticks: later it would hide what they said there.
    fn follow(&mut self, flagged: IdSet<TopicId>) {
        if !self.settled {
            for topic in self.flagged.iter().filter(|topic| !flagged.contains(*topic)) {
                self.chosen.remove(topic);
            }
        }
        for topic in flagged.iter().filter(|topic| !self.flagged.contains(*topic)) {
            self.chosen.insert(topic);
            self.none = false;
        }
        self.flagged = flagged;
    }
}

/// Topics that are offered as worries.
pub fn offered(document: &Document) -> impl Iterator<Item = TopicId> + '_ {
    document.topic_ids().filter(|topic| is_offered(document, *topic))
}

/// Whether a topic is one that can be chosen.
pub fn is_offered(document: &Document, topic: TopicId) -> bool {
    document.topics.get(topic.position()).is_some_and(|topic| !topic.of_everyone)
}

/// Whether a topic's questions are asked: because it was chosen, or because it is asked of
/// everyone.
pub fn is_open(document: &Document, state: &State, topic: TopicId) -> bool {
    document.topic(topic).of_everyone || state.worries.chosen.contains(topic)
}

/// Ticks what the red flags point at.
pub fn follow_red_flags(document: &Document, state: &mut State) {
    let flagged = flagged(document, state);
    state.worries.follow(flagged);
}

/// Takes what the red flags point at as having been followed already.
pub fn have_followed(document: &Document, state: &mut State) {
    state.worries.flagged = flagged(document, state);
}

fn flagged(document: &Document, state: &State) -> IdSet<TopicId> {
    document
        .question_ids()
        .filter(|id| document.question(*id).is_red_flag() && is_raised(state.reply(*id)))
        .filter_map(|id| document.question(id).topic)
        .filter(|topic| is_offered(document, *topic))
        .collect()
}

/// "Yes" and "not known" alike: what is not known needs looking at.
fn is_raised(reply: Option<Reply>) -> bool {
    match reply {
        Some(Reply::Choice(choice)) => choice.position() > 0,
        Some(Reply::NotKnown) => true,
        Some(Reply::Declined) | None => false,
    }
}
