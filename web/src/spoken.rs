//! The language in which the document's words are read aloud, where it is not the site's.
//!
//! ```text
//! <html lang="cy">  … <legend lang="en">Can the child crawl?</legend>  Nid ydw i'n gwybod …
//! ```
//!
//! Elements that hold the document's words and no others are marked (WCAG 2.2, 3.1.2), after each
//! page is drawn. On a site in the document's language nothing is done.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// What holds words of the document alone: `tests/browser/pseudo` finds one that holds others.
const OF_DOCUMENT: &str = "\
[data-place^=topic_] h1,\
[data-question] legend,\
[data-question] .notes>.govuk-hint,\
.why:not(.of-site) p:not(.why__sources),\
.govuk-radios:not(.of-site)>.govuk-radios__item:not(.govuk-radios__divider~*)>label,\
.group>h2,\
.area .govuk-checkboxes__item *,\
.action__what,\
.action .facts__row:is(:nth-child(3),:nth-child(4),:nth-child(5),:nth-child(7)) dd,\
.reminders li,\
[data-statement]>.reason__text,\
[data-statement]>.reason__text+p,\
.level__title,\
.level__number+p,\
.action.when-of-document .facts__row:first-child dd,\
[id^=section_topic_]>:is(h2,h3),\
.no-worry li,\
.govuk-summary-list__key,\
.of-document,\
.about-document strong,\
.about-document>p:last-child";

/// Marks what is drawn now; what is drawn no longer keeps no mark.
pub fn mark(language: &str) {
    each("[data-place] [lang]", |element| drop(element.remove_attribute("lang")));
    each(OF_DOCUMENT, |element| drop(element.set_attribute("lang", language)));
}

fn each(selector: &str, change: impl Fn(&Element)) {
    // The selectors are plain words of CSS, so the browser takes them.
    let Ok(found) = document().query_selector_all(selector) else { return };
    let at = |at| found.item(at).and_then(|node| node.dyn_into::<Element>().ok());
    (0..found.length()).filter_map(at).for_each(|element| change(&element));
}
