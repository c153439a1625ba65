// The way out of every page: the button, the link for keyboards, and Shift pressed three times.
// It needs nothing else, so that it still works where the rest of a page has failed.
//
//   <a href="https://…" data-exit rel="nofollow noreferrer" data-loading="…" data-two-left="…"
//     data-one-left="…" data-expired="…">Exit this page</a>
//
// What it says stands with the first of these links, in the language of the page.
// Without a script such a link still leaves; with this one nothing of the site is left to see, in
// the page, under the browser's Back button, or in another tab of the site.

const WITHIN = 5000;
const links = document.querySelectorAll("[data-exit]");
const { loading = "", twoLeft = "", oneLeft = "", expired = "" } = links[0]?.dataset ?? {};
const elsewhere = links[0]?.href ?? "https://www.bbc.co.uk/weather";
const framed = window.parent !== window;

for (const link of links) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
}

// Other tabs of the site leave as well: the document is read in one while answers stand in another.
const tabs = "BroadcastChannel" in globalThis ? new BroadcastChannel("guided-check-exit") : null;
tabs?.addEventListener("message", () => leave(true));

// Said to screen readers; the dots on the button say it to everyone else.
const said = document.createElement("span");
said.setAttribute("role", "status");
// Styled here, so that it needs no style sheet of the page.
Object.assign(said.style, { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" });
document.body.append(said);
const dots = [...document.querySelectorAll(".exit")].map((button) => {
  const shown = document.createElement("span");
  shown.setAttribute("aria-hidden", "true");
  shown.hidden = true;
  button.append(shown);
  return shown;
});

// Shift by itself, pressed and let go three times. With another key it is a capital letter, or a
// way back through the page, and no wish to leave.
let presses = 0;
let alone = false;
let timer;
addEventListener("keydown", ({ key, repeat }) => {
  if (key !== "Shift") {
    alone = false;
    if (presses > 0) expire();
  } else if (!repeat) {
    alone = true;
  }
}, true);
addEventListener("keyup", ({ key }) => {
  if (key !== "Shift" || !alone) return;
  alone = false;
  presses += 1;
  if (presses === 3) return leave();
  show(presses === 1 ? twoLeft : oneLeft);
  clearTimeout(timer);
  timer = setTimeout(expire, WITHIN);
}, true);

function expire() {
  clearTimeout(timer);
  presses = 0;
  show(expired);
  timer = setTimeout(() => show(""), WITHIN);
}

function show(words) {
  said.textContent = words;
  for (const shown of dots) {
    shown.hidden = presses === 0;
    shown.textContent = " " + "●".repeat(presses) + "○".repeat(3 - presses);
  }
}

// The page around the check leaves, and lets this one clear its history first.
addEventListener("message", ({ source, data }) => {
  if (framed && source === parent && data?.guidedCheck === "leave") leave();
});

// A page kept by the browser for its Back button must not come back to life.
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});

/** Covers the page at once, and goes; `told` by another tab, which has told all others. */
function leave(told = false) {
  // A page that holds the check in a frame leaves in its own way.
  if (!dispatchEvent(new Event("guided-check-leave", { cancelable: true }))) return;
  const cover = document.createElement("p");
  cover.setAttribute("role", "alert");
  document.body.replaceChildren(cover);
  cover.textContent = loading;
  document.title = loading;
  if (!told) tabs?.postMessage("leave");
  forget();
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
  if (!framed) return location.replace(elsewhere);
  // The page around leaves; where it does not listen, this one takes it along, or goes alone.
  parent.postMessage({ guidedCheck: "exit" }, "*");
  setTimeout(() => {
    try {
      top.location.replace(elsewhere);
    } catch {
      location.replace(elsewhere);
    }
  }, 150);
}

/** The copies kept for use without a network go too. Leaving waits for none of it. */
async function forget() {
  try {
    const registrations = await navigator.serviceWorker?.getRegistrations() ?? [];
    for (const registration of registrations.filter(isOurs)) {
      registration.unregister();
      for (const name of await caches.keys()) {
        if (name.endsWith(` ${registration.scope}`)) caches.delete(name);
      }
    }
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** One host may serve other things beside this site. */
function isOurs({ scope, active, waiting, installing }) {
  const worker = active ?? waiting ?? installing;
  return location.href.startsWith(scope) && worker?.scriptURL.endsWith("/service-worker.js");
}
