// Leaves the page quickly, and starts the site. A file of its own because the security policy
// allows no inline script. Leaving comes first and needs nothing else, so that it still works
// where the rest has failed.

const elsewhere = "https://www.bbc.co.uk/weather";
const exit = document.getElementById("exit");

exit.addEventListener("click", (event) => {
  event.preventDefault();
  leave();
});

// Shift pressed three times within five seconds, with no other key between.
let presses = [];
addEventListener("keydown", (event) => {
  if (event.key !== "Shift") {
    presses = [];
  } else if (!event.repeat) {
    presses = [...presses.filter((time) => event.timeStamp - time < 5000), event.timeStamp];
    if (presses.length === 3) leave();
  }
});

// A page kept by the browser for its Back button must not come back to life.
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});

/** Nothing is left to see, in the page or under the browser's Back button. */
function leave() {
  document.body.replaceChildren();
  document.title = "";
  const below = Number(history.state) || 0;
  if (below === 0) return go();
  // Down to the first of our entries, so that leaving replaces it; waits for no slow browser.
  addEventListener("popstate", go, { capture: true, once: true });
  setTimeout(go, 200);
  history.go(-below);
}

function go(event) {
  // The site itself listens too, and must not draw a page now.
  event?.stopImmediatePropagation();
  location.replace(elsewhere);
}

document.getElementById("skip").addEventListener("click", (event) => {
  // By hand, so that the address stays as it is.
  event.preventDefault();
  (document.getElementById("heading") ?? document.getElementById("app")).focus();
});

// Each page names what draws it, and loads nothing else.
const program = document.documentElement.dataset.program;
const { default: start } = await import(`./${program}.js`);
await start({ module_or_path: new URL(`${program}_bg.wasm`, import.meta.url) });
