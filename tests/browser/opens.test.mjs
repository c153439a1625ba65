// The site opens, and says what matters most before any script has run.

import assert from "node:assert/strict";
import { test } from "node:test";
import { findings } from "./support/accessibility.mjs";
import { baseUrl, visit } from "./support/browser.mjs";

test("the emergency notice is there without JavaScript", async (t) => {
  const { page } = await visit(t, "", { javaScriptEnabled: false });
  assert.match(await page.locator("#emergency").innerText(), /immediate danger.*999/);
  assert.equal(await page.locator('#emergency a[href="tel:999"]').count(), 1);
});

test("what can be read before any script is what the check then shows", async (t) => {
  const { page: before } = await visit(t, "", { javaScriptEnabled: false });
  const { page: after } = await visit(t);
  await after.getByRole("button", { name: "Start now" }).waitFor();
  const words = (page) => page.locator("#app h1, #app .govuk-body-l, #app li").allInnerTexts();
  assert.deepEqual(await words(before), await words(after));
});

test("the page for saved records is headed by what it is for, before any script too", async (t) => {
  for (const options of [{ javaScriptEnabled: false }, {}]) {
    const { page } = await visit(t, "open.html", options);
    if (options.javaScriptEnabled !== false) await page.locator('input[type="file"]').waitFor();
    assert.equal(await page.locator("h1").innerText(), "Open a saved record");
  }
});

test("the site starts, breaks no policy, and asks nobody else for anything", async (t) => {
  const { page, complaints, requests } = await visit(t);
  // What the page says without scripts is replaced by what the wasm draws.
  await page.locator("#app noscript").waitFor({ state: "detached" });
  await page.locator("#app h1").waitFor();
  assert.ok(await page.locator("#emergency").isVisible());
  assert.deepEqual(complaints, []);
  assert.deepEqual(requests.filter((url) => !url.startsWith(baseUrl)), []);
});

test("the policy of the header is the policy of the page", async (t) => {
  const { page } = await visit(t);
  const header = (await page.request.get("")).headers()["content-security-policy"];
  const inPage = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  assert.equal(header, `${inPage}; frame-ancestors 'self'`);
  assert.doesNotMatch(header, /unsafe-inline|'unsafe-eval'/);
});

test("a page of words leads to the check and to practising, and not to itself", async (t) => {
  const { page } = await visit(t);
  await page.locator("#heading").waitFor();
  const from = async (place) => (await page.locator("h1").boundingBox()).y - (await page.locator(place).boundingBox()).y;
  const height = Math.round(await from(".site-header"));
  for (const name of ["documents.html", "leaving.html", "accessibility.html"]) {
    await page.goto(name);
    assert.equal(await page.locator(".site-header__name a").getAttribute("href"), "./", name);
    const ways = await page.locator(".site-footer a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    assert.ok(ways.includes("index.html") && ways.includes("practise.html"), `${name}: ${ways}`);
    assert.ok(!ways.includes(name), name);
    assert.equal(Math.round(await from(".site-header")), height, `${name}: its heading stands where the check’s does`);
  }
  await page.goto("practise.html");
  assert.equal(await page.locator(".site-header__name").innerText(), "Practise");
});

test("axe finds nothing on the first page", async (t) => {
  const { page } = await visit(t);
  await page.locator("#heading").waitFor();
  assert.deepEqual(await findings(page), []);
});

test("a check that cannot be loaded says so, and help stays in sight", async (t) => {
  const { page } = await visit(t, "leaving.html");
  await page.route(/continuum_check_bg\.wasm/, (route) => route.abort());
  await page.goto("");
  await page.getByText("The check could not be loaded").waitFor();
  assert.ok(await page.locator("#emergency").isVisible());
});

test("a check that has stopped says so, and the way to help stays", async (t) => {
  const { page } = await visit(t);
  await page.getByRole("button", { name: "Start now" }).waitFor();
  assert.equal(await page.locator("#stopped").isVisible(), false);
  // Wasm that does nothing but fail, as a broken invariant would: (func (export "f") unreachable).
  await page.evaluate(() => {
    const wasm = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11];
    setTimeout(() => new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(wasm))).exports.f());
  });
  await page.locator("#stopped").waitFor();
  assert.match(await page.locator("#stopped").innerText(), /stopped/);
  assert.equal(await page.locator("#stopped").getAttribute("role"), "alert");
  assert.ok(await page.locator('#emergency a[href="tel:999"]').isVisible());
  assert.deepEqual(await findings(page), []);
});
