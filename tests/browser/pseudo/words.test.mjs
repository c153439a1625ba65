// The site in the language that nobody speaks: its own words have accents, the document's are in
// another alphabet. A Latin letter anywhere is a word that no translator could reach.

import assert from "node:assert/strict";
import { test } from "node:test";
import { visit } from "../support/browser.mjs";
import { latin } from "../support/latin.mjs";
import { Person } from "../support/questionnaire.mjs";

/** Goes by what a button is for, because its words are in no language. */
class Reader extends Person {
  async press() {
    await this.page.locator("[data-place] .govuk-button:not(.govuk-button--secondary)").first().click();
  }
}

async function start(t, options = {}) {
  const { page, complaints, requests } = await visit(t, "", options);
  const reader = new Reader(page, complaints, requests);
  await reader.arrives("start");
  return reader;
}

/** Much of what the site can say, and little of it twice. */
const JOURNEYS = {
  "urgent signs, several worries, much that is not known": [
    {
      age: "7-12", schooling: "at-school", "sexual-harm-told": "yes", "carer-fears-harming": "not_known",
      food: "early-help", attendance: "targeted", contacts: "2", consent: "declined",
    },
    ["neglect", "education", "domestic-abuse"],
  ],
  "a baby with a bruise": [{ age: "under-1", mobility: "not-mobile", "bruise-not-mobile": "yes" }, ["neglect"]],
  "several lesser worries and a history": [
    { age: "7-12", schooling: "at-school", food: "early-help", attendance: "early-help", "low-mood": "early-help", contacts: "5" },
    ["neglect", "education", "self-harm"],
  ],
  "nothing of note": [{ age: "7-12", schooling: "at-school" }, []],
};

for (const [name, [answers, topics]] of Object.entries(JOURNEYS)) {
  test(`${name}: every word is the catalogue's or the document's`, async (t) => {
    const reader = await start(t);
    const seen = new Set();
    reader.onEachPage = async (place, page) => {
      seen.add(place);
      assert.deepEqual(await latin(page), [], place);
    };
    await reader.goTo("result", answers, topics);
    await reader.onEachPage("result", reader.page);
    for (const place of ["start", "child", "red-flags", "worries", "check", "result"]) {
      assert.ok(seen.has(place), `${place} was looked at`);
    }
    assert.deepEqual(reader.complaints, []);
  });
}

test("whatever holds the document's words alone says which language they are in", async (t) => {
  const reader = await start(t);
  // What marks them is loaded after the first page is there.
  await reader.page.locator(".about-document strong[lang]").waitFor();
  const [marked, wrong] = [new Map(), new Set()];
  reader.onEachPage = async (place, page) => {
    const { of, mixed, unmarked } = await languages(page);
    mixed.forEach((text) => wrong.add(`marked, with words of the site in it: ${text}`));
    unmarked.forEach((html) => wrong.add(`the document's words, and not marked: ${html}`));
    marked.set(place, of);
  };
  await reader.goTo("result", ...JOURNEYS["urgent signs, several worries, much that is not known"]);
  await reader.onEachPage("result", reader.page);
  assert.deepEqual([...wrong], []);
  const topic = [...marked.keys()].find((place) => place.startsWith("topic_"));
  for (const place of ["child", "red-flags", "worries", topic, "check", "result"]) {
    assert.ok(marked.get(place) > 5, `${place}: ${marked.get(place)} are marked`);
  }
});

test("errors, and a question that is not answered", async (t) => {
  const reader = await start(t);
  await reader.press();
  await reader.arrives("child");
  await reader.press();
  await reader.page.locator("#errors").waitFor();
  assert.deepEqual(await latin(reader.page), [], "child, with errors");
  await reader.goTo("worries", { age: "7-12" });
  await reader.press();
  await reader.page.locator("#errors").waitFor();
  assert.deepEqual(await latin(reader.page), [], "worries, with errors");
});

test("a suggestion before everything was asked", async (t) => {
  const reader = await start(t);
  await reader.goTo("act-now", { age: "5-6", "in-danger-now": "yes" });
  const ways = reader.page.locator(".govuk-button-group .govuk-button");
  for (let way = 0; (await reader.place()) === "act-now" && way < 2; way += 1) {
    const said = await ways.nth(way).innerText();
    // “See what the document suggests”, by its letters.
    if (said.includes("šüüĝĝééšţš")) await ways.nth(way).click();
  }
  await reader.arrives("result");
  assert.deepEqual(await latin(reader.page), [], "an early result");
});

test("no document, and a document with mistakes", async (t) => {
  const { page } = await visit(t, "about:blank");
  const served = { "not-fetched": "<!doctype html>", mistakes: "\u0001\u0005Error" };
  for (const [key, body] of Object.entries(served)) {
    await page.route("**/documents/*", (route) => route.fulfill({ body, contentType: "application/octet-stream" }));
    await page.goto("");
    await page.locator("#app h1").waitFor();
    await page.waitForFunction(() => !document.querySelector("#app noscript"));
    await page.locator("#app .govuk-body, #app pre").first().waitFor();
    assert.deepEqual(await latin(page), [], key);
    await page.unroute("**/documents/*");
  }
});

test("without a script", async (t) => {
  const { page } = await visit(t, "", { javaScriptEnabled: false });
  // What is in the page is looked at from outside, where no script may run in it.
  const html = await page.content();
  assert.deepEqual(lettersOf(html), null);
  assert.match(html, /<html lang="en-x-pseudo"/);
});

test("an own level, and a record opened again", async (t) => {
  const reader = await start(t);
  await reader.goTo("result", { age: "7-12", schooling: "at-school", food: "early-help" }, ["neglect"]);
  const { page } = reader;
  const said = page.locator(".own__said li").first();
  const choices = page.locator(".own input[type=radio]");
  await page.locator(".own summary").click();
  await page.locator(".own textarea").fill("123");
  for (let at = 0; at < await choices.count(); at += 1) {
    await choices.nth(at).check();
    await said.waitFor();
    assert.deepEqual(await latin(page), [], `own level ${at}`);
  }
  const record = await page.locator("pre.data").textContent();
  await reopen(t, "the same", record);
  const changed = JSON.parse(record);
  Object.assign(changed.document, { edition: "Втора", digest: "0".repeat(64) });
  changed.answers["asked-no-more"] = true;
  changed.in_words["asked-no-more"] = { question: "Плача?", answer: "Да" };
  await reopen(t, "another edition", JSON.stringify(changed));
});

/** Refused files first, then the record, which is opened at once and then asked about. */
async function reopen(t, name, record) {
  const { page } = await visit(t, "open.html");
  const field = page.locator(".open-record__field");
  const give = (text) =>
    field.setInputFiles({ name: "1", mimeType: "application/json", buffer: Buffer.from(text) });
  await field.waitFor();
  assert.deepEqual(await latin(page), [], "before a record is opened");
  const place = "1".repeat(3);
  for (const [text, why] of [
    ["", "empty"],
    ["{", "no JSON"],
    ['{"name": "another program"}', "foreign"],
    ["1".repeat(1_100_000), "too large"],
    [record.replace(/"id": *"bradford-2018"/, '"id": "elsewhere"').replace(/"title": *"[^"]*"/, '"title": "Друг"'), "of another document"],
    [record.replace('"continuum_record": 1', '"continuum_record": 9'), "of another version"],
  ]) {
    const before = await page.locator("#open_error").textContent();
    await give(text);
    await page.waitForFunction((before) => document.querySelector("#open_error").textContent !== before, before);
    assert.deepEqual(await latin(page), [], `${name}: ${why}`);
  }
  await give(record);
  await page.locator('[data-place="result"] .opened').waitFor();
  assert.deepEqual(await latin(page), [], `${name}, opened`);
  await give(record);
  await page.locator("#replacing").waitFor();
  assert.deepEqual(await latin(page), [], `${name}, asked about`);
}

for (const path of ["leaving.html", "accessibility.html", "documents.html", "embed-example.html"]) {
  test(`${path}, and the way out on it`, async (t) => {
    const { page } = await visit(t, path);
    await page.locator("[data-exit]").first().waitFor({ state: "attached" });
    assert.deepEqual(await latin(page), [], path);
    const said = page.locator("body > [role=status]");
    await said.waitFor({ state: "attached" });
    const heard = new Set();
    for (const key of ["Shift", "Shift", "1"]) {
      await page.keyboard.press(key);
      heard.add(await said.textContent());
      assert.deepEqual(await latin(page), [], `${path}, after ${key}`);
    }
    assert.equal(heard.size, 3, "each press says something else");
  });
}

test("what the browser keeps, and shows where there is no network", async (t) => {
  const { page } = await visit(t);
  const worker = await text(page, "service-worker.js");
  const away = worker.match(/<!doctype html>.*?<\/html>/s)[0].replaceAll("\\n", "");
  assert.match(away, /<html lang=\\?"en-x-pseudo/);
  assert.deepEqual(lettersOf(away), null);
  const { name, short_name: short } = JSON.parse(await text(page, "site.webmanifest"));
  assert.deepEqual(lettersOf(name + short), null);
});

function text(page, file) {
  return page.evaluate(async (file) => (await fetch(file)).text(), file);
}

/** Words between the tags of a page. */
function lettersOf(html) {
  const text = html.replace(/<(script|style)[^>]*>.*?<\/\1>/gs, "").replace(/<!--.*?-->/gs, "").replace(/<[^>]*>/g, " ");
  return text.replace(/&\w+;/g, "").match(/[A-Za-z]+/g);
}

test("longer words fit a narrow screen", async (t) => {
  const reader = await start(t, { viewport: { width: 320, height: 640 } });
  reader.onEachPage = async (place, page) => {
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(over, 0, `${place} scrolls sideways`);
  };
  await reader.goTo("result", ...JOURNEYS["urgent signs, several worries, much that is not known"]);
  await reader.onEachPage("result", reader.page);
});

/**
 * What is marked as English, the document's language: how many elements, and those that hold words
 * of the site, which have accents. And what holds whole texts of the document, in Cyrillic letters,
 * without a mark. A text of the document within a sentence of the site is neither: see `spoken.rs`.
 */
function languages(page) {
  return page.evaluate(() => {
    const shown = (element) => !element.closest("script, style, noscript, pre, svg, [hidden], .govuk-visually-hidden");
    const cyrillic = /[\u0400-\u04ff]/;
    const accented = /[\u00c0-\u024f\u1e00-\u1eff\u27e6\u27e7]/;
    const of = [...document.querySelectorAll('[data-place] [lang="en"]')];
    const mixed = of.filter((element) => accented.test(element.textContent)).map((element) => element.textContent);
    const unmarked = [];
    const walker = document.createTreeWalker(document.querySelector("[data-place]"), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent;
      const alone = cyrillic.test(text) && !accented.test(text);
      if (alone && shown(node.parentElement) && !node.parentElement.closest("[lang=en]")) {
        unmarked.push(`${node.parentElement.outerHTML.slice(0, 120)}`);
      }
    }
    return { of: of.length, mixed, unmarked };
  });
}
