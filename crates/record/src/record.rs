//! What is written down.

use continuum_model::Identity;
use serde_json::{Map, Value};

/// One check, as it was when it was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The document that was asked about.
    pub document: Made,
    /// What was given for every question, by name, as `continuum decide` reads it; a question
    /// that was not asked is `null`, so that it can be told from one that is new.
    pub answers: Map<String, Value>,
    /// The replies as they were read, by the question's name: another edition may not have them.
    pub in_words: Vec<(String, InWords)>,
    /// The worries, where they had been asked about.
    pub worries: Option<Worries>,
    /// The level that was suggested.
    pub at_least: Named,
    /// The highest that the missing answers allowed.
    pub at_most: Named,
    /// The person's own level, where they gave one.
    pub own: Option<Named>,
    /// They said that they agree with the suggestion.
    pub agrees: bool,
    /// Why, in their own words.
    pub reason: String,
}

/// Which document a record was made with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// Its name.
    pub id: String,
    /// The document that it amends.
    pub amends: Option<String>,
    /// Its title.
    pub title: String,
    /// Its edition.
    pub edition: String,
    /// SHA-256 of its text.
    pub digest: String,
}

/// Something of the document by its name, with what people read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its name.
    pub name: String,
    /// What people read.
    pub title: String,
}

/// A question and the reply to it, as they were read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InWords {
    /// The question.
    pub question: String,
    /// The reply.
    pub answer: String,
}

/// The topics that were offered as worries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Worries {
    /// Chosen.
    pub chosen: Vec<Named>,
    /// Offered and not chosen.
    pub not_chosen: Vec<Named>,
}

impl Record {
    /// A question with the reply to it, as they were read.
    pub fn said(&self, name: &str) -> Option<&InWords> {
        self.in_words.iter().find(|(question, _)| question == name).map(|(_, said)| said)
    }
}

impl Made {
    /// This document.
    pub fn with(identity: &Identity) -> Self {
        Self {
            id: identity.id.clone(),
            amends: identity.amends.clone(),
            title: identity.title.clone(),
            edition: identity.edition.clone(),
            digest: identity.digest.clone(),
        }
    }

    /// Whether this is that very text.
    pub fn is(&self, identity: &Identity) -> bool {
        self.id == identity.id && self.digest == identity.digest
    }

    /// Whether this is that document or another edition of it: one that it amends, one that
    /// amends it, or one that amends the same.
    pub fn is_edition_of(&self, identity: &Identity) -> bool {
        let amends = identity.amends.as_ref();
        self.id == identity.id
            || Some(&self.id) == amends
            || self.amends.as_ref() == Some(&identity.id)
            || (amends.is_some() && self.amends.as_ref() == amends)
    }
}
