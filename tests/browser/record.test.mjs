// What is taken along: a printed record, and answers that the command decides alike.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { start } from "./support/questionnaire.mjs";

const ROOT = join(import.meta.dirname, "../..");

/** Children whom the site and the command must see alike. */
const CHILDREN = [
  ["a baby with a bruise", { age: "under-1", mobility: "not-mobile", "bruise-not-mobile": "yes" }, []],
  ["two lesser worries", { age: "7-12", schooling: "at-school", attendance: "early-help", "low-mood": "early-help" }, ["education", "self-harm"]],
  ["worries that add up", { age: "7-12", schooling: "at-school", food: "early-help", attendance: "early-help", "low-mood": "early-help", contacts: "2" }, ["neglect", "education", "self-harm"]],
  ["much that is not known", { age: "not_known", "sexual-harm-told": "not_known", food: "not_known", contacts: "declined" }, ["neglect"]],
  ["no worry at all", { age: "16-17" }, []],
];

for (const [child, answers, topics] of CHILDREN) {
  test(`the site and the command suggest the same: ${child}`, async (t) => {
    const person = await start(t);
    await person.goTo("result", answers, topics);
    const site = await person.result();
    const command = decide(t, site.answers);
    assert.equal(site.level, command.level);
    assert.equal(site.couldBe !== "", command.band.at_least !== command.band.at_most);
    assert.deepEqual(site.actions, command.actions.map((action) => action.name));
    assert.deepEqual(site.why, command.why.map((reason) => reason.statement));
    assert.match(site.text, new RegExp(command.document.digest));
  });
}

test("on paper there are blanks, the edition and the digest, and no buttons", async (t) => {
  const person = await start(t);
  await person.goTo("result", { age: "under-1", mobility: "not-mobile", "bruise-not-mobile": "yes" });
  const { page } = person;
  assert.equal(await page.locator(".blanks").isVisible(), false, "not on the screen");
  await page.emulateMedia({ media: "print" });
  for (const blank of ["Child’s name", "Date of birth", "Your name and role", "Date and time", "Who was spoken to"]) {
    assert.ok(await page.locator(".blanks").getByText(blank).isVisible(), blank);
  }
  for (const selector of ["#exit", ".emergency", ".back", ".ending"]) {
    assert.equal(await page.locator(selector).first().isVisible(), false, selector);
  }
  assert.equal(await page.locator("button:visible").count(), 0);
  for (const selector of [".level", ".why-reasons", ".answers", ".digest"]) {
    assert.ok(await page.locator(selector).isVisible(), selector);
  }
});

/** What `continuum decide` says; exit 3 means that more than one level is still possible. */
function decide(t, answers) {
  const folder = mkdtempSync(join(tmpdir(), "continuum-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "answers.json");
  writeFileSync(file, JSON.stringify(answers));
  const words = ["decide", "rules/bradford-2018", file, "--format", "json"];
  const said = spawnSync(command(), words, { cwd: ROOT, encoding: "utf8" });
  assert.ok([0, 3].includes(said.status), said.stdout + said.stderr);
  return JSON.parse(said.stdout);
}

/** Built by `cargo xtask test` before it comes here, and here where it is not. */
function command() {
  const target = process.env.CARGO_TARGET_DIR ?? join(ROOT, "target");
  const built = join(target, "debug", "continuum");
  if (!existsSync(built)) {
    execFileSync("cargo", ["build", "--quiet", "--package", "continuum-cli"], { cwd: ROOT });
  }
  return built;
}
