//! One radio or checkbox with its label.

use yew::prelude::*;

/// A radio or checkbox.
pub struct Choice<'a> {
    /// `radio` or `checkbox`.
    pub kind: &'static str,
    /// The design's block: `govuk-radios` or `govuk-checkboxes`.
    pub block: &'static str,
    /// Its id.
    pub id: &'a str,
    /// The field's name.
    pub name: &'a str,
    /// What stands for it.
    pub value: &'a str,
    /// What people read.
    pub words: &'a str,
    /// Help in choosing it.
    pub hint: Option<&'a str>,
    /// Chosen now.
    pub chosen: bool,
}

/// Draws it; `change` is told whether it is now chosen.
pub fn choice(choice: &Choice<'_>, change: &Callback<bool>) -> Html {
    let Choice { block, id, .. } = choice;
    let changed = change.reform(|event: Event| is_checked(&event));
    let hint_id = choice.hint.map(|_| format!("{id}_hint"));
    html! {
        <div key={*id} class={format!("{block}__item")}>
            <input class={format!("{block}__input")} type={choice.kind} id={id.to_string()}
                name={choice.name.to_owned()} value={choice.value.to_owned()} checked={choice.chosen}
                aria-describedby={hint_id.clone()} onchange={changed} />
            <label class={format!("govuk-label {block}__label")} for={id.to_string()}>{ choice.words }</label>
            { for choice.hint.map(|hint| html! {
                <div class={format!("govuk-hint {block}__hint")} id={hint_id}>{ hint }</div>
            }) }
        </div>
    }
}

fn is_checked(event: &Event) -> bool {
    let input = event.target_dyn_into::<web_sys::HtmlInputElement>();
    input.is_some_and(|input| input.checked())
}
