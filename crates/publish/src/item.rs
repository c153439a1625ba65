//! Every statement of a document, whatever its kind, in the order of the text.

use continuum_model::{
    Action, Contact, Document, Duty, Group, Kind, Level, Never, Origin, Partner, Question,
    Requirement, Rule, Source, Topic, Uplift, Wording,
};

/// One statement.
#[derive(Clone, Copy)]
pub(crate) enum Item<'a> {
    Source(&'a Source),
    Level(&'a Level),
    Contact(&'a Contact),
    Action(&'a Action),
    Partner(&'a Partner),
    Topic(&'a Topic),
    Group(&'a Group),
    Question(&'a Question),
    Uplift(&'a Uplift),
    Rule(&'a Rule),
    Duty(&'a Duty),
    Never(&'a Never),
    Requirement(&'a Requirement),
    Wording(&'a Wording),
}

impl<'a> Item<'a> {
    /// Where it stands in the text.
    pub fn origin(&self) -> &'a Origin {
        match self {
            Self::Source(one) => &one.origin,
            Self::Level(one) => &one.origin,
            Self::Contact(one) => &one.origin,
            Self::Action(one) => &one.origin,
            Self::Partner(one) => &one.origin,
            Self::Topic(one) => &one.origin,
            Self::Group(one) => &one.origin,
            Self::Question(one) => &one.origin,
            Self::Uplift(one) => &one.origin,
            Self::Rule(one) => &one.origin,
            Self::Duty(one) => &one.origin,
            Self::Never(one) => &one.origin,
            Self::Requirement(one) => &one.origin,
            Self::Wording(one) => &one.origin,
        }
    }

    /// Its name; a `never` has none.
    pub fn name(&self) -> Option<&'a str> {
        Some(match self {
            Self::Source(one) => &one.name,
            Self::Level(one) => &one.name,
            Self::Contact(one) => &one.name,
            Self::Action(one) => &one.name,
            Self::Partner(one) => &one.name,
            Self::Topic(one) => &one.name,
            Self::Group(one) => &one.name,
            Self::Question(one) => &one.name,
            Self::Uplift(one) => &one.name,
            Self::Rule(one) => &one.name,
            Self::Duty(one) => &one.name,
            Self::Never(_) => return None,
            Self::Requirement(one) => &one.name,
            Self::Wording(one) => &one.name,
        })
    }

    /// The words people read.
    pub fn title(&self) -> &'a str {
        match self {
            Self::Source(one) => &one.title,
            Self::Level(one) => &one.title,
            Self::Contact(one) => &one.title,
            Self::Action(one) => &one.what,
            Self::Partner(one) => &one.title,
            Self::Topic(one) => &one.title,
            Self::Group(one) => &one.text,
            Self::Question(one) => &one.text,
            Self::Uplift(one) => one.text.as_deref().unwrap_or("What raises it"),
            Self::Rule(one) => one.text.as_deref().unwrap_or("A rule"),
            Self::Duty(one) => one.text.as_deref().unwrap_or("What is always done"),
            Self::Never(_) => "What cannot be",
            Self::Requirement(one) => &one.text,
            Self::Wording(one) => &one.avoid,
        }
    }

    /// What sort of statement it is, in words.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Source(_) => "Source",
            Self::Level(_) => "Level of need",
            Self::Contact(_) => "Contact",
            Self::Action(_) => "What to do",
            Self::Partner(_) => "Partner",
            Self::Topic(_) => "Topic",
            Self::Group(_) => "Topics counted together",
            Self::Question(question) => match question.kind {
                Kind::Ladder(_) => "Worry, by how serious it is",
                Kind::Indicator { red_flag: true, .. } => "Sign of danger, asked of everyone",
                Kind::Indicator { .. } => "Sign",
                Kind::Strength { .. } => "Strength",
                _ => "Question",
            },
            Self::Uplift(_) => "Raises a topic",
            Self::Rule(_) => "Rule",
            Self::Duty(_) => "Whatever the level",
            Self::Never(_) => "Cannot be",
            Self::Requirement(_) => "What the guidance asks",
            Self::Wording(_) => "Words",
        }
    }
}

/// Every statement, in the order of the text.
pub(crate) fn items(document: &Document) -> Vec<Item<'_>> {
    let mut items: Vec<Item<'_>> = Vec::new();
    items.extend(document.sources.iter().map(Item::Source));
    items.extend(document.levels.iter().map(Item::Level));
    items.extend(document.contacts.iter().map(Item::Contact));
    items.extend(document.actions.iter().map(Item::Action));
    items.extend(document.partners.iter().map(Item::Partner));
    items.extend(document.topics.iter().map(Item::Topic));
    items.extend(document.groups.iter().map(Item::Group));
    items.extend(document.questions.iter().map(Item::Question));
    items.extend(document.uplifts.iter().map(Item::Uplift));
    items.extend(document.rules.iter().map(Item::Rule));
    items.extend(document.duties.iter().map(Item::Duty));
    items.extend(document.nevers.iter().map(Item::Never));
    items.extend(document.requirements.iter().map(Item::Requirement));
    items.extend(document.wordings.iter().map(Item::Wording));
    items.sort_by_key(|item| item.origin().span);
    items
}
