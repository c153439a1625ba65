// How many questions a person answers on the way through the whole document.
//
// Every field that wants an answer counts; a strength may be left out, and does not.

import assert from "node:assert/strict";
import { test } from "node:test";
import { start } from "./support/questionnaire.mjs";

/** The names of the questions answered on the way to the result. */
async function asked(person, answers, topics) {
  const names = new Set();
  person.onEachPage = async (place, page) => {
    if (place === "strengths") return;
    const here = page.locator("[data-question]");
    for (const name of await here.evaluateAll((found) => found.map((field) => field.dataset.question))) names.add(name);
  };
  await person.goTo("result", answers, topics);
  return names;
}

const child = { age: "7-12", schooling: "at-school" };

test("a teacher with one clear worry answers at most 25 questions", async (t) => {
  const person = await start(t);
  const names = await asked(person, { ...child, attendance: "targeted" }, ["education"]);
  assert.ok(names.has("attendance"), "the worry was asked about");
  assert.ok(names.size <= 25, `${names.size}: ${[...names].join(", ")}`);
  assert.equal((await person.result()).level, "targeted");
});

test("a teacher with three worries answers at most 45", async (t) => {
  const person = await start(t);
  const answers = { ...child, attendance: "early-help", food: "targeted", "low-mood": "targeted" };
  const names = await asked(person, answers, ["education", "neglect", "self-harm"]);
  for (const worry of ["attendance", "food", "low-mood"]) assert.ok(names.has(worry), worry);
  assert.ok(names.size <= 45, `${names.size}: ${[...names].join(", ")}`);
});

test("how long it has lasted is not asked where nothing is missing", async (t) => {
  const person = await start(t);
  const names = await asked(person, child, ["neglect"]);
  assert.ok(names.has("food") && !names.has("neglect-duration"), [...names].join(", "));
});
