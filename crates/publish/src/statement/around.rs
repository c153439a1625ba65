//! What stands around the questions: levels, actions, contacts, partners, topics, sources.

use super::asked::actions;
use super::{cited, facts, text};
use crate::book::Book;
use crate::condition::of_area;
use crate::frame::Place;
use crate::phrase::{joined, phrase};
use continuum_model::{
    Action, Contact, Family, Group, Level, Partner, Priority, Requirement, Source, Topic, TopicId,
    Urgency, Wording, is_day,
};
use continuum_words as words;
use maud::{Markup, html};

pub(super) fn source(of: &Source) -> Markup {
    facts(&[
        (words::published_by(), text(of.publisher.as_ref())),
        (words::date(), Some(html! { (of.date) })),
        (words::address(), of.address.as_deref().map(address)),
        (words::licence(), text(of.licence.as_ref())),
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
            (words::number_of_level(), Some(html! { (of.number) })),
            (words::legal_basis(), (!of.basis.is_empty()).then(|| html! { (of.basis.join(", ")) })),
            (words::consent(), text(of.consent.as_ref())),
            (words::grade(), of.priority.map(grade)),
            (words::how_soon(), text(of.within.as_ref())),
        ]))
        (actions(book, place, &of.actions))
    }
}

fn grade(of: Priority) -> Markup {
    let words = match of {
        Priority::Red => words::red(),
        Priority::Amber => words::amber(),
        Priority::Green => words::green(),
    };
    html! { (words) }
}

pub(super) fn contact(of: &Contact) -> Markup {
    facts(&[
        (words::telephone(), telephone(of)),
        (words::hours(), text(of.hours.as_ref())),
        (words::address(), of.address.as_deref().map(address)),
        (words::last_checked(), of.checked.as_deref().map(day)),
    ])
}

/// `2026-11-23` as people write it; as it stands where it is no day.
fn day(of: &str) -> Markup {
    let mut parts = of.split('-').map(|part| part.parse().ok());
    let parts = (parts.next().flatten(), parts.next().flatten(), parts.next().flatten());
    match parts {
        (Some(year), Some(month), Some(day)) if is_day(of) => {
            html! { (words::day(day, month, year)) }
        }
        _ => html! { (of) },
    }
}

/// Pressed, it is called.
fn telephone(of: &Contact) -> Option<Markup> {
    let number = of.number.as_ref()?;
    Some(html! {
        @if let Some(dialled) = of.dialled() { a href={ "tel:" (dialled) } { (number) } }
        @else { (number) }
    })
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
            (words::who(), Some(html! { (of.who) })),
            (words::how_soon(), Some(html! { (soon) })),
            (words::consent(), text(of.consent.as_ref())),
            (words::family(), of.family.as_ref().map(|one| family(one.family, one.advice.as_deref()))),
            (words::contact(), (!of.contacts.is_empty()).then_some(contacts)),
            (words::grade(), of.priority.map(grade)),
        ]))
        @if let Some(because) = &of.because { p.because { (because) "." } }
    }
}

fn urgency(of: Urgency) -> &'static str {
    match of {
        Urgency::AtOnce => words::soon_at_once(),
        Urgency::SameDay => words::soon_same_day(),
        Urgency::OneWorkingDay => words::soon_one_working_day(),
        Urgency::OneWeek => words::soon_one_week(),
        Urgency::Planned => words::soon_planned(),
    }
}

fn family(of: Family, advice: Option<&str>) -> Markup {
    let words = match of {
        Family::ToldFirst => words::family_first(),
        Family::ToldUnlessRisk => words::family_unless_risk(),
        Family::NotToldFirst => words::family_not_first(),
    };
    html! { (words) @if let Some(advice) = advice { " " (advice) "." } }
}

pub(super) fn partner(book: &Book<'_>, place: Place, of: &Partner) -> Markup {
    facts(&[
        (words::may_know(), text(of.holds.as_ref())),
        (words::ask_about(), (!of.topics.is_empty()).then(|| topics(book, place, &of.topics))),
    ])
}

pub(super) fn topic(of: &Topic) -> Markup {
    html! {
        @if let Some(hint) = &of.hint { p.hint { (hint) "." } }
        (facts(&[
            (words::area(), Some(html! { (of_area(of.area)) })),
            (words::asked(), of.of_everyone.then(|| html! { (words::asked_of_everyone()) })),
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
    let part = |part: &String| {
        let item = book.items().iter().find(|item| item.name() == Some(part));
        html! {
            @if let Some(item) = item { a href=(book.link(place, part)) { (item.title()) } }
            @else { (words::quoted(part)) }
        }
    };
    let parts = joined(of.met_by.iter().map(part), ", ");
    html! {
        p { (phrase(|[parts]| words::met_by(parts), [parts])) }
        (cited(book, place, &of.see))
    }
}

pub(super) fn wording(book: &Book<'_>, place: Place, of: &Wording) -> Markup {
    html! {
        p { (words::say_instead(&of.say)) }
        @if let Some(because) = &of.because { p.because { (because) "." } }
        (cited(book, place, &of.see))
    }
}
