// People with a worry, from the first question to what to do.

import assert from "node:assert/strict";
import { test } from "node:test";
import { start } from "./support/questionnaire.mjs";

test("a teacher with two lesser worries is led to early help", async (t) => {
  const person = await start(t);
  const answers = { age: "7-12", schooling: "at-school", attendance: "early-help", "low-mood": "early-help" };
  await person.goTo("result", answers, ["education", "self-harm"]);
  const result = await person.result();
  assert.equal(result.level, "early-help");
  assert.ok(result.actions.includes("early-help-assessment"), result.actions);
  assert.match(result.text, /suggests; it does not decide/);
  assert.match(result.text, /at any time/);
  assert.deepEqual(person.complaints, []);
});

test("a health visitor who sees a bruise on a baby is told to telephone before any level", async (t) => {
  const person = await start(t);
  const seen = [];
  let numbers = [];
  person.onEachPage = async (place, page) => {
    seen.push([place, await page.locator("#app").innerText()]);
    if (place === "act-now") {
      numbers = await page.locator(".action a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    }
  };
  await person.goTo("result", { age: "under-1", mobility: "not-mobile", "bruise-not-mobile": "yes" });
  const places = seen.map(([place]) => place);
  assert.deepEqual(places.slice(0, 4), ["child", "red-flags", "act-now", "worries"]);
  const [, first] = seen.find(([place]) => place === "act-now");
  assert.match(first, /Telephone the MASH now/);
  assert.ok(numbers.includes("tel:08088005000"), `what can be dialled there: ${numbers}`);
  assert.match(first, /family/i);
  assert.doesNotMatch(first, /Level \d|Statutory|child protection/);
  const [, later] = seen.find(([place]) => place === "worries");
  assert.match(later, /Telephone the MASH now/, "it stays in sight");
  assert.equal((await person.result()).level, "child-protection");
});

test("what to do at once leads straight to the suggestion for whoever wants it, and back to the questions", async (t) => {
  const person = await start(t);
  await person.goTo("act-now", { age: "5-6", "in-danger-now": "yes" });
  await person.press("See what the document suggests");
  await person.arrives("result");
  const result = await person.result();
  assert.equal(result.level, "immediate");
  assert.match(result.text, /Not everything was asked|were not asked/);
  await person.page.getByRole("button", { name: "Complete the picture" }).click();
  await person.arrives("worries");
});

test("several lesser worries and a history reach Targeted, and the rule is named", async (t) => {
  const person = await start(t);
  const answers = {
    age: "7-12", schooling: "at-school", food: "early-help", attendance: "early-help", "low-mood": "early-help", contacts: "2",
  };
  await person.goTo("result", answers, ["neglect", "education", "self-harm"]);
  const result = await person.result();
  assert.equal(result.level, "targeted");
  assert.ok(result.why.includes("several-early-worries"), result.why);
  assert.match(result.text, /Early worries in three or more parts of the child's life/);
  assert.match(result.text, /Proposed by this project/);
});

test("changing an answer on the check page changes the result", async (t) => {
  const person = await start(t);
  const answers = { age: "7-12", schooling: "at-school", attendance: "early-help" };
  await person.goTo("result", answers, ["education"]);
  assert.equal((await person.result()).level, "early-help");
  await person.press("Change answers");
  await person.arrives("check");
  await person.change("attendance");
  await person.arrives("topic_education");
  await person.reply("attendance", "targeted");
  await person.goOn();
  assert.equal(await person.place(), "check", "straight back to the check page");
  await person.goOn();
  assert.equal((await person.result()).level, "targeted");
});

test("what is hidden by a change does not count, and is not lost", async (t) => {
  const person = await start(t);
  await person.goTo("check", { age: "under-1", mobility: "not-mobile", "bruise-not-mobile": "yes" });
  await person.change("mobility");
  await person.arrives("child");
  await person.reply("mobility", "moves");
  await person.goOn();
  await person.goTo("result");
  const hidden = await person.result();
  assert.equal(hidden.level, "universal");
  assert.equal(hidden.answers["bruise-not-mobile"], null, "not asked");
  await person.press("Change answers");
  await person.change("mobility");
  await person.arrives("child");
  await person.reply("mobility", "not-mobile");
  await person.goOn();
  await person.goTo("result");
  assert.equal((await person.result()).level, "child-protection");
});

test("an urgent sign that is not known leads to the MASH and is never read as no", async (t) => {
  const person = await start(t);
  await person.goTo("result", { age: "7-12", "sexual-harm-told": "not_known" });
  const result = await person.result();
  assert.equal(result.level, "universal");
  assert.ok(result.unknown.includes("sexual-harm-told"), result.unknown);
  assert.match(result.couldBe, /could be (Statutory: child protection|Immediate)/);
  assert.match(result.text, /Talk to the MASH about exactly this/);
  assert.deepEqual(result.answers["sexual-harm-told"], { not_known: true });
});

test("at the lowest level the result still shows how to reach help", async (t) => {
  const person = await start(t);
  await person.goTo("result", { age: "7-12" });
  const result = await person.result();
  assert.equal(result.level, "universal");
  assert.match(result.text, /Anyone may contact the MASH/);
  assert.ok(await person.page.locator("#emergency").getByRole("link", { name: "0808 800 5000" }).isVisible());
  assert.doesNotMatch(result.text, /do not refer|threshold (is |was )?not met|does not meet|\bscore\b|the case\b/i);
});

test("answers that cannot all be right are named, with the way to change them", async (t) => {
  const person = await start(t);
  await person.reply("age", "5-6");
  await person.answer({ "lives-with": "in-custody" });
  await person.press("Continue");
  await person.page.locator("#errors").waitFor();
  assert.match(await person.page.locator("#errors").innerText(), /cannot be right together with/);
  await person.reply("lives-with", "with-parents");
  await person.goOn();
  assert.equal(await person.place(), "red-flags");
});

test("what can change nothing is not asked, and can be answered on the check page", async (t) => {
  const person = await start(t);
  await person.goTo("check", { age: "5-6", "in-danger-now": "yes" });
  const notAsked = person.page.locator(".not-asked [data-answer]");
  const before = await notAsked.count();
  assert.ok(before > 0, "something was left out");
  assert.match(await notAsked.first().innerText(), /Not asked/);
  const question = await notAsked.first().getAttribute("data-answer");
  await person.change(question);
  await person.page.locator(`[data-question="${question}"]`).waitFor();
  await person.reply(question, "not_known");
  await person.goOn();
  assert.equal(await person.place(), "check");
  assert.equal(await notAsked.count(), before - 1);
  assert.equal((await notAsked.evaluateAll((rows, name) => rows.filter((row) => row.dataset.answer === name).length, question)), 0);
});

test("each page says how many questions are left, and each question why it is asked", async (t) => {
  const person = await start(t);
  assert.match(await person.page.locator(".heading").innerText(), /at least \d+ questions? left/);
  await person.goTo("topic_education", { age: "7-12", schooling: "at-school" }, ["education"]);
  assert.match(await person.page.locator(".heading").innerText(), /Section \d+ · (\d+ to )?\d+ questions left/);
  for (const why of await person.page.locator("details.why .govuk-details__text").all()) {
    assert.notEqual((await why.textContent()).trim(), "");
  }
});

test("the result is drawn as a continuum, with the same in words, and says what would change it", async (t) => {
  const person = await start(t);
  const answers = { age: "7-12", schooling: "at-school", attendance: "early-help", "sexual-harm-told": "not_known" };
  await person.goTo("result", answers, ["education"]);
  const picture = person.page.getByRole("img", { name: "Where this stands on the continuum of need" });
  assert.ok(await picture.isVisible());
  assert.equal(await picture.locator("[style]").count(), 0, "the security policy refuses styles in the page");
  const described = await picture.getAttribute("aria-describedby");
  assert.match(await person.page.locator(`#${described}`).innerText(), /At least: Universal Partnership Plus/);
  assert.equal(await person.page.locator(".level__title").innerText(), "At least Universal Partnership Plus (early help)");
  assert.match(await person.page.locator(".could-be").innerText(), /child protection.*\s+Talk to the MASH about exactly what is not known here\.$/s);
  // Before what to do, which is only what the least calls for.
  const first = await person.page.locator(".could-be, .actions").first().getAttribute("class");
  assert.match(first, /could-be/);
  for (const way of ["more", "less"]) {
    assert.ok((await person.page.locator(`[data-change="${way}"] [data-difference]`).count()) > 0, way);
  }
  assert.doesNotMatch((await person.result()).text, /do not refer|threshold (is )?not met/i);
  assert.deepEqual(person.complaints, []);
});
