//! What to do, soonest first.

use continuum_flow::{ActionView, ContactView};
use continuum_words as words;
use yew::prelude::*;

/// A list of things to do.
pub fn actions(actions: &[ActionView]) -> Html {
    html! { <ol class="actions">{ for actions.iter().map(action) }</ol> }
}

fn action(action: &ActionView) -> Html {
    let at_once = action.at_once.then_some("action--at-once");
    let when = action.when_of_document.then_some("when-of-document");
    html! {
        <li key={action.name.as_str()} class={classes!("action", at_once, when)} data-action={action.name.clone()}>
            <h3 class="govuk-heading-m action__what">{ &action.what }</h3>
            <dl class="facts">
                { fact(words::when(), Some(&action.when), false) }
                { fact(words::grade(), action.grade.as_ref().map(|grade| grade.words.as_str()), false) }
                { fact(words::who(), Some(&action.who), false) }
                { contacts(&action.contacts) }
                { fact(words::consent(), action.consent.as_deref(), false) }
                { fact(words::the_family(), family(action).as_deref(), action.keep_from_family) }
                { fact(words::why(), Some(&action.because), false) }
            </dl>
        </li>
    }
}

/// A line each, with a number that a telephone can dial.
fn contacts(contacts: &[ContactView]) -> Html {
    html! {
        <div class="facts__row" hidden={contacts.is_empty()}>
            <dt class="facts__title">{ words::how_to_reach_them() }</dt>
            <dd class="facts__words">{ for contacts.iter().map(contact) }</dd>
        </div>
    }
}

fn contact(contact: &ContactView) -> Html {
    let after = |words: &Option<String>, [before, behind]: [&str; 2]| {
        words.as_ref().map_or_else(String::new, |words| [before, words, behind].concat())
    };
    html! {
        <p key={contact.title.as_str()} class="contact">
            { &contact.title }
            { for contact.number.as_ref().map(|number| html! {
                <>{ ": " }<a class="govuk-link contact__number" href={dials(contact)}>{ number }</a></>
            }) }
            { after(&contact.address, [": ", ""]) }
            { after(&contact.hours, [" (", ")"]) }
        </p>
    }
}

/// None where it is no number that can be dialled: then it is no link.
fn dials(contact: &ContactView) -> Option<String> {
    contact.dialled.as_ref().map(|number| ["tel:", number].concat())
}

fn family(action: &ActionView) -> Option<String> {
    let both = action.family.iter().chain(&action.family_advice);
    let both: Vec<_> = both.map(String::as_str).collect();
    (!both.is_empty()).then(|| both.join(". "))
}

/// A hidden element where there is nothing to say.
fn fact(title: &'static str, said: Option<&str>, strong: bool) -> Html {
    let hidden = said.is_none_or(str::is_empty);
    html! {
        <div class={classes!("facts__row", strong.then_some("facts__row--strong"))} {hidden}>
            <dt class="facts__title">{ title }</dt>
            <dd class="facts__words">{ said.unwrap_or_default() }</dd>
        </div>
    }
}
