// Without a network after the first visit, and never changed under the person.

import assert from "node:assert/strict";
import { test } from "node:test";
import { baseUrl, visit } from "./support/browser.mjs";
import { kept, offlineReady } from "./support/offline.mjs";
import { Person, start } from "./support/questionnaire.mjs";

test("after the first visit the whole check works without a network", async (t) => {
  const { page } = await visit(t);
  await offlineReady(page);
  await page.context().setOffline(true);
  await page.reload();
  const person = await resume(page);
  await person.goTo("result", { age: "7-12", schooling: "at-school" }, ["education"]);
  assert.equal(await person.heading(), "What to do");
});

test("pages that were opened can be read again, and one that was not says so", async (t) => {
  const { page } = await visit(t);
  await offlineReady(page);
  await page.goto("read/bradford-2018/levels.html");
  await page.context().setOffline(true);
  await page.reload();
  assert.equal(await page.locator("h1").innerText(), "What stands at which level");
  await page.goto("read/bradford-2018/the-child.html");
  assert.equal(await page.locator("h1").innerText(), "This page needs a network");
  assert.equal(await page.locator('a[href="tel:999"]').count(), 1);
  await page.getByRole("link", { name: /check itself/ }).click();
  await page.getByRole("button", { name: "Start now" }).waitFor();
});

test("each kept file stands under its digest", async (t) => {
  const { page } = await visit(t);
  await offlineReady(page);
  const own = (await kept(page)).filter((address) => address.includes("?sha256-"));
  for (const name of ["continuum_web_bg.wasm", "start.js", "documents/bradford-2018.postcard", "site.css"]) {
    assert.ok(own.some((address) => address.startsWith(`${baseUrl}${name}?`)), name);
  }
});

test("a newer version is announced, reloads nothing, loses no answer, and comes with the next reload", async (t) => {
  const person = await start(t);
  await offlineReady(person.page);
  await person.page.reload();
  await person.press("Start now");
  await person.arrives("child");
  await person.reply("age", "7-12");
  await publishNewer(person.page);
  await person.page.getByText("A new version is ready").waitFor();
  assert.equal(await person.place(), "child");
  assert.ok(await person.page.locator('[data-question="age"] input[value="7-12"]').isChecked());
  assert.equal(await person.page.locator("#update").getAttribute("role"), "status");
  // What is still running keeps its own files until then.
  assert.equal((await texts(person.page, "exit.js?")).length, 2);
  await person.page.reload();
  await person.page.getByRole("button", { name: "Start now" }).waitFor();
  await person.page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration()).waiting === null);
  await person.page.waitForFunction(async () => {
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const keys = (await Promise.all(caches_.map((cache) => cache.keys()))).flat();
    return keys.filter(({ url }) => url.includes("/exit.js?")).length === 1;
  });
  const [exit] = await texts(person.page, "exit.js?");
  assert.match(exit, /a newer one$/);
  assert.equal(await person.page.locator("#update").innerText(), "");
});

test("it can be installed", async (t) => {
  const { page } = await visit(t);
  const link = await page.locator('link[rel="manifest"]').getAttribute("href");
  const answer = await page.request.get(link);
  assert.match(answer.headers()["content-type"], /manifest\+json/);
  const manifest = await answer.json();
  assert.doesNotMatch(`${manifest.name} ${manifest.short_name}`, /child|harm|safeguard/i);
  assert.equal(manifest.start_url, "./", "a sub-folder works");
  for (const icon of manifest.icons) {
    assert.equal((await page.request.get(icon.src)).status(), 200, icon.src);
  }
  const session = await page.context().newCDPSession(page);
  await offlineReady(page);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  assert.deepEqual(installabilityErrors.map((error) => error.errorId).filter((id) => id !== "in-incognito"), []);
});

/** As if the site had been built again with another exit.js. */
async function publishNewer(page) {
  const context = page.context();
  const newer = (text) => `${text}\n// a newer one`;
  const exit = newer(await (await page.request.get("exit.js")).text());
  const digest = `sha256-${Buffer.from(await crypto.subtle.digest("SHA-256", Buffer.from(exit))).toString("base64")}`;
  const worker = (await (await page.request.get("service-worker.js")).text())
    .replace(/"exit\.js":"[^"]*"/, `"exit.js":"${digest}"`);
  const serve = (path, body) => context.route(`${baseUrl}${path}`, (route) =>
    route.fulfill({ body, contentType: "text/javascript" }));
  await serve("exit.js", exit);
  await serve("service-worker.js", worker);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
}

/** What is kept under addresses that begin so. */
function texts(page, beginning) {
  return page.evaluate(async (beginning) => {
    const found = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (request.url.includes(`/${beginning}`)) found.push(await (await cache.match(request)).text());
      }
    }
    return found;
  }, beginning);
}

async function resume(page) {
  const person = new Person(page, [], []);
  await person.press("Start now");
  await person.arrives("child");
  return person;
}
