// Without a network after the first visit, and never changed under the person.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { baseUrl, visit } from "./support/browser.mjs";
import { hosted } from "./support/host.mjs";
import { kept, offlineReady } from "./support/offline.mjs";
import { Person } from "./support/questionnaire.mjs";

test("after the first visit the whole check works without a network", async (t) => {
  const site = await hosted(t);
  const { page } = await visit(t, site.address);
  await offlineReady(page);
  site.gone();
  await page.reload();
  const person = await resume(page);
  await person.goTo("result", { age: "7-12", schooling: "at-school" }, ["education"]);
  assert.equal(await person.heading(), "What to do");
});

test("pages that were opened can be read again, and one that was not says so", async (t) => {
  const site = await hosted(t);
  const { page } = await visit(t, site.address);
  await offlineReady(page);
  await page.goto(`${site.address}read/bradford-2018/levels.html`);
  site.gone();
  await page.reload();
  assert.equal(await page.locator("h1").innerText(), "What stands at which level");
  await page.goto(`${site.address}read/bradford-2018/about-the-child.html`);
  assert.equal(await page.locator("h1").innerText(), "This page needs a network");
  assert.equal(await page.locator('a[href="tel:999"]').count(), 1);
  await page.getByRole("link", { name: /check itself/ }).click();
  await page.getByRole("button", { name: "Start now" }).waitFor();
});

test("each kept file stands under its digest", async (t) => {
  const { page } = await visit(t);
  await offlineReady(page);
  const own = (await kept(page)).filter((address) => address.includes("?sha256-"));
  for (const name of ["continuum_check_bg.wasm", "start.js", "documents/bradford-2018.postcard", "site.css"]) {
    assert.ok(own.some((address) => address.startsWith(`${baseUrl}${name}?`)), name);
  }
});

test("a newer version is announced, reloads nothing, loses no answer, and comes with the next reload", async (t) => {
  const site = await hosted(t, "/some/folder/");
  const { page } = await visit(t, site.address);
  await offlineReady(page);
  await page.reload();
  const person = await resume(page);
  await person.reply("age", "7-12");
  await publishNewer(site);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await page.getByText("A new version is ready").waitFor();
  assert.equal(await person.place(), "child");
  assert.ok(await page.locator('[data-question="age"] input[value="7-12"]').isChecked());
  assert.equal(await page.locator("#update").getAttribute("role"), "status");
  // What is still running keeps its own files until then, and what has not changed is one copy.
  assert.equal((await copies(page, "exit.js")).length, 2);
  assert.equal((await copies(page, "continuum_check_bg.wasm")).length, 1);

  await page.reload();
  await page.getByRole("button", { name: "Start now" }).waitFor();
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration()).active?.state === "activated");
  assert.match(await page.evaluate(async () => (await fetch("exit.js")).text()), /a newer one$/);
  assert.equal((await copies(page, "exit.js")).length, 1, "the old copy is gone");
  assert.equal(await page.locator("#update").innerText(), "");
});

test("a host that is only half updated leaves the old version in place", async (t) => {
  const site = await hosted(t, "/");
  const { page } = await visit(t, site.address);
  await offlineReady(page);
  await page.reload();
  await publishNewer(site);
  site.instead.delete("exit.js");
  const failed = page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update();
    const coming = registration.installing;
    await new Promise((done) => coming.addEventListener("statechange", done));
    return coming.state;
  });
  assert.equal(await failed, "redundant");
  await page.reload();
  await page.getByRole("button", { name: "Start now" }).waitFor();
  assert.equal(await page.locator("#update").innerText(), "");
});

test("while developing, what an earlier visit kept goes, and a reload shows what is there now", async (t) => {
  const site = await hosted(t, "/");
  const { page } = await visit(t, site.address);
  await offlineReady(page);
  // As `cargo xtask serve` does it.
  const standIn = new URL("../../web/no-service-worker.js", import.meta.url);
  site.instead.set("service-worker.js", await readFile(standIn, "utf8"));
  site.instead.set("exit.js", `${await site.text("exit.js")}\n// changed just now`);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await page.waitForFunction(async () => (await caches.keys()).length === 0
    && (await navigator.serviceWorker.getRegistrations()).length === 0);
  await page.reload();
  assert.match(await page.evaluate(async () => (await fetch("exit.js")).text()), /changed just now$/);
});

test("it can be installed", async (t) => {
  const { page } = await visit(t);
  const link = await page.locator('link[rel="manifest"]').getAttribute("href");
  const answer = await page.request.get(link);
  assert.match(answer.headers()["content-type"], /manifest\+json/);
  const manifest = await answer.json();
  assert.doesNotMatch(`${manifest.name} ${manifest.short_name}`, /child|harm|safeguard/i);
  assert.equal(manifest.start_url, "./", "a sub-folder works");
  for (const icon of manifest.icons) {
    assert.equal((await page.request.get(icon.src)).status(), 200, icon.src);
  }
  const session = await page.context().newCDPSession(page);
  await offlineReady(page);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  assert.deepEqual(installabilityErrors.map((error) => error.errorId).filter((id) => id !== "in-incognito"), []);
});

/** As if the site had been built again with another exit.js. */
async function publishNewer(site) {
  const exit = `${await site.text("exit.js")}\n// a newer one`;
  const digest = createHash("sha256").update(exit).digest("base64");
  const worker = await site.text("service-worker.js");
  site.instead.set("exit.js", exit);
  site.instead.set("service-worker.js", worker.replace(/"exit\.js":"[^"]*"/, `"exit.js":"sha256-${digest}"`));
}

/** The kept copies of a file. */
async function copies(page, name) {
  return (await kept(page)).filter((address) => address.includes(`/${name}?sha256-`));
}

async function resume(page) {
  const person = new Person(page, [], []);
  await person.press("Start now");
  await person.arrives("child");
  return person;
}
