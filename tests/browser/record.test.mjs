// What is taken along: a printed record, and answers that the command decides alike.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { findings } from "./support/accessibility.mjs";
import { visit } from "./support/browser.mjs";
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
  for (const selector of ["#exit", ".back", ".ending"]) {
    assert.equal(await page.locator(selector).first().isVisible(), false, selector);
  }
  assert.equal(await page.locator("button:visible").count(), 0);
  for (const selector of [".emergency", ".level", ".why-reasons", ".answers", ".digest"]) {
    assert.ok(await page.locator(selector).isVisible(), selector);
  }
});

test("an own level below the suggested one is recorded, and takes nothing away", async (t) => {
  const person = await start(t);
  await person.goTo("result", { age: "under-1", mobility: "not-mobile", "bruise-not-mobile": "yes" });
  const before = await person.result();
  await ownLevel(person.page, "Universal (level 1)", "We saw it happen.");
  const own = person.page.locator(".own__said");
  await own.getByText("It is lower than the suggested one. Both are recorded").waitFor();
  const after = await person.result();
  assert.deepEqual(after.actions, before.actions);
  assert.equal(after.level, before.level);
  assert.ok(!/threshold not met|do not refer/i.test(after.text));
  assert.deepEqual(await findings(person.page), []);
  await person.page.emulateMedia({ media: "print" });
  assert.ok(await own.getByText("Your reason: We saw it happen.").isVisible(), "on paper too");
  assert.deepEqual(person.complaints, []);
});

test("a record that was saved shows the same again, with the own level", async (t) => {
  const { file, result } = await saved(t);
  const { page, complaints, requests } = await visit(t, "open.html");
  await page.getByLabel("File of the record").setInputFiles(file);
  await page.locator('[data-place="result"]').waitFor();
  assert.ok(await page.getByText("its answers suggest the same now").isVisible());
  assert.equal(await page.locator(".level").getAttribute("data-level"), result.level);
  assert.deepEqual(JSON.parse(await page.locator("pre.data").textContent()).answers, result.answers);
  assert.ok(await page.locator(".own__said").getByText("Your own level: Universal").isVisible());
  assert.deepEqual(await findings(page), []);
  assert.ok(requests.every((address) => address.startsWith(new URL(page.url()).origin)));
  assert.deepEqual(complaints, []);
});

test("a record of another edition says what has changed", async (t) => {
  const { text } = await saved(t);
  const old = JSON.parse(text);
  old.document.edition = "an earlier one";
  old.document.digest = "0".repeat(64);
  old.answers["asked-no-more"] = true;
  old.in_words["asked-no-more"] = { question: "Was it asked once?", answer: "Yes" };
  const { page } = await visit(t, "open.html");
  await page.getByLabel("File of the record").setInputFiles(asFile(JSON.stringify(old)));
  await page.locator('[data-place="result"]').waitFor();
  assert.ok(await page.getByText(/It was saved with another edition: .*an earlier one/).isVisible());
  assert.match(await page.locator('[data-part="lost"]').innerText(), /Was it asked once\?.* This edition does not ask it/);
  assert.deepEqual(await findings(page), []);
});

test("the check leads to where records are opened, and reads none itself", async (t) => {
  const { text } = await saved(t);
  const person = await start(t);
  await person.goTo("result", { age: "7-12", schooling: "at-school" });
  const { page } = person;
  const before = (await person.result()).answers;
  assert.ok(person.requests.every((address) => !address.includes("continuum_open")));
  // A file that is dropped here neither opens nor takes the answers away.
  await drop(page, text);
  assert.deepEqual((await person.result()).answers, before);
  const opened = page.waitForEvent("popup");
  await page.getByRole("link", { name: "Open a saved record, in a new tab" }).click();
  const other = await opened;
  await other.getByLabel("File of the record").waitFor();
  assert.match(other.url(), /open\.html\?document=bradford-2018$/);
  assert.deepEqual(await findings(other), []);
  await drop(other, text);
  await other.locator('[data-place="result"] .opened').waitFor();
  assert.deepEqual((await person.result()).answers, before, "the check is as it was");
});

test("what is no record is refused with a reason, and nothing is lost", async (t) => {
  const person = await start(t, {}, "open.html");
  await person.goTo("result", { age: "7-12", schooling: "at-school" });
  const before = (await person.result()).answers;
  const { text } = await saved(t);
  const { page } = person;
  for (const [file, why] of [
    ["", "The file is empty"],
    ["{", "cannot be read from line 1"],
    ["[".repeat(5_000), "cannot be read from line 1"],
    ['{"name": "another program"}', "is no record of this check"],
    [text.replace('"agrees"', '"agree"'), "“own.agrees”"],
    [text.replace(/"id": *"bradford-2018"/, '"id": "elsewhere"'), "of another document"],
    ["x".repeat(1_100_000), "larger than any record"],
  ]) {
    await page.getByLabel("File of the record").setInputFiles(asFile(file));
    const error = page.locator("#open_error");
    await error.getByText(why).waitFor();
    assert.match(await error.innerText(), /Nothing you entered here has changed/);
    assert.deepEqual((await person.result()).answers, before, why);
  }
  assert.deepEqual(await findings(page), []);
});

test("a record replaces answers only when the person says so", async (t) => {
  const { file, result } = await saved(t);
  const person = await start(t, {}, "open.html");
  await person.goTo("result", { age: "16-17" });
  const before = (await person.result()).answers;
  await person.page.getByLabel("File of the record").setInputFiles(file);
  await person.press("Keep my answers");
  assert.deepEqual((await person.result()).answers, before);
  await person.page.getByLabel("File of the record").setInputFiles(file);
  await person.press("Open the record");
  await person.page.locator(".opened").waitFor();
  assert.deepEqual((await person.result()).answers, result.answers);
});

/** A record of a baby with a bruise, saved with an own level and a reason. */
async function saved(t) {
  const person = await start(t);
  await person.goTo("result", { age: "under-1", mobility: "not-mobile", "bruise-not-mobile": "yes" });
  await ownLevel(person.page, "Universal (level 1)", "We saw it happen.");
  const download = person.page.waitForEvent("download");
  await person.press("Save the record as a file");
  const file = await (await download).path();
  return { file: asFile(readFileSync(file, "utf8")), text: readFileSync(file, "utf8"), result: await person.result() };
}

async function ownLevel(page, level, reason) {
  await page.getByText("Record your own level beside this").click();
  await page.locator(".own").getByLabel(level).check();
  await page.locator(".own").getByLabel("Your reason").fill(reason);
}

/** As when a file is dragged onto the page. */
async function drop(page, text) {
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], "record.json", { type: "application/json" }));
    const dropped = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
    if (document.body.dispatchEvent(dropped)) throw new Error("the browser would leave for the file");
  }, text);
}

function asFile(text) {
  return { name: "record.json", mimeType: "application/json", buffer: Buffer.from(text) };
}

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
