// Words that no translator could reach, on the site in the language that nobody speaks.

/**
 * Everything with a Latin letter in it that a person can see, hear or point at, and what a script
 * may say later. Data for programs and the digest are none of it; nor are the names by which a
 * document calls its statements, which no translation changes, nor what is hidden from everyone.
 */
export function latin(page) {
  return page.evaluate(() => {
    const letters = /[A-Za-z]/;
    const found = [];
    const note = (where, text, name) => {
      const words = name ? text.replaceAll(name, "") : text;
      if (words && letters.test(words.replace(/[0-9a-f]{64}/g, ""))) found.push(`${where}: ${text.trim()}`);
    };
    const named = (element) => {
      const { statement, fact } = element.closest("[data-statement], [data-fact]")?.dataset ?? {};
      return statement ?? fact;
    };
    note("title of the page", document.title);
    const shown = (element) => element && !element.closest("script, style, noscript, pre.data, pre.diagnostics, [hidden]");
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (shown(element)) note(element.tagName.toLowerCase(), node.textContent, named(element));
    }
    const heard = ["title", "aria-label", "aria-description", "placeholder", "alt", "label", "aria-roledescription", "aria-valuetext"];
    const later = ["newer", "not-loaded", "loading", "two-left", "one-left", "expired"].map((name) => `data-${name}`);
    for (const name of [...heard, ...later]) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        if (shown(element)) note(`${name} of ${element.tagName.toLowerCase()}`, element.getAttribute(name));
      }
    }
    return found;
  });
}
