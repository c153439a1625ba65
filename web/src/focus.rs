//! Where the keyboard and the screen reader go next. Yew does neither by itself.

use gloo::utils::{document, document_element, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, HtmlInputElement};

/// Moves focus to an element of the page. A heading or an error summary comes with the top of the
/// page, so that the way to reach help is in sight; a field with its question.
pub fn move_to(id: &str) {
    let Some(element) = document().get_element_by_id(id) else { return };
    if element.dyn_ref::<HtmlInputElement>().is_some() {
        to_field(&element);
    } else {
        window().scroll_to_with_x_and_y(0.0, 0.0);
        focus(&element);
    }
}

/// Moves focus to a field, with its question in sight.
pub fn to_field(input: &Element) {
    let group = input.closest("fieldset").ok().flatten();
    group.as_ref().unwrap_or(input).scroll_into_view();
    let checked = group.as_ref().and_then(checked);
    focus(checked.as_ref().unwrap_or(input));
}

/// Past the first page the notice above becomes a strip, so that questions fit a small screen.
pub fn mark_under_way(under_way: bool) {
    // The class is a plain word, so the list accepts it.
    let _ = document_element().class_list().toggle_with_force("is-under-way", under_way);
}

/// The keyboard enters a group of radios at the chosen one.
fn checked(group: &Element) -> Option<Element> {
    group.query_selector("input:checked").ok().flatten()
}

fn focus(element: &Element) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot take focus leaves it where it is.
    let _ = element.focus_with_options(&options);
}
