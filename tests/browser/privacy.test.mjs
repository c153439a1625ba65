// Nothing leaves, nothing stays, and the way out is quick.

import assert from "node:assert/strict";
import { test } from "node:test";
import { baseUrl, visit } from "./support/browser.mjs";
import { offlineReady } from "./support/offline.mjs";
import { start } from "./support/questionnaire.mjs";

const ELSEWHERE = "https://www.bbc.co.uk/weather";

test("after the page has loaded, no request is made, nothing is stored but the site's own files, and no answer is in the address", async (t) => {
  const person = await start(t);
  await offlineReady(person.page);
  const loaded = person.requests.length;
  const titles = [];
  person.onEachPage = async (_, page) => titles.push(`${page.url()} ${await page.title()}`);
  const address = person.page.url();
  await person.goTo("result", { age: "7-12", schooling: "at-school", "sexual-harm-told": "not_known" }, ["education"]);
  assert.deepEqual(person.requests.slice(loaded), []);
  assert.deepEqual(await kept(person.page), { local: 0, session: 0, cookies: "", databases: 0 });
  for (const { address, same } of await cached(person.page)) {
    assert.ok(address.startsWith(baseUrl), address);
    assert.ok(same, `${address} is kept as everybody is served it`);
  }
  assert.deepEqual(person.requests.filter((url) => !url.startsWith(baseUrl)), []);
  assert.deepEqual(await person.page.context().cookies(), []);
  for (const line of titles) {
    assert.ok(line.startsWith(`${address} `), line);
    assert.doesNotMatch(line, /child|harm|abuse|neglect|school/i);
  }
  assert.equal(person.page.url(), address);
  assert.deepEqual(person.complaints, []);
});

test("an error link moves to its field and leaves the address alone", async (t) => {
  const { page } = await start(t);
  const address = page.url();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.locator("#errors a").first().click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "q_age");
  assert.equal(page.url(), address);
});

test("without scripts the way out is still a link, and the check says that it needs JavaScript", async (t) => {
  const { page } = await visit(t, "", { javaScriptEnabled: false });
  assert.equal(await page.locator("#exit").getAttribute("href"), ELSEWHERE);
  assert.match(await page.locator("noscript").innerText(), /needs JavaScript/);
});

test("the browser's Back and Forward go one page at a time and lose nothing", async (t) => {
  const person = await start(t);
  await person.goTo("worries", { age: "7-12" });
  await person.page.goBack();
  await person.arrives("red-flags");
  await person.page.goBack();
  await person.arrives("child");
  assert.ok(await person.page.locator("#q_age_5").isChecked());
  await person.page.goForward();
  await person.arrives("red-flags");
  assert.equal(await person.unanswered({}), null);
  await person.page.locator(".govuk-back-link").click();
  await person.arrives("child");
  await person.page.goBack();
  await person.arrives("start");
});

test("the browser's Forward does again what had been pressed", async (t) => {
  const person = await start(t);
  await person.goTo("act-now", { age: "5-6", "in-danger-now": "yes" });
  await person.press("See what the document suggests");
  await person.arrives("result");
  await person.page.goBack();
  await person.arrives("act-now");
  await person.page.goForward();
  await person.arrives("result");
  await person.page.goBack();
  await person.arrives("act-now");
  await person.goTo("check");
  await person.change("age");
  await person.arrives("child");
  await person.page.goBack();
  await person.arrives("check");
  await person.page.goForward();
  await person.arrives("child");
  await person.goOn();
  assert.equal(await person.place(), "check", "an answer was being changed, and still is");
});

test("a record that is opened is sent nowhere, kept nowhere, and in no address or title", async (t) => {
  const saved = await start(t);
  await saved.goTo("result", { age: "7-12" });
  const record = await saved.page.locator("pre.data").textContent();
  const { page, requests } = await visit(t, "open.html");
  await offlineReady(page);
  const file = page.getByLabel("File of the record");
  await file.waitFor();
  const [loaded, address] = [requests.length, page.url()];
  await file.setInputFiles({ name: "record.json", mimeType: "application/json", buffer: Buffer.from(record) });
  await page.locator('[data-place="result"]').waitFor();
  assert.deepEqual(requests.slice(loaded), []);
  assert.deepEqual(await kept(page), { local: 0, session: 0, cookies: "", databases: 0 });
  assert.equal(page.url(), address);
  assert.doesNotMatch(await page.title(), /record|child|harm/i);
});

test("saving the record makes a file here and asks nobody for anything", async (t) => {
  const person = await start(t);
  await person.goTo("result", { age: "7-12" });
  const download = person.page.waitForEvent("download");
  await person.page.getByRole("button", { name: "Save the record as a file" }).click();
  assert.equal((await download).suggestedFilename(), "guided-check-record.json");
  assert.deepEqual(person.complaints, []);
});

function kept(page) {
  return page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
  }));
}

/** Everything the service worker keeps, each compared with what the site serves. */
function cached(page) {
  return page.evaluate(async () => {
    const found = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const kept = await (await cache.match(request)).text();
        const [address] = request.url.split("?sha256-");
        const served = await (await fetch(address, { cache: "no-store" })).text();
        found.push({ address, same: kept === served });
      }
    }
    return found;
  });
}
