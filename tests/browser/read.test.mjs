// The document as pages: from a result to the statement behind it, on a phone, without a script.

import assert from "node:assert/strict";
import { test } from "node:test";
import { findings } from "./support/accessibility.mjs";
import { visit } from "./support/browser.mjs";
import { start } from "./support/questionnaire.mjs";

const FOLDER = "read/bradford-2018/";

test("each reason of a result leads to its place in the document, and no answer is lost", async (t) => {
  const person = await start(t);
  await person.goTo("result", { age: "7-12", schooling: "at-school", food: "early-help", attendance: "targeted", contacts: "2" },
    ["neglect", "education"]);
  const links = await person.page.locator('.reason a[target="_blank"]').all();
  assert.ok(links.length >= 2);
  for (const link of links) {
    assert.match(await link.innerText(), /Read it in the document.*\(opens in a new tab\)/s);
    assert.equal(await link.getAttribute("rel"), "noopener");
    const statement = await link.locator("xpath=ancestor::li[@data-statement]").first().getAttribute("data-statement");
    const opened = person.page.waitForEvent("popup");
    await link.click();
    const reading = await opened;
    await reading.waitForLoadState();
    assert.equal(new URL(reading.url()).hash, `#${statement}`);
    const place = reading.locator(`[id="${statement}"]`);
    assert.equal(await place.locator(".kind code").first().innerText(), statement);
    const { y } = await place.boundingBox();
    const bar = await reading.locator(".bar").boundingBox();
    assert.ok(y >= bar.y + bar.height - 1 && y < 700, `${statement} stands below the bar, and in sight: ${y}`);
    await reading.close();
  }
  assert.equal(await person.place(), "result");
});

test("the document says which check asks about it, and the check which document", async (t) => {
  const { page } = await visit(t, "documents.html");
  await page.getByRole("link", { name: /Use it in the guided check/ }).last().click();
  await page.locator("#heading").waitFor();
  assert.match(page.url(), /\?document=family-help-2026$/);
  const edition = await page.locator(".about-document").innerText();
  const read = page.getByRole("link", { name: "Read the document" });
  assert.equal(await read.getAttribute("href"), "read/family-help-2026/index.html");
  const opened = page.waitForEvent("popup");
  await read.click();
  const reading = await opened;
  assert.ok(edition.includes(await reading.locator("h1").innerText()));
  await reading.getByRole("link", { name: "Guided check" }).click();
  await reading.waitForURL(/\?document=family-help-2026$/);
});

test("a document that does not exist gets a clear page, and so does what is no name", async (t) => {
  for (const asked of ["no-such-document", "../secret", "A%20b", ""]) {
    const { page } = await visit(t, `?document=${asked}`);
    await page.getByRole("heading", { name: "There is no such document here" }).waitFor();
    assert.ok(await page.locator("#emergency").isVisible());
    await page.locator("#app").getByRole("link", { name: "Other documents" }).click();
    await page.getByRole("heading", { name: "Documents" }).waitFor();
  }
});

test("without a script everything but the search is there", async (t) => {
  const { page } = await visit(t, `${FOLDER}levels.html`, { javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  assert.ok(await page.locator(".danger").isVisible());
  assert.equal(await page.locator(".exit").getAttribute("href"), "https://www.bbc.co.uk/weather");
  await page.goto(`${FOLDER}search.html`);
  assert.match(await page.locator("noscript").innerText(), /needs JavaScript/);
});

test("on a phone the levels are one column at a time, and its heading stays in sight", async (t) => {
  const { page } = await visit(t, `${FOLDER}levels.html`, { javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  const shown = () => page.locator("thead th").evaluateAll((all) => all.filter((one) => one.offsetParent).map((one) => one.innerText));
  assert.equal((await shown()).length, 1);
  const [first] = await shown();
  await page.locator(".one-level input").nth(3).check();
  const [other] = await shown();
  assert.notEqual(other, first);
  const alone = await page.locator("tbody tr:not(.area, .topic)").evaluateAll((rows) => rows.filter((row) => row.offsetParent)
    .filter((row) => [...row.children].filter((cell) => cell.offsetParent && cell.innerText.trim()).length !== 2).length);
  assert.equal(alone, 0, "each answer stands under its question, and no question without an answer");
  await page.evaluate(() => scrollTo(0, 2500));
  const heading = await page.locator("thead th.level-3").boundingBox();
  const bar = await page.locator(".bar").boundingBox();
  assert.ok(heading.y >= bar.height - 2 && heading.y < 200, `the heading is at ${heading.y}`);
});

test("on a wide screen all levels are there, and their headings stay", async (t) => {
  const { page } = await visit(t, `${FOLDER}levels.html`);
  assert.equal(await page.locator("thead th:visible").count(), 7);
  assert.ok(await page.locator(".one-level").isHidden());
  await page.evaluate(() => scrollTo(0, 2500));
  const bar = await page.locator(".bar").boundingBox();
  const heading = await page.locator("thead th").nth(1).boundingBox();
  assert.ok(Math.abs(heading.y - bar.height) < 3, `the heading is at ${heading.y}`);
});

test("axe finds nothing on any sort of page, wide or narrow", async (t) => {
  for (const width of [320, 1280]) {
    for (const file of ["index", "levels", "names", "search", "danger-now", "basic-care-and-neglect", "examples-to-practise-with"]) {
      const { page, complaints } = await visit(t, `${FOLDER}${file}.html`, { viewport: { width, height: 800 } });
      assert.deepEqual(await findings(page), [], `${file} at ${width}`);
      assert.deepEqual(complaints, [], file);
    }
  }
  for (const path of ["documents.html", "leaving.html", "accessibility.html"]) {
    const { page, complaints } = await visit(t, path);
    assert.deepEqual(await findings(page), [], path);
    assert.deepEqual(complaints, [], path);
  }
});

test("words are found, and nothing that is typed leaves the page", async (t) => {
  const { page, requests, complaints } = await visit(t, `${FOLDER}search.html`);
  await page.getByLabel("Words to look for").fill("bruise");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByText(/found/).waitFor();
  assert.ok(requests.every((url) => !url.includes("bruise")));
  assert.deepEqual(complaints, []);
  await page.locator("#results a").first().click();
  assert.ok(await page.locator(":target").isVisible());
});

test("a link can bring the words to look for, and what is typed is not put into the address", async (t) => {
  const { page } = await visit(t, `${FOLDER}search.html?q=bruise`);
  await page.getByText(/found/).waitFor();
  assert.equal(await page.getByLabel("Words to look for").inputValue(), "bruise");
  assert.ok(await page.locator("#results a").count() > 0);
  await page.getByLabel("Words to look for").fill("hunger");
  await page.getByRole("button", { name: "Search" }).click();
  assert.match(page.url(), /\?q=bruise$/);
});

test("telephone numbers can be pressed, and do not break across lines", async (t) => {
  const { page } = await visit(t, `${FOLDER}contacts.html`, { viewport: { width: 320, height: 640 } });
  const numbers = await page.locator("main a[href^='tel:']").evaluateAll((all) => all.map((one) => [one.getClientRects().length, one.innerText]));
  assert.ok(numbers.length >= 10);
  for (const [lines, number] of numbers) assert.equal(lines, 1, number);
});

test("the contents lead to each topic of a chapter", async (t) => {
  const { page } = await visit(t, `${FOLDER}index.html`);
  await page.getByRole("link", { name: "Sexual harm" }).click();
  assert.equal(await page.locator("h1:target").innerText(), "Sexual harm");
});

test("on a phone terms and what they mean stand under each other", async (t) => {
  const { page } = await visit(t, `${FOLDER}glossary.html`, { viewport: { width: 320, height: 640 } });
  const [term, meaning] = await page.locator(".pairs tbody tr").first().locator("td").evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
  assert.ok(meaning.top >= term.bottom && meaning.width > 250, "the whole width");
});

test("paper: worked examples that are closed on the screen have their story", async (t) => {
  const { page } = await visit(t, `${FOLDER}examples-to-practise-with.html`);
  const lines = page.locator(".example > p");
  const shown = () => lines.evaluateAll((all) => all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height > 0).length);
  assert.equal(await shown(), 0);
  await page.emulateMedia({ media: "print" });
  assert.equal(await shown(), await lines.count());
});

test("paper: headings stay with what they head, and addresses are as written", async (t) => {
  const { page } = await visit(t, `${FOLDER}danger-now.html`);
  await page.emulateMedia({ media: "print" });
  const hidden = await page.locator(".bar, header nav, .beside").evaluateAll((all) => all.filter((one) => one.offsetParent !== null).length);
  assert.equal(hidden, 0, "nothing to press on paper");
  const rules = await page.evaluate(() => ["h2", ".statement", ".kind"].map((one) => {
    const { breakAfter, breakInside } = getComputedStyle(document.querySelector(`main ${one}`));
    return `${one} ${breakAfter} ${breakInside}`;
  }));
  assert.deepEqual(rules, ["h2 avoid auto", ".statement avoid avoid", ".kind avoid auto"]);
  const added = await page.evaluate(() => [...document.querySelectorAll("main a")].filter((one) => getComputedStyle(one, "::after").content !== "none").length);
  assert.equal(added, 0);
});
