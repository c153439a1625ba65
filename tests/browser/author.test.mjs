// A policy author sees a change, and a mistake, in the site; whoever needs help still finds it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { findings } from "./support/accessibility.mjs";
import { visit } from "./support/browser.mjs";

const DOCUMENT = "**/documents/bradford-2018.postcard";

/** As `cargo xtask serve` does while somebody writes: nothing is kept for use without a network. */
const DEVELOPING = { serviceWorkers: "block" };

test("a changed line of the document is seen in the site", async (t) => {
  const { page } = await visit(t, "", DEVELOPING);
  await page.route(DOCUMENT, async (route) => {
    const served = await route.fetch();
    // As long as before: in the served form, words stand behind their length.
    const text = (await served.body()).toString("latin1").replace("How old is the child?", "How big is the child?");
    await route.fulfill({ response: served, body: Buffer.from(text, "latin1") });
  });
  await page.reload();
  await page.getByRole("button", { name: "Start now" }).click();
  await page.getByText("How big is the child?").first().waitFor();
});

test("a mistake is told with its place and how to mend it, and the numbers stay", async (t) => {
  const { page } = await visit(t, "", DEVELOPING);
  const mistakes = "Error unknown-statement in 10-levels.md, line 4, column 1: expected a statement, found `levle`.";
  await serve(page, served(mistakes));
  const said = page.locator(".diagnostics");
  await said.waitFor();
  assert.match(await said.innerText(), /10-levels\.md, line 4/);
  await numbersStay(page);
});

test("a document that cannot be loaded leaves a page that says so, and the numbers stay", async (t) => {
  const { page } = await visit(t, "", DEVELOPING);
  await serve(page, "not a document");
  await page.getByText("could not be loaded").waitFor();
  await numbersStay(page);
});

// Mistakes as the site is served them: which of the two it is, how many bytes, and the bytes.
function served(mistakes) {
  const words = Buffer.from(mistakes);
  assert.ok(words.length < 128, "a longer text has a longer length before it");
  return Buffer.concat([Buffer.from([1, words.length]), words]);
}

async function serve(page, body) {
  await page.route(DOCUMENT, (route) => route.fulfill({ contentType: "application/octet-stream", body }));
  await page.reload();
}

async function numbersStay(page) {
  assert.ok(await page.locator('#emergency a[href="tel:999"]').isVisible());
  assert.ok(await page.getByRole("link", { name: "0800 1111" }).isVisible());
  assert.deepEqual(await findings(page), []);
}
