//! What stands around the questions: levels, actions, contacts, partners, topics, sources.

use super::asked::actions;
use super::{cited, facts, words};
use crate::book::Book;
use crate::condition::AREAS;
use crate::frame::Place;
use continuum_model::{
    Action, Contact, Family, Group, Level, Partner, Priority, Requirement, Source, Topic, TopicId,
    Urgency, Wording,
};
use maud::{Markup, html};

pub(super) fn source(of: &Source) -> Markup {
    facts(&[
        ("Published by", words(of.publisher.as_ref())),
        ("Date", Some(html! { (of.date) })),
        ("Address", of.address.as_deref().map(address)),
        ("Licence", words(of.licence.as_ref())),
    ])
}

/// A link where it is one.
fn address(of: &str) -> Markup {
    let is_link = of.starts_with("https://") || of.starts_with("http://");
    html! { @if is_link { a href=(of) rel="noreferrer" { (of) } } @else { (of) } }
}

pub(super) fn level(book: &Book<'_>, place: Place, of: &Level) -> Markup {
    html! {
        p { (of.meaning) "." }
        (facts(&[
            ("Number", Some(html! { (of.number) })),
            ("Legal basis", (!of.basis.is_empty()).then(|| html! { (of.basis.join(", ")) })),
            ("Agreement", words(of.consent.as_ref())),
            ("Grade", of.priority.map(grade)),
            ("How soon", words(of.within.as_ref())),
        ]))
        (actions(book, place, &of.actions))
    }
}

fn grade(of: Priority) -> Markup {
    let words = match of {
        Priority::Red => "red",
        Priority::Amber => "amber",
        Priority::Green => "green",
    };
    html! { (words) }
}

pub(super) fn contact(of: &Contact) -> Markup {
    html! {
        @if of.local { p { "Each area has its own." } }
        (facts(&[
            ("Telephone", words(of.number.as_ref())),
            ("When", words(of.hours.as_ref())),
            ("Address", of.address.as_deref().map(address)),
            ("Last found right", words(of.checked.as_ref())),
        ]))
    }
}

pub(super) fn action(book: &Book<'_>, place: Place, of: &Action) -> Markup {
    let soon = of.when.clone().unwrap_or_else(|| urgency(of.urgency).to_owned());
    let contacts = of.contacts.iter().map(|id| book.document.contact(*id));
    let contacts = html! {
        @for (at, contact) in contacts.enumerate() {
            @if at > 0 { "; " }
            a href=(book.link(place, &contact.name)) { (contact.title) }
        }
    };
    html! {
        (facts(&[
            ("Who", Some(html! { (of.who) })),
            ("How soon", Some(html! { (soon) })),
            ("Agreement", words(of.consent.as_ref())),
            ("Family", of.family.as_ref().map(|one| family(one.family, one.advice.as_deref()))),
            ("Contact", (!of.contacts.is_empty()).then_some(contacts)),
            ("Grade", of.priority.map(grade)),
        ]))
        @if let Some(because) = &of.because { p.because { (because) "." } }
    }
}

fn urgency(of: Urgency) -> &'static str {
    match of {
        Urgency::AtOnce => "at once",
        Urgency::SameDay => "the same day",
        Urgency::OneWorkingDay => "within one working day",
        Urgency::OneWeek => "within a week",
        Urgency::Planned => "as part of a plan",
    }
}

fn family(of: Family, advice: Option<&str>) -> Markup {
    let words = match of {
        Family::ToldFirst => "Talk to them first.",
        Family::ToldUnlessRisk => "Tell them, unless that raises risk.",
        Family::NotToldFirst => "Do not tell them first.",
    };
    html! { (words) @if let Some(advice) = advice { " " (advice) "." } }
}

pub(super) fn partner(book: &Book<'_>, place: Place, of: &Partner) -> Markup {
    facts(&[
        ("May know", words(of.holds.as_ref())),
        ("Ask about", (!of.topics.is_empty()).then(|| topics(book, place, &of.topics))),
    ])
}

pub(super) fn topic(of: &Topic) -> Markup {
    let area = AREAS.iter().find(|(area, _)| *area == of.area).map(|(_, words)| html! { (words) });
    html! {
        @if let Some(hint) = &of.hint { p.hint { (hint) "." } }
        (facts(&[
            ("Area", area),
            ("Asked", of.of_everyone.then(|| html! { "of everyone, whatever the worry is" })),
        ]))
    }
}

pub(super) fn group(book: &Book<'_>, place: Place, of: &Group) -> Markup {
    html! { p { (topics(book, place, &of.topics)) "." } }
}

fn topics(book: &Book<'_>, place: Place, of: &[TopicId]) -> Markup {
    html! {
        @for (at, id) in of.iter().enumerate() {
            @let topic = book.document.topic(*id);
            @if at > 0 { "; " }
            a href=(book.link(place, &topic.name)) { (topic.title) }
        }
    }
}

pub(super) fn requirement(book: &Book<'_>, place: Place, of: &Requirement) -> Markup {
    html! {
        p {
            "Met by "
            @for (at, part) in of.met_by.iter().enumerate() {
                @if at > 0 { ", " }
                @match book.items().iter().find(|item| item.name() == Some(part)) {
                    Some(item) => a href=(book.link(place, part)) { (item.title()) },
                    None => { "“" (part) "”" },
                }
            }
            "."
        }
        (cited(book, place, &of.see))
    }
}

pub(super) fn wording(book: &Book<'_>, place: Place, of: &Wording) -> Markup {
    html! {
        p { "Say instead: " (of.say) "." }
        @if let Some(because) = &of.because { p.because { (because) "." } }
        (cited(book, place, &of.see))
    }
}
