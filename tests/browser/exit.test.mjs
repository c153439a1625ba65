// The way out: quick, from every page, and with nothing left to see.

import assert from "node:assert/strict";
import { test } from "node:test";
import { visit } from "./support/browser.mjs";
import { ELSEWHERE, left, weather } from "./support/elsewhere.mjs";
import { kept, offlineReady } from "./support/offline.mjs";
import { start } from "./support/questionnaire.mjs";

/** A page of each sort. */
const PAGES = ["", "open.html", "documents.html", "leaving.html", "accessibility.html", "read/bradford-2018/index.html",
  "read/bradford-2018/about-the-child.html", "read/bradford-2018/levels.html", "read/bradford-2018/search.html"];

test("the button clears everything at once and leaves no way back to it", async (t) => {
  const person = await start(t);
  await weather(person.page);
  await person.goTo("worries", { age: "7-12" });
  await person.page.getByRole("button", { name: "Exit this page" }).click();
  await left(person.page);
  await person.page.goBack().catch(() => null);
  assert.equal(await person.page.locator("[data-answer], input:checked").count(), 0);
});

test("the page is covered before the other one has come", async (t) => {
  const { page } = await start(t);
  // The page elsewhere never answers: what is seen meanwhile is what counts.
  await page.route(ELSEWHERE, () => {});
  const seen = await page.evaluate(() => {
    document.getElementById("exit").click();
    const [cover, ...others] = document.body.children;
    return { text: document.body.innerText, role: cover.getAttribute("role"), others: others.length, title: document.title };
  });
  assert.deepEqual(seen, { text: "Loading.", role: "alert", others: 0, title: "Loading." });
});

test("every page has the button, the link for keyboards, and a title that says nothing", async (t) => {
  for (const path of PAGES) {
    const { page } = await visit(t, path);
    const ways = page.locator("[data-exit]");
    assert.ok(await ways.count() >= 2, path);
    for (const way of await ways.all()) {
      assert.equal(await way.getAttribute("href"), ELSEWHERE, path);
      assert.equal(await way.getAttribute("rel"), "nofollow noreferrer", path);
    }
    assert.equal(await page.getByRole("button", { name: "Emergency Exit this page" }).count(), 1, path);
    assert.doesNotMatch(await page.title(), /child|harm|abuse|neglect|danger|safeguard|threshold|famil/i, path);
    // The second stop of the Tab key, and seen when it is reached.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    const reached = page.locator(":focus");
    assert.equal(await reached.innerText(), "Exit this page", path);
    const box = await reached.boundingBox();
    assert.ok(box.x >= 0 && box.width > 50, path);
    await weather(page);
    await page.keyboard.press("Enter");
    await left(page);
  }
});

test("Shift three times leaves from every page", async (t) => {
  for (const path of PAGES) {
    const { page } = await visit(t, path);
    await weather(page);
    for (const _ of [1, 2, 3]) await page.keyboard.press("Shift");
    await left(page);
  }
});

test("each press of Shift is shown and said, and another key begins again", async (t) => {
  const { page } = await start(t);
  await weather(page);
  const said = page.locator("body > span[role=status]");
  await page.keyboard.press("Shift");
  assert.equal(await said.innerText(), "Shift, press 2 more times to exit.");
  assert.match(await page.locator(".exit").innerText(), /●○○/);
  await page.keyboard.press("Shift");
  assert.equal(await said.innerText(), "Shift, press 1 more time to exit.");
  await page.keyboard.press("a");
  assert.equal(await said.innerText(), "Exit this page expired.");
  assert.doesNotMatch(await page.locator(".exit").innerText(), /●/);
  for (const keys of ["Shift+A", "Shift+Tab", "Shift+Tab", "Shift+Tab"]) await page.keyboard.press(keys);
  assert.equal(await page.locator("h1").innerText(), "About the child", "a capital letter is no wish to leave");
  for (const _ of [1, 2, 3]) await page.keyboard.press("Shift");
  await left(page);
});

test("presses too far apart do not leave, and that is said", async (t) => {
  const { page } = await visit(t);
  await page.locator("#heading").waitFor();
  await page.clock.install();
  const said = page.locator("body > span[role=status]");
  await page.keyboard.press("Shift");
  await page.keyboard.press("Shift");
  await page.clock.runFor(5001);
  assert.equal(await said.innerText(), "Exit this page expired.");
  await page.keyboard.press("Shift");
  assert.equal(await said.innerText(), "Shift, press 2 more times to exit.");
  assert.ok(await page.locator("#app h1").isVisible());
});

test("the document in another tab leaves with the check", async (t) => {
  const person = await start(t);
  await weather(person.page);
  const opened = person.page.waitForEvent("popup");
  await person.page.getByRole("link", { name: "Read the document" }).click();
  const reading = await opened;
  await reading.getByRole("button", { name: "Exit this page" }).click();
  await left(reading);
  await left(person.page);
});

test("the copies kept for use without a network go too", async (t) => {
  const { page } = await visit(t);
  await weather(page);
  await offlineReady(page);
  assert.ok((await kept(page)).length > 5);
  await page.getByRole("button", { name: "Exit this page" }).click();
  await left(page);
  const again = await page.context().newPage();
  // A page of the site without the check, which would keep copies again.
  await again.goto("leaving.html");
  await again.waitForFunction(async () => (await caches.keys()).length === 0);
  assert.equal(await again.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
});
