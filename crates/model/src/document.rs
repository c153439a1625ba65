//! The document as a whole.

use crate::{
    Action, ActionId, Allowed, Citation, Contact, ContactId, Duty, Group, Id, Level, LevelId,
    Never, Origin, Partner, Question, QuestionId, Requirement, Rule, Source, SourceId, Topic,
    TopicId, Uplift, Wording,
};
use serde::{Deserialize, Serialize};

/// Which document this is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// Its name.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The language of its texts: `en`, `cy`.
    pub language: String,
    /// Its edition.
    pub edition: String,
    /// Its status, such as `illustrative`.
    pub status: String,
    /// What it is aligned with.
    pub aligned: Citation,
    /// The document that it amends.
    pub amends: Option<String>,
    /// When it takes effect, as written.
    pub effective: Option<String>,
    /// Who keeps it.
    pub owner: Option<String>,
    /// Under which licence.
    pub licence: Option<String>,
    /// What it is not.
    pub disclaimer: Option<String>,
    /// SHA-256 of the names and texts of its files, those of a document that it amends
    /// included, without the worked examples and translations, in hexadecimal: documents that
    /// decide alike in two languages have one.
    pub digest: String,
}

/// A whole threshold document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Which document this is.
    pub identity: Identity,
    /// What it cites.
    pub sources: Vec<Source>,
    /// The scale, lowest first; at least two.
    pub levels: Vec<Level>,
    /// How to reach people.
    pub contacts: Vec<Contact>,
    /// What can be done.
    pub actions: Vec<Action>,
    /// Who may hold information.
    pub partners: Vec<Partner>,
    /// Subjects.
    pub topics: Vec<Topic>,
    /// Topics that conditions count together.
    pub groups: Vec<Group>,
    /// Questions, ladders, indicators and strengths, in the order of the text.
    pub questions: Vec<Question>,
    /// `asked when` order: each question after those that decide whether it applies.
    pub asking_order: Vec<QuestionId>,
    /// What raises a topic.
    pub uplifts: Vec<Uplift>,
    /// What puts the overall level somewhere.
    pub rules: Vec<Rule>,
    /// `do` statements.
    pub duties: Vec<Duty>,
    /// What cannot occur.
    pub nevers: Vec<Never>,
    /// What the guidance demands.
    pub requirements: Vec<Requirement>,
    /// Words to avoid.
    pub wordings: Vec<Wording>,
    /// Findings that are meant, in the order of the text.
    pub allowed: Vec<Allowed>,
}

impl Document {
    /// The level under an identifier.
    pub fn level(&self, id: LevelId) -> &Level {
        &self.levels[id.position()]
    }

    /// The topic under an identifier.
    pub fn topic(&self, id: TopicId) -> &Topic {
        &self.topics[id.position()]
    }

    /// The question under an identifier.
    pub fn question(&self, id: QuestionId) -> &Question {
        &self.questions[id.position()]
    }

    /// The action under an identifier.
    pub fn action(&self, id: ActionId) -> &Action {
        &self.actions[id.position()]
    }

    /// The contact under an identifier.
    pub fn contact(&self, id: ContactId) -> &Contact {
        &self.contacts[id.position()]
    }

    /// The source under an identifier.
    pub fn source(&self, id: SourceId) -> &Source {
        &self.sources[id.position()]
    }

    /// The lowest level.
    pub fn lowest(&self) -> LevelId {
        LevelId::at(0)
    }

    /// The highest level.
    pub fn highest(&self) -> LevelId {
        LevelId::at(self.levels.len().saturating_sub(1))
    }

    /// The question, ladder, indicator or strength of that name.
    pub fn question_named(&self, name: &str) -> Option<QuestionId> {
        self.questions.iter().position(|question| question.name == name).map(QuestionId::at)
    }

    /// The level of that name.
    pub fn level_named(&self, name: &str) -> Option<LevelId> {
        self.levels.iter().position(|level| level.name == name).map(LevelId::at)
    }

    /// The topic of that name.
    pub fn topic_named(&self, name: &str) -> Option<TopicId> {
        self.topics.iter().position(|topic| topic.name == name).map(TopicId::at)
    }

    /// The action of that name.
    pub fn action_named(&self, name: &str) -> Option<ActionId> {
        self.actions.iter().position(|action| action.name == name).map(ActionId::at)
    }

    /// Where a statement that can be a reason stands: a question, an uplift, a rule or a duty.
    pub fn reason_origin(&self, name: &str) -> Option<&Origin> {
        let asked = self.questions.iter().map(|one| (&one.name, &one.origin));
        let raised = self.uplifts.iter().map(|one| (&one.name, &one.origin));
        let ruled = self.rules.iter().map(|one| (&one.name, &one.origin));
        let owed = self.duties.iter().map(|one| (&one.name, &one.origin));
        let mut all = asked.chain(raised).chain(ruled).chain(owed);
        all.find(|(named, _)| *named == name).map(|(_, origin)| origin)
    }

    /// Where each statement that a decision may name stands in the text.
    pub(crate) fn origins_mut(&mut self) -> impl Iterator<Item = &mut Origin> {
        let questions = self.questions.iter_mut().map(|one| &mut one.origin);
        questions
            .chain(self.sources.iter_mut().map(|one| &mut one.origin))
            .chain(self.levels.iter_mut().map(|one| &mut one.origin))
            .chain(self.contacts.iter_mut().map(|one| &mut one.origin))
            .chain(self.actions.iter_mut().map(|one| &mut one.origin))
            .chain(self.partners.iter_mut().map(|one| &mut one.origin))
            .chain(self.topics.iter_mut().map(|one| &mut one.origin))
            .chain(self.groups.iter_mut().map(|one| &mut one.origin))
            .chain(self.uplifts.iter_mut().map(|one| &mut one.origin))
            .chain(self.rules.iter_mut().map(|one| &mut one.origin))
            .chain(self.duties.iter_mut().map(|one| &mut one.origin))
            .chain(self.nevers.iter_mut().map(|one| &mut one.origin))
    }

    /// Identifiers of all questions, in the order of the text.
    pub fn question_ids(&self) -> impl Iterator<Item = QuestionId> + use<> {
        (0..self.questions.len()).map(QuestionId::at)
    }

    /// Identifiers of all topics, in the order of the text.
    pub fn topic_ids(&self) -> impl Iterator<Item = TopicId> + use<> {
        (0..self.topics.len()).map(TopicId::at)
    }
}
