//! Blanks to be filled in by hand on the printed record. Nothing is typed on the screen.

use yew::prelude::*;

const BLANKS: &[&str] = &[
    "Child’s name",
    "Date of birth, or due date",
    "Your name and role",
    "Date and time",
    "Who was spoken to, and what was agreed",
];

/// Styles keep them off the screen.
pub fn record_blanks() -> Html {
    html! {
        <dl class="blanks">
            { for BLANKS.iter().map(|blank| html! {
                <div key={*blank} class="blanks__row">
                    <dt class="blanks__title">{ *blank }</dt>
                    <dd class="blanks__line"></dd>
                </div>
            }) }
        </dl>
    }
}
