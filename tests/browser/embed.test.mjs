// The check on a council's own page, which is another site.

import assert from "node:assert/strict";
import { test } from "node:test";
import { findings } from "./support/accessibility.mjs";
import { visit } from "./support/browser.mjs";
import { left, weather } from "./support/elsewhere.mjs";
import { hosted } from "./support/host.mjs";
import { Person } from "./support/questionnaire.mjs";

test("the example page holds the whole check, as tall as it is", async (t) => {
  const { page, complaints } = await visit(t, "embed-example.html");
  const person = await inFrame(page);
  await person.press("Start now");
  await person.arrives("child");
  await page.waitForFunction(() => {
    const frame = document.querySelector("continuum-check iframe");
    return frame.contentDocument.documentElement.scrollHeight <= frame.clientHeight + 1;
  });
  const tall = await page.locator("iframe").evaluate((frame) => frame.clientHeight);
  await person.goTo("result", { age: "7-12" });
  await page.waitForFunction((tall) => document.querySelector("continuum-check iframe").clientHeight > tall, tall);
  assert.equal(await person.heading(), "What to do");
  assert.deepEqual(complaints, []);
});

test("around the frame the way out is in the check’s letters, and not on paper", async (t) => {
  const { page } = await visit(t, "embed-example.html");
  const exit = page.locator("continuum-check .exit");
  assert.match(await exit.evaluate((link) => getComputedStyle(link).fontFamily), /^system-ui/);
  await page.emulateMedia({ media: "print" });
  assert.ok(await exit.isHidden());
  assert.ok(await page.locator('continuum-check a[href="tel:999"]').first().isVisible());
});

test("each new page of the check comes into sight from its top", async (t) => {
  const { page } = await visit(t, "embed-example.html", { viewport: { width: 800, height: 600 } });
  const person = await inFrame(page);
  await person.press("Start now");
  await person.arrives("child");
  await person.answer({ age: "7-12" });
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await person.goOn();
  await page.waitForFunction(() => {
    const { top } = document.querySelector("continuum-check").getBoundingClientRect();
    return top >= -1 && top < 300;
  });
});

test("the numbers are the page's own: there without a script, and where the check cannot be reached", async (t) => {
  const { page } = await visit(t, "embed-example.html", { javaScriptEnabled: false });
  assert.ok(await page.locator('continuum-check a[href="tel:999"]').isVisible());
  assert.match(await page.locator("noscript").innerText(), /needs JavaScript/);
});

test("on another site it works where that site may frame it, and is refused where not", async (t) => {
  const council = await hosted(t, "/copied/");
  const allowed = await hosted(t, "/", { "content-security-policy": `frame-ancestors ${council.origin}` });
  const refused = await hosted(t, "/");
  council.pages.set("/may", councilPage(allowed.address));
  council.pages.set("/may-not", councilPage(refused.address));

  const { page } = await visit(t, `${council.origin}/may`);
  const person = await inFrame(page);
  await person.press("Start now");
  await person.arrives("child");
  await page.waitForFunction(() => document.querySelector("iframe").clientHeight > 1000);
  // A way out stays in sight around the frame, so that there is one and not two.
  assert.ok(await person.page.locator(".site-header").isHidden());
  assert.deepEqual(await findings(page), []);

  const { page: other, complaints } = await visit(t, `${council.origin}/may-not`);
  assert.ok(await other.locator('continuum-check a[href="tel:999"]').first().isVisible());
  await other.waitForFunction(() => document.querySelector("iframe"));
  assert.ok(complaints.some((one) => /frame-ancestors/.test(one)), complaints.join("\n"));
});

test("the way out leaves the whole page, from around the check and from within it", async (t) => {
  const council = await hosted(t, "/copied/");
  const site = await hosted(t, "/", { "content-security-policy": `frame-ancestors ${council.origin}` });
  council.pages.set("/", councilPage(site.address));
  for (const leave of [
    (page) => page.getByRole("button", { name: "Exit this page" }).click(),
    async (page) => {
      await page.frameLocator("iframe").locator("h1").click();
      for (const _ of [1, 2, 3]) await page.keyboard.press("Shift");
    },
  ]) {
    const { page } = await visit(t, `${council.origin}/`);
    await weather(page);
    const person = await inFrame(page);
    await person.press("Start now");
    await person.arrives("child");
    await person.answer({ age: "7-12" });
    await person.goOn();
    await leave(page);
    await left(page);
    await page.goBack({ timeout: 5000 }).catch(() => null);
    assert.equal(await page.locator("input:checked").count(), 0);
  }
});

test("nobody but the check's own frame is listened to", async (t) => {
  const { page } = await visit(t, "embed-example.html");
  await inFrame(page);
  await page.waitForFunction(() => document.querySelector("iframe").clientHeight > 300);
  const height = await page.evaluate(async () => {
    const heard = new Promise((done) => addEventListener("message", ({ data }) => data?.value === 12_345 && done()));
    postMessage({ guidedCheck: "height", value: 12_345 }, "*");
    postMessage({ guidedCheck: "exit", value: 12_345 }, "*");
    await heard;
    return document.querySelector("iframe").style.height;
  });
  assert.notEqual(height, "12345px");
  assert.match(page.url(), /embed-example/);
});

test("a name that cannot be one is told on the page, and the numbers stay", async (t) => {
  const council = await hosted(t, "/copied/");
  council.pages.set("/", councilPage("/copied/", "../secret"));
  const { page } = await visit(t, `${council.origin}/`);
  await page.getByText(/cannot be shown.*small letters, digits and hyphens/).waitFor();
  assert.ok(await page.locator('a[href="tel:999"]').first().isVisible());
});

function councilPage(check, name = "bradford-2018") {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Council</title>
    <script type="module" src="/copied/embed.js"></script>
    <main><h1>Council</h1>
    <continuum-check src="${check}" document="${name}">
      <p>If a child is in immediate danger, call <a href="tel:999">999</a> now.</p>
    </continuum-check></main></html>`;
}

/** The person answers in the frame. */
async function inFrame(page) {
  const frame = await (await page.waitForSelector("continuum-check iframe")).contentFrame();
  await frame.getByRole("button", { name: "Start now" }).waitFor();
  return new Person(frame, [], []);
}
