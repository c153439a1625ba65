// Everyone can use it: by keyboard, on a small screen, with a screen reader.

import assert from "node:assert/strict";
import { test } from "node:test";
import { findings } from "./support/accessibility.mjs";
import { start } from "./support/questionnaire.mjs";

/** Much of what there is: urgent signs, several worries, things that are not known. */
const ANSWERS = {
  age: "7-12", schooling: "at-school", "sexual-harm-told": "yes", "carer-fears-harming": "not_known",
  food: "early-help", attendance: "targeted", contacts: "2",
};
const TOPICS = ["neglect", "education", "domestic-abuse"];

test("axe finds nothing on any page, errors included", async (t) => {
  const person = await start(t);
  await person.press("Continue");
  await person.page.locator("#errors").waitFor();
  assert.deepEqual(await findings(person.page), [], "child, with errors");
  person.onEachPage = async (place, page) => assert.deepEqual(await findings(page), [], place);
  await person.goTo("result", ANSWERS, TOPICS);
  assert.deepEqual(await findings(person.page), [], "result");
});

test("at 320 pixels nothing scrolls sideways, and help and the way out are in sight", async (t) => {
  const person = await start(t, { viewport: { width: 320, height: 640 } });
  person.onEachPage = fits;
  await person.goTo("result", ANSWERS, TOPICS);
  await fits("result", person.page);
});

test("focus goes to the heading of each page, and each page has its title", async (t) => {
  const person = await start(t);
  let last = "";
  person.onEachPage = async (place, page) => {
    const title = await page.title();
    assert.notEqual(title, last, place);
    last = title;
  };
  for (const place of ["red-flags", "act-now", "worries"]) {
    await person.goTo(place, ANSWERS, TOPICS);
    assert.equal(await focused(person.page), "heading", place);
  }
});

test("an error summary takes the focus and leads to the field", async (t) => {
  const person = await start(t);
  await person.press("Continue");
  await person.page.locator("#errors").waitFor();
  assert.equal(await focused(person.page), "errors");
  assert.match(await person.page.title(), /^Error: /);
  await person.page.keyboard.press("Tab");
  await person.page.keyboard.press("Enter");
  assert.equal(await focused(person.page), "q_age");
  const described = await person.page.locator("fieldset").first().getAttribute("aria-describedby");
  assert.match(described, /q_age_error/);
});

test("change goes to the question, not only to its page", async (t) => {
  const person = await start(t);
  await person.goTo("check", { age: "7-12" });
  await person.change("abuse-endangers-life");
  await person.arrives("red-flags");
  // The keyboard enters a group of radios at the chosen one.
  const field = await person.page.evaluate(() => document.activeElement.closest("[data-question]").dataset.question);
  assert.equal(field, "abuse-endangers-life");
});

test("the whole way with the keyboard alone", async (t) => {
  const { page } = await start(t);
  for (let pages = 0; pages < 30; pages += 1) {
    const place = await page.locator("[data-place]").getAttribute("data-place");
    if (place === "result") break;
    await throughWithKeys(page, place);
    await page.waitForFunction((place) => document.querySelector("[data-place]").dataset.place !== place, place);
  }
  assert.equal(await page.locator("h1").innerText(), "What to do");
  assert.equal(await focused(page), "heading");
});

/** Tab to each control in turn; Space chooses; Enter on the main button goes on. */
async function throughWithKeys(page, place) {
  const ways = { check: "See what to do", "act-now": "Complete the picture" };
  for (let presses = 0; presses < 400; presses += 1) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(() => ({
      type: document.activeElement.type,
      id: document.activeElement.id,
      name: document.activeElement.textContent.trim(),
      answered: Boolean(document.activeElement.closest("[data-question]")?.querySelector("input:checked")),
    }));
    if (here.type === "radio" && !here.answered) {
      await page.keyboard.press("Space");
      // Past "yes", so that the way is an ordinary one.
      if (place === "red-flags") await page.keyboard.press("ArrowRight");
    } else if (here.id === "topics_none") {
      await page.keyboard.press("Space");
    } else if (here.name === (ways[place] ?? "Continue")) {
      return page.keyboard.press("Enter");
    }
  }
  throw new Error(`no way on from ${place} by keyboard`);
}

async function fits(place, page) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(over, 0, `${place} scrolls sideways`);
  assert.ok(await page.locator('.emergency a[href="tel:999"]').isVisible(), place);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  for (const selector of ["#exit", '.site-header a[href="tel:999"]']) {
    const box = await page.locator(selector).boundingBox();
    assert.ok(box.y >= 0 && box.y < 640 && box.x + box.width <= 320, `${selector} on ${place}`);
  }
}

function focused(page) {
  return page.evaluate(() => document.activeElement.id);
}
