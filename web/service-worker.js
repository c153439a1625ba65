// Keeps the check for use without a network: its own files as of one build, each under its digest,
// and other pages of the site as they were when they were last opened.
//
//   the check's files   from the cache; all of one version, whatever the network says
//   anything else       from the network; as it was last seen where there is none
//
// Nothing that a person types is here: these are the files that everybody is served.

/** Address from here → digest, as `sha256-…`; written by the build. */
const FILES = /* files */ {};
/** Stands in for a page that cannot be had: away.html, written by the build. */
const AWAY = /* away */ "";
/** An empty page in which the version that waits takes over; only when it has, the page is fetched
 * anew. Were it fetched earlier, the old version might be ended while it answers. */
const HANDOVER = `<!doctype html><script nonce="own">
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener("controllerchange", () => location.reload());
  serviceWorker.getRegistration().then(({ waiting }) => waiting ? waiting.postMessage("take over") : location.reload());
</script>`;
const HANDOVER_HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": "default-src 'none'; script-src 'nonce-own'",
  // Where that fails, once more.
  refresh: "5",
};
const PREFIX = "guided-check";
const OURS = `${PREFIX} ${registration.scope}`;
const OPENED = `${PREFIX}-opened ${registration.scope}`;

// The folder's own address for its page: some hosts send `index.html` elsewhere.
const address = (file) => new URL(file === "index.html" ? "./" : file, registration.scope).href;
/** Under the digest, so that what has not changed is kept and not fetched again. */
const kept = (file) => `${address(file)}?${FILES[file]}`;

addEventListener("install", (event) => event.waitUntil(fetchMissing()));
addEventListener("activate", (event) => event.waitUntil(dropOld()));
addEventListener("message", (event) => {
  if (event.data === "take over") skipWaiting();
});
addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  if (method !== "GET" || !url.startsWith(registration.scope)) return;
  event.respondWith(mode === "navigate" ? page(event.request) : file(event.request));
});

async function fetchMissing() {
  const cache = await caches.open(OURS);
  await Promise.all(Object.keys(FILES).map(async (file) => {
    if (await cache.match(kept(file))) return;
    // The browser checks the digest, so that a half-updated host leaves the old version in place.
    const fetched = await fetch(address(file), { cache: "no-cache", integrity: FILES[file] });
    if (!fetched.ok) throw new Error(`${file}: ${fetched.status}`);
    await cache.put(kept(file), fetched);
  }));
}

async function dropOld() {
  const wanted = new Set(Object.keys(FILES).map(kept));
  const cache = await caches.open(OURS);
  const old = (await cache.keys()).filter((request) => !wanted.has(request.url));
  await Promise.all(old.map((request) => cache.delete(request)));
}

/** A reload is the moment for a version that waits, where no other tab is in the old one. */
async function page(request) {
  const waits = registration.waiting && (await clients.matchAll({ type: "window" })).length < 2;
  return waits ? new Response(HANDOVER, { headers: HANDOVER_HEADERS }) : file(request);
}

async function file(request) {
  const name = nameOf(request.url);
  const own = name in FILES && await (await caches.open(OURS)).match(kept(name));
  return own || opened(request);
}

/** `https://…/check/?document=one` → `index.html` */
function nameOf(url) {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`.slice(registration.scope.length) || "index.html";
}

async function opened(request) {
  const cache = await caches.open(OPENED);
  try {
    const fetched = await fetch(request);
    if (fetched.ok && fetched.type === "basic") await cache.put(request, fetched.clone());
    return fetched;
  } catch (error) {
    const seen = await cache.match(request, { ignoreSearch: true });
    if (seen) return seen;
    if (request.mode !== "navigate") throw error;
    // Its only link is to the check, wherever the address is that could not be opened.
    const page = AWAY.replace('href="./"', `href="${registration.scope}"`);
    return new Response(page, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
  }
}
