// Practising with stories: alone, and as a group, without a server.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { findings } from "./support/accessibility.mjs";
import { baseUrl, visit } from "./support/browser.mjs";

const LEVELS = ["universal", "early-help", "targeted", "child-in-need", "child-protection", "immediate"];

/** Opens the page and waits for its first page. */
async function open(t, options = {}) {
  const visited = await visit(t, "practise.html", options);
  await at(visited.page, "start");
  return visited;
}

function at(page, place) {
  return page.locator(`[data-place="${place}"]`).waitFor({ timeout: 15_000 });
}

function press(page, name) {
  return page.getByRole("button", { name, exact: true }).click();
}

async function begin(page, many = "3") {
  await page.locator(`#how_many_${many}`).check();
  await press(page, "Begin");
  await at(page, "story-1");
}

/** Judges the story that is open, and comes to its comparison. */
async function judge(page, at_, { level = "targeted", sure = "fairly", facts = 1 } = {}) {
  const boxes = page.locator('[data-group="facts"] input');
  for (let box = 0; box < facts; box += 1) await boxes.nth(box).check();
  await page.locator(`#level_${level}`).check();
  await page.locator(`#sure_${sure}`).check();
  await press(page, "Continue");
  await at(page, `compare-${at_}`);
}

/** A whole session of three stories, all at one level; ends on the summary. */
async function session(page, level) {
  await begin(page);
  for (const story of [1, 2, 3]) {
    await judge(page, story, { level });
    await press(page, story === 3 ? "See how the session went" : "Next story");
  }
  await at(page, "summary");
}

/** The file of a session: its name and what is in it. */
async function saved(page, label = "") {
  await page.locator("#label").fill(label);
  const download = page.waitForEvent("download");
  await press(page, "Save as a file");
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

function given(name, text) {
  return { name, mimeType: "application/json", buffer: Buffer.from(text) };
}

test("a level and how sure come first; then the document's, the facts, and what would change it", async (t) => {
  const { page, complaints } = await open(t);
  await begin(page);
  const title = await page.locator("h1").innerText();
  await press(page, "Continue");
  await page.locator("#errors").waitFor();
  assert.match(await page.locator("#errors").innerText(), /Choose a level\nSay how sure you are/);
  assert.equal(await page.locator(".verdict").count(), 0);
  await judge(page, 1);
  assert.equal(await page.locator("h1").innerText(), title);
  assert.ok(LEVELS.includes(await page.locator(".verdict").getAttribute("data-level")));
  const text = await page.locator("#app").innerText();
  for (const heading of ["Where careful people differ", "What the story tells", "What the level rests on", "What one change would alter"]) {
    assert.ok(text.includes(heading), heading);
  }
  assert.match(text, /You chose\s+Targeted Support/);
  assert.match(text, /See .+/);
  assert.match(text, /In the document under “/);
  assert.doesNotMatch(text, /Clause/);
  const place = page.locator(".rests-on .reason a", { hasText: "Read it in the document" }).first();
  const read = await page.context().request.get(new URL(await place.getAttribute("href"), page.url()).href);
  const [, name] = (await place.getAttribute("href")).split("#");
  assert.ok((await read.text()).includes(`id="${name}"`), "a reason leads to its place in the document");
  assert.equal(await page.locator('#level_targeted').count(), 0, "what was compared cannot be judged again");
  assert.deepEqual(complaints, []);
});

test("on paper a comparison has its story, and says which document and edition it is of", async (t) => {
  const { page } = await open(t);
  await begin(page);
  const story = await page.locator(".story p").first().innerText();
  await judge(page, 1);
  await page.emulateMedia({ media: "print" });
  const paper = await page.locator("#app").innerText();
  assert.ok(paper.includes(story));
  assert.match(paper, /Story 1 of 3 · Compared with the document/);
  assert.match(paper, /aligned with Working Together 2018\s+First illustrative version/);
  assert.doesNotMatch(paper, /Read the story again|Read it in the document|Clause/);
});

test("a session ends with agreement, a table, a tendency and a file without a name", async (t) => {
  const { page, complaints } = await open(t);
  await session(page, "immediate");
  const text = await page.locator("#app").innerText();
  assert.match(text, /Agreement with the document\s+\d of 3/);
  assert.match(text, /With fewer than 10 stories, nothing more than this percentage can be said/);
  assert.doesNotMatch(text, /kappa/i);
  assert.match(await page.locator(".digest").innerText(), /^Digest of its text \(SHA-256\): [0-9a-f]{64}$/);
  assert.match(text, /counts as agreement/);
  assert.equal(await page.locator(".matrix tbody tr").count(), 6);
  const counts = await page.locator(".matrix tbody td").allInnerTexts();
  assert.equal(counts.reduce((sum, count) => sum + Number(count), 0), 3);
  await page.locator("#label").fill("Mary Smith");
  assert.ok(await page.locator("#label_error").isVisible());
  const file = await saved(page, "7");
  assert.equal(file.name, "practice-results-7.json");
  const results = JSON.parse(file.text);
  assert.equal(results.document, "bradford-2018");
  assert.equal(results.judged.length, 3);
  assert.deepEqual(Object.keys(results.judged[0]).sort(), ["level", "story", "sure"]);
  assert.equal(results.judged[0].level, "immediate");
  assert.deepEqual(complaints, []);
});

test("a group drops its files in, sees alpha and the spread, and is warned because it is small", async (t) => {
  const files = [];
  for (const level of ["early-help", "targeted", "child-protection"]) {
    const { page } = await open(t);
    await session(page, level);
    files.push(await saved(page));
  }
  const { page, complaints } = await open(t);
  await press(page, "Compare the results of a group");
  await at(page, "group");
  assert.match(await page.locator("#app").innerText(), /No results yet/);
  const [one, two, three] = files.map((file) => given(file.name, file.text));
  await page.locator("#files").setInputFiles([one, two]);
  await page.getByText("2 people, 3 stories").waitFor();
  await page.locator("#files").setInputFiles([three, { ...one, name: "copy.json" }]);
  await page.getByText("3 people, 3 stories").waitFor();
  assert.equal(await page.locator('[data-file="copy.json"]').getAttribute("data-counts"), "false");
  const text = await page.locator("#app").innerText();
  assert.match(text, /This is a small group/);
  assert.match(text, /Krippendorff’s alpha, ordered levels\s+[−0-9.]+/);
  assert.equal(await page.locator(".spread tbody tr").count(), 3);
  assert.deepEqual(await findings(page), []);
  await page.getByRole("button", { name: `Take away ${one.name}` }).click();
  await page.locator('[data-file="copy.json"][data-counts="true"]').waitFor();
  assert.deepEqual(complaints, []);
});

test("files can be dropped as well", async (t) => {
  const { page } = await open(t);
  await press(page, "Compare the results of a group");
  await at(page, "group");
  const dropped = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["{}"], "dropped.json", { type: "application/json" }));
    return data;
  });
  await page.dispatchEvent(".drop", "drop", { dataTransfer: dropped });
  await page.locator('[data-file="dropped.json"]').waitFor();
});

test("a broken, a foreign and another edition's file are refused by name, and nothing is lost", async (t) => {
  const { page } = await open(t);
  await session(page, "targeted");
  const { text } = await saved(page);
  await press(page, "Compare the results of a group");
  await at(page, "group");
  await page.locator("#files").setInputFiles([
    given("mine.json", text),
    given("cut.json", text.slice(0, 200)),
    given("letter.json", '{ "dear": "reader" }'),
    given("old.json", text.replace(/"digest": "./, '"digest": "x')),
    given("large.json", text + " ".repeat(400_000)),
  ]);
  await page.locator('[data-file="large.json"]').waitFor();
  const words = (name) => page.locator(`[data-file="${name}"]`).innerText();
  assert.match(await words("mine.json"), /Counted: no label, 3 stories/);
  assert.match(await words("cut.json"), /cut\.json – Not counted: it is no file with practice results/);
  assert.match(await words("letter.json"), /Not counted: it is no file with practice results/);
  assert.match(await words("old.json"), /Not counted: it is about another edition/);
  assert.match(await words("large.json"), /Not counted: it is larger than 200 kB/);
  assert.match(await page.locator("#app").innerText(), /1 person, 3 stories/);
  await page.locator(".govuk-back-link").click();
  await at(page, "summary");
});

test("axe finds nothing on any page, errors included", async (t) => {
  const { page } = await open(t);
  assert.deepEqual(await findings(page), [], "start");
  await begin(page);
  assert.deepEqual(await findings(page), [], "story");
  await press(page, "Continue");
  await page.locator("#errors").waitFor();
  assert.deepEqual(await findings(page), [], "story, with errors");
  await judge(page, 1, { facts: 3 });
  assert.deepEqual(await findings(page), [], "compare");
  await press(page, "End the session here");
  await at(page, "summary");
  assert.deepEqual(await findings(page), [], "summary");
  await page.locator("#label").fill("Mary Smith");
  assert.deepEqual(await findings(page), [], "summary, with an error");
  await press(page, "Compare the results of a group");
  await at(page, "group");
  await page.locator("#files").setInputFiles([given("letter.json", "{}")]);
  await page.locator('[data-file="letter.json"]').waitFor();
  assert.deepEqual(await findings(page), [], "group");
});

test("the whole way with the keyboard alone", async (t) => {
  const { page } = await open(t);
  await tabTo(page, (here) => here.id === "how_many_6");
  await page.keyboard.press("ArrowUp");
  await tabTo(page, (here) => here.name === "Begin");
  await page.keyboard.press("Enter");
  await at(page, "story-1");
  assert.equal(await focused(page), "heading");
  await tabTo(page, (here) => here.type === "checkbox");
  await page.keyboard.press("Space");
  await tabTo(page, (here) => here.id === "level_universal");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await tabTo(page, (here) => here.id === "sure_guessing");
  await page.keyboard.press("Space");
  await tabTo(page, (here) => here.name === "Continue");
  await page.keyboard.press("Enter");
  await at(page, "compare-1");
  assert.equal(await focused(page), "heading");
  assert.match(await page.locator("#app").innerText(), /You chose\s+Universal Partnership Plus/);
  await tabTo(page, (here) => here.name === "End the session here");
  await page.keyboard.press("Enter");
  await at(page, "summary");
  await tabTo(page, (here) => here.id === "label");
  await page.keyboard.type("table-2");
  assert.equal(await focused(page), "label");
  await tabTo(page, (here) => here.name === "Save as a file");
  const download = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  assert.equal((await download).suggestedFilename(), "practice-results-table-2.json");
});

test("the browser's Back and Forward lose no judgement", async (t) => {
  const { page } = await open(t);
  await begin(page);
  const first = await page.locator("h1").innerText();
  await judge(page, 1);
  await press(page, "Next story");
  await at(page, "story-2");
  await page.goBack();
  await at(page, "compare-1");
  await page.goBack();
  await at(page, "start");
  assert.match(await page.locator("#app").innerText(), /You have judged 1 of 3 stories/);
  await page.goForward();
  await at(page, "story-2");
  await page.locator(".govuk-back-link").click();
  await page.locator("h1", { hasText: first }).waitFor();
});

test("nothing leaves, nothing is stored, titles are neutral, and the check loads none of it", async (t) => {
  const { page, requests, complaints } = await open(t);
  const loaded = requests.length;
  await session(page, "targeted");
  assert.doesNotMatch(await page.title(), /child|harm|abuse|neglect/i);
  await press(page, "Compare the results of a group");
  await at(page, "group");
  assert.deepEqual(requests.slice(loaded).filter((address) => !address.startsWith("blob:")), []);
  assert.ok(requests.every((address) => address.startsWith(baseUrl)), requests.join("\n"));
  const kept = await page.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length]);
  assert.deepEqual(kept, [0, 0, "", 0]);
  assert.equal(page.url(), new URL("practise.html", baseUrl).href);
  assert.deepEqual(complaints, []);
  const check = await visit(t);
  await check.page.getByRole("button", { name: "Start now" }).waitFor();
  assert.ok(!check.requests.some((address) => /practi[sc]e/.test(address)), check.requests.join("\n"));
});

test("at 320 pixels nothing but tables scrolls sideways, and help and the way out are in sight", async (t) => {
  await walk(t, { viewport: { width: 320, height: 640 } }, async (page, place) => {
    await fits(page, place);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const box = await page.locator("#exit").boundingBox();
    assert.ok(box.y >= 0 && box.y < 640 && box.x + box.width <= 320, `exit on ${place}`);
  });
});

test("at 400 %, and with letters twice as wide apart, nothing but tables scrolls sideways", async (t) => {
  // 1280 by 1024 at 400 % is 320 by 256 CSS pixels, each four by four on the screen.
  await walk(t, { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }, fits);
  // The distances of WCAG 1.4.12.
  const spacing = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }";
  await walk(t, { viewport: { width: 320, height: 640 }, bypassCSP: true }, async (page, place) => {
    await page.addStyleTag({ content: spacing });
    await fits(page, place);
  });
});

test("in forced colours what is chosen, and what the table says, can still be seen", async (t) => {
  await walk(t, { forcedColors: "active" }, async (page, place) => {
    if (place === "story") {
      for (const kind of ["radio", "checkbox"]) {
        const input = page.locator(`main input[type="${kind}"]`).first();
        await input.check();
        // Drawn as a border, which forced colours keep; backgrounds they take away.
        const mark = await input.evaluate((one) => {
          const { opacity, borderLeftWidth } = getComputedStyle(one.nextElementSibling, "::after");
          return { opacity, width: Number.parseFloat(borderLeftWidth) };
        });
        assert.equal(mark.opacity, "1", kind);
        assert.ok(mark.width >= 2, `${kind} ${JSON.stringify(mark)}`);
      }
    }
    if (place === "summary") {
      const cells = await page.locator(".counts tbody td").allInnerTexts();
      assert.ok(cells.length > 0 && cells.every((one) => /\d/.test(one)), "each number stands in its cell");
    }
  });
});

test("where motion is not wanted nothing moves by itself", async (t) => {
  await walk(t, { reducedMotion: "reduce" }, async (page, place) => {
    const moving = await page.evaluate(() => {
      const longest = (times) => Math.max(...times.split(",").map(Number.parseFloat));
      const moves = (one) => {
        const style = getComputedStyle(one);
        return (longest(style.animationDuration) > 0 && style.animationName !== "none")
          || longest(style.transitionDuration) > 0.01 || style.scrollBehavior === "smooth";
      };
      return [...document.querySelectorAll("*")].filter(moves).map((one) => one.outerHTML.slice(0, 80));
    });
    assert.deepEqual(moving, [], place);
  });
});

/** From the first page to the group's, with one story judged; looks around on each. */
async function walk(t, options, look) {
  const { page } = await open(t, options);
  await look(page, "start");
  await begin(page);
  await look(page, "story");
  await judge(page, 1);
  await look(page, "compare");
  await press(page, "End the session here");
  await at(page, "summary");
  await look(page, "summary");
  await press(page, "Compare the results of a group");
  await at(page, "group");
  await look(page, "group");
}

async function fits(page, place) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(over, 0, `${place} scrolls sideways`);
}

/** Tab until this has the focus. */
async function tabTo(page, wanted) {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(() => ({
      type: document.activeElement.type,
      id: document.activeElement.id,
      name: document.activeElement.textContent.trim(),
    }));
    if (wanted(here)) return;
  }
  throw new Error(`not reached by keyboard: ${wanted}`);
}

function focused(page) {
  return page.evaluate(() => document.activeElement.id);
}
