// Practising in the language that nobody speaks: its stories are in another alphabet, as the document
// is. A Latin letter anywhere is a word that no translator could reach.

import assert from "node:assert/strict";
import { test } from "node:test";
import { visit } from "../support/browser.mjs";
import { latin } from "../support/latin.mjs";

/** Goes by what a button is for, because its words are in no language. */
class Trainee {
  constructor({ page, complaints }) {
    Object.assign(this, { page, complaints });
  }

  async arrives(place) {
    await this.page.locator(`[data-place="${place}"]`).waitFor({ timeout: 15_000 });
    await this.reads(place);
  }

  async reads(what) {
    assert.deepEqual(await latin(this.page), [], what);
  }

  /** The main way on: the only button that is not a secondary one. */
  async goOn() {
    await this.page.locator("[data-place] .govuk-button:not(.govuk-button--secondary)").first().click();
  }

  /** One of the buttons at the end, in their order. */
  async press(at) {
    await this.page.locator("[data-place] .govuk-button-group .govuk-button").nth(at).click();
  }

  async stumbles(what) {
    await this.goOn();
    await this.page.locator("#errors").waitFor();
    await this.reads(what);
  }

  /** Judges the story that is open, and reads its comparison. */
  async judges(at, level, sure, facts) {
    const boxes = this.page.locator('[data-group="facts"] input');
    const count = Math.min(facts, await boxes.count());
    for (let box = 0; box < count; box += 1) await boxes.nth(box).check();
    await this.page.locator(`#level_${level}`).check();
    await this.page.locator(`#sure_${sure}`).check();
    await this.goOn();
    await this.arrives(`compare-${at}`);
  }
}

async function open(t) {
  const trainee = new Trainee(await visit(t, "practise.html"));
  await trainee.arrives("start");
  return trainee;
}

/** Judges so many stories, each in the next of these ways; ends on the summary. */
async function session(trainee, count, ways) {
  await trainee.page.locator(`#how_many_${count === 3 ? 3 : 12}`).check();
  await trainee.goOn();
  for (let story = 1; story <= count; story += 1) {
    await trainee.arrives(`story-${story}`);
    await trainee.judges(story, ...ways[story % ways.length]);
    if (story < count) await trainee.goOn();
  }
  // The last story leads to the summary; before it, the second button does.
  if (count === 3) await trainee.goOn();
  else await trainee.press(1);
  await trainee.arrives("summary");
}

const BOTH_WAYS = [["universal", "guessing", 0], ["immediate", "very", 9], ["targeted", "fairly", 2], ["child-in-need", "unsure", 1]];

test("choosing stories, and mistakes in it", async (t) => {
  const trainee = await open(t);
  const { page } = trainee;
  for (const group of ["levels", "difficulties"]) {
    const boxes = page.locator(`[data-group="${group}"] input`);
    for (const box of await boxes.all()) await box.uncheck();
    await trainee.stumbles(`no ${group}`);
    for (const box of await boxes.all()) await box.check();
  }
  await page.locator("#how_many_3").check();
  await trainee.goOn();
  await trainee.arrives("story-1");
  await trainee.stumbles("nothing chosen");
  await trainee.judges(1, "targeted", "fairly", 1);
  await page.locator(".govuk-back-link").click();
  await trainee.arrives("start");
  assert.ok(await page.locator(".govuk-inset-text").first().isVisible(), "a session is under way");
  assert.deepEqual(trainee.complaints, []);
});

for (const [tendency, ways] of [["both ways", BOTH_WAYS], ["lower", [["universal", "very", 9]]], ["higher", [["immediate", "very", 0]]]]) {
  test(`a session that ends ${tendency}`, async (t) => {
    const trainee = await open(t);
    await session(trainee, tendency === "both ways" ? 9 : 3, ways);
    await trainee.page.locator("#label").fill("! !");
    await trainee.page.locator("#label_error").waitFor();
    await trainee.reads("a label that cannot be one");
    assert.deepEqual(trainee.complaints, []);
  });
}

test("a group, and files that are refused", async (t) => {
  const trainee = await open(t);
  const { page } = trainee;
  await session(trainee, 3, BOTH_WAYS);
  const own = await page.locator("pre.data").textContent();
  await trainee.press(1);
  await trainee.arrives("group");
  const judged = JSON.parse(own);
  const other = (change) => JSON.stringify({ ...judged, ...change });
  const [one] = judged.judged;
  const files = {
    1: own,
    2: own,
    3: other({ session: "00000001", label: "7" }),
    4: other({ session: "00000002", label: "7", judged: [{ ...one, level: "targeted" }] }),
    5: "{}",
    6: other({ version: 9 }),
    7: other({ document: "друг" }),
    8: other({ edition: "втора" }),
    9: other({ judged: [] }),
    10: other({ judged: [{ ...one, story: "друг" }] }),
    11: other({ judged: [{ ...one, level: "друг" }] }),
    12: other({ judged: [one, one] }),
    13: other({ label: "! !" }),
    14: other({ judged: 1 }),
    15: "1".repeat(300_000),
  };
  const given = Object.entries(files).map(([name, text]) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) }));
  await page.locator("#files").setInputFiles(given);
  await page.locator('[data-file="15"]').waitFor();
  await trainee.reads("a group of several");
  const counts = await page.locator('[data-counts="true"]').count();
  assert.equal(counts, 3, "the copy and what is refused do not count");
  const more = Array.from({ length: 190 }, (_, at) => ({ ...given[4], name: `${at + 100}` }));
  await page.locator("#files").setInputFiles(more);
  await page.locator(".given .govuk-inset-text").nth(1).waitFor();
  await trainee.reads("more files than are taken");
  assert.deepEqual(trainee.complaints, []);
});

test("stories that cannot be shown", async (t) => {
  const { page } = await visit(t, "about:blank");
  await page.route("**/practice/*", (route) => route.fulfill({ body: "1", contentType: "application/octet-stream" }));
  await page.goto("practise.html");
  await page.locator("#app pre").waitFor();
  assert.deepEqual(await latin(page), []);
  // Here the page itself says what went wrong, and no program of an author's.
  assert.doesNotMatch(await page.locator("#app pre").innerText(), /[A-Za-z]/);
});

test("longer words fit a narrow screen", async (t) => {
  const trainee = new Trainee(await visit(t, "practise.html", { viewport: { width: 320, height: 640 } }));
  const { page } = trainee;
  trainee.reads = async (what) => {
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(over, 0, `${what} scrolls sideways`);
  };
  await trainee.arrives("start");
  await session(trainee, 3, BOTH_WAYS);
  await trainee.press(1);
  await trainee.arrives("group");
});
