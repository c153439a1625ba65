//! What to do, soonest first.

use continuum_flow::ActionView;
use yew::prelude::*;

/// A list of things to do.
pub fn actions(actions: &[ActionView]) -> Html {
    html! { <ol class="actions">{ for actions.iter().map(action) }</ol> }
}

fn action(action: &ActionView) -> Html {
    let at_once = action.at_once.then_some("action--at-once");
    html! {
        <li key={action.name.as_str()} class={classes!("action", at_once)} data-action={action.name.clone()}>
            <h3 class="govuk-heading-m action__what">{ &action.what }</h3>
            <dl class="facts">
                { fact("When", Some(&action.when), false) }
                { fact("Grade", action.grade.as_ref().map(|grade| grade.words.as_str()), false) }
                { fact("Who", Some(&action.who), false) }
                { fact("How to reach them", action.contact.as_deref(), false) }
                { fact("Agreement", action.consent.as_deref(), false) }
                { fact("The family", family(action).as_deref(), action.keep_from_family) }
                { fact("Why", Some(&action.because), false) }
            </dl>
        </li>
    }
}

fn family(action: &ActionView) -> Option<String> {
    let both = action.family.iter().chain(&action.family_advice);
    let both: Vec<_> = both.map(String::as_str).collect();
    (!both.is_empty()).then(|| both.join(". "))
}

/// A hidden element where there is nothing to say.
fn fact(title: &'static str, words: Option<&str>, strong: bool) -> Html {
    let hidden = words.is_none_or(str::is_empty);
    html! {
        <div class={classes!("facts__row", strong.then_some("facts__row--strong"))} {hidden}>
            <dt class="facts__title">{ title }</dt>
            <dd class="facts__words">{ words.unwrap_or_default() }</dd>
        </div>
    }
}
