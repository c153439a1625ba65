// Where the document is in another language than the site, a voice that reads the page aloud must
// know which words are whose (WCAG 2.2, 3.1.2):
//
//   <html lang="cy">  … <legend lang="en">Can the child crawl?</legend>  Ddim yn gwybod …
//
// Loaded only then. Elements that hold the document's words and no others are marked; the site's
// sentences that quote the document are not. tests/browser/pseudo finds one that holds both, and
// one that was forgotten.

const ofDocument = [
  ".of-document",
  "[data-place^=topic_] h1",
  "[data-question] legend",
  "[data-question] .notes > .govuk-hint",
  ".why:not(.of-site) p:not(.why__sources)",
  ".govuk-radios:not(.of-site) > .govuk-radios__item:not(.govuk-radios__divider ~ *) > label",
  ".group > h2",
  ".area .govuk-checkboxes__item > :is(label, .govuk-hint)",
  ".action__what",
  ".action .facts__row:is(:nth-child(3), :nth-child(4), :nth-child(5), :nth-child(7)) dd",
  ".action.when-of-document .facts__row:first-child dd",
  ".reminders li",
  "[data-statement] > .reason__text",
  "[data-statement] > .reason__text + p",
  "[id^=section_topic_] > :is(h2, h3)",
  ".no-worry li",
  ".govuk-summary-list__key",
  ".about-document strong",
  ".about-document > p:last-child",
].join();

/** Marks what is drawn now; an element that is drawn anew with other words loses its mark. */
function mark() {
  const page = app.querySelector("[data-spoken]");
  for (const element of app.querySelectorAll("[data-place] [lang]")) {
    if (!element.matches(ofDocument)) element.removeAttribute("lang");
  }
  for (const element of page?.querySelectorAll(ofDocument) ?? []) element.lang = page.dataset.spoken;
}

const app = document.getElementById("app");
new MutationObserver(mark).observe(app, { attributeFilter: ["class", "data-spoken"], childList: true, subtree: true });
mark();
