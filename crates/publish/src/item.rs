//! Every statement of a document, whatever its kind, in the order of the text.

use continuum_model::{
    Action, Contact, Document, Duty, Group, Kind, Level, Never, Origin, Partner, Question,
    Requirement, Rule, Source, Topic, Uplift, Wording,
};
use continuum_words as words;

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
            Self::Uplift(one) => one.text.as_deref().unwrap_or(words::uplift_untitled()),
            Self::Rule(one) => one.text.as_deref().unwrap_or(words::rule_untitled()),
            Self::Duty(one) => one.text.as_deref().unwrap_or(words::duty_untitled()),
            Self::Never(_) => words::never_untitled(),
            Self::Requirement(one) => &one.text,
            Self::Wording(one) => &one.avoid,
        }
    }

    /// What sort of statement it is, in words.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Source(_) => words::kind_source(),
            Self::Level(_) => words::kind_level(),
            Self::Contact(_) => words::kind_contact(),
            Self::Action(_) => words::kind_action(),
            Self::Partner(_) => words::kind_partner(),
            Self::Topic(_) => words::kind_topic(),
            Self::Group(_) => words::kind_group(),
            Self::Question(question) => match question.kind {
                Kind::Ladder(_) => words::kind_ladder(),
                Kind::Indicator { red_flag: true, .. } => words::kind_red_flag(),
                Kind::Indicator { .. } => words::kind_sign(),
                Kind::Strength { .. } => words::kind_strength(),
                _ => words::kind_question(),
            },
            Self::Uplift(_) => words::kind_uplift(),
            Self::Rule(_) => words::kind_rule(),
            Self::Duty(_) => words::kind_duty(),
            Self::Never(_) => words::kind_never(),
            Self::Requirement(_) => words::kind_requirement(),
            Self::Wording(_) => words::kind_wording(),
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
