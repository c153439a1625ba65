//! Blanks to be filled in by hand on the printed record. Nothing is typed on the screen.

use continuum_words as words;
use yew::prelude::*;

/// Styles keep them off the screen.
pub fn record_blanks() -> Html {
    let blanks: &[&str] = &[
        words::blank_name(),
        words::blank_birth(),
        words::blank_you(),
        words::blank_when(),
        words::blank_agreed(),
    ];
    html! {
        <dl class="blanks">
            { for blanks.iter().map(|blank| html! {
                <div key={*blank} class="blanks__row">
                    <dt class="blanks__title">{ *blank }</dt>
                    <dd class="blanks__line"></dd>
                </div>
            }) }
        </dl>
    }
}
