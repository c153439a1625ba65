// Starts the check, or practising: which document, the wasm that draws the page, and what goes
// with both. A file
// of its own because the security policy allows no inline script. The way out is in exit.js.

const app = document.getElementById("app");

// Another document than the page's own: `?document=family-help-2026`.
const asked = new URLSearchParams(location.search).get("document");
if (asked !== null) {
  // What is no name asks for nothing, and is said to be unknown.
  app.dataset.document = /^[a-z0-9-]+$/.test(asked) ? asked : "";
  if (app.dataset.document) document.getElementById("read").href = `read/${asked}/index.html`;
}

document.getElementById("skip").addEventListener("click", (event) => {
  // By hand, so that the address stays as it is.
  event.preventDefault();
  (document.getElementById("heading") ?? app).focus();
});

if (window.parent !== window) import("./framed.js");

// Once the check is drawn: where its document is in another language, its words say so.
new MutationObserver((_, observer) => {
  const page = app.querySelector(".page");
  if (page) observer.disconnect();
  if (page?.dataset.spoken) import("./spoken.js");
}).observe(app, { childList: true, subtree: true });

// A broken invariant must never leave a page that looks alive and says nothing.
for (const kind of ["error", "unhandledrejection"]) {
  addEventListener(kind, (event) => {
    if ((event.error ?? event.reason) instanceof WebAssembly.RuntimeError) {
      document.getElementById("stopped").hidden = false;
    }
  });
}

// The words that are there already are drawn first; a tab in the background draws nothing.
const drawn = new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 100);
});

try {
  // Each page names what draws it, and loads nothing else.
  const program = document.documentElement.dataset.program;
  const [{ default: start }] = await Promise.all([import(`./${program}.js`), drawn]);
  await start({ module_or_path: new URL(`${program}_bg.wasm`, import.meta.url) });
} catch (error) {
  const waiting = document.querySelector(".getting-ready");
  if (waiting) waiting.textContent = waiting.dataset.notLoaded;
  throw error;
}

// Last, so that it takes nothing from the first question.
import("./offline.js");
