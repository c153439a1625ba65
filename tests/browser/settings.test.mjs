// As people set their screens: large, in colours of their own, without motion, with the keyboard.

import assert from "node:assert/strict";
import { test } from "node:test";
import { visit } from "./support/browser.mjs";
import { start } from "./support/questionnaire.mjs";

const ANSWERS = { age: "7-12", schooling: "at-school", "sexual-harm-told": "yes", "carer-fears-harming": "not_known", contacts: "2" };
const TOPICS = ["neglect", "education"];

/** Pages that need no answers. */
const PAGES = ["documents.html", "leaving.html", "accessibility.html", "embed-example.html", "read/bradford-2018/index.html",
  "read/bradford-2018/danger-now.html", "read/bradford-2018/levels.html", "read/bradford-2018/names.html",
  "read/bradford-2018/search.html", "read/bradford-2018/contacts.html", "read/bradford-2018/examples-to-practise-with.html",
  "read/bradford-2018/where-the-statements-come-from.html", "read/bradford-2018/whole.html"];

/** 1280 by 1024 at 400 % is 320 by 256 CSS pixels, each four by four on the screen. */
const AT_400 = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };

test("at 400 % nothing scrolls sideways, on any page of the check or errors", async (t) => {
  const person = await start(t, AT_400);
  await person.press("Continue");
  await person.page.locator("#errors").waitFor();
  await fits(person.page, "errors");
  person.onEachPage = (place, page) => fits(page, place);
  await person.goTo("result", ANSWERS, TOPICS);
  await fits(person.page, "result");
  const { page } = await visit(t, "?document=no-such-document", AT_400);
  await page.getByRole("heading", { name: "There is no such document here" }).waitFor();
  await fits(page, "no such document");
});

test("at 400 % nothing scrolls sideways, on any other page", async (t) => {
  for (const path of PAGES) {
    const { page } = await visit(t, path, AT_400);
    await fits(page, path);
  }
});

test("letters twice as wide apart cut nothing off", async (t) => {
  // The distances of WCAG 1.4.12.
  const spacing = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }";
  const person = await start(t, { viewport: { width: 320, height: 640 }, bypassCSP: true });
  await person.page.addStyleTag({ content: spacing });
  person.onEachPage = (place, page) => fits(page, place);
  await person.goTo("result", ANSWERS, TOPICS);
  await fits(person.page, "result");
});

test("in forced colours what is chosen and what has the focus can still be seen", async (t) => {
  const person = await start(t, { forcedColors: "active" });
  const { page } = person;
  const radio = page.locator('[data-question="age"] input').first();
  await radio.focus();
  await radio.check();
  // The dot is drawn as a border, which forced colours keep; backgrounds they take away.
  const dot = await radio.evaluate((input) => {
    const after = getComputedStyle(input.nextElementSibling, "::after");
    const before = getComputedStyle(input.nextElementSibling, "::before");
    return { opacity: after.opacity, width: after.borderTopWidth, ring: before.outlineStyle, ringWidth: before.outlineWidth };
  });
  assert.equal(dot.opacity, "1");
  assert.ok(Number.parseFloat(dot.width) > 2, JSON.stringify(dot));
  assert.notEqual(dot.ring, "none");
  assert.ok(Number.parseFloat(dot.ringWidth) >= 3, JSON.stringify(dot));
  for (const selector of ["#exit", ".govuk-button:not(#exit)", ".govuk-back-link", "#read"]) {
    const control = page.locator(selector).first();
    await page.keyboard.press("Tab");
    await control.focus();
    const style = await control.evaluate((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return { outlineStyle, outlineWidth };
    });
    assert.notEqual(style.outlineStyle, "none", selector);
    assert.ok(Number.parseFloat(style.outlineWidth) >= 2, selector);
  }
  await person.goTo("worries", ANSWERS);
  await page.locator("#topic_neglect").check();
  const tick = await page.locator("#topic_neglect").evaluate((input) => {
    const { opacity, borderLeftWidth } = getComputedStyle(input.nextElementSibling, "::after");
    return { opacity, width: Number.parseFloat(borderLeftWidth) };
  });
  assert.equal(tick.opacity, "1");
  assert.ok(tick.width >= 2, JSON.stringify(tick));
  await person.goTo("result", ANSWERS);
  const suggested = await page.locator(".continuum__level--suggested").first().evaluate((one) => getComputedStyle(one).strokeWidth);
  assert.equal(suggested, "4px", "the suggested level is drawn with a thicker line, and not in a colour alone");
});

test("where motion is not wanted nothing moves by itself", async (t) => {
  for (const path of ["", "read/bradford-2018/danger-now.html", "documents.html"]) {
    const { page } = await visit(t, path, { reducedMotion: "reduce" });
    if (path === "") await page.locator("#heading").waitFor();
    const moving = await page.evaluate(() => {
      const longest = (times) => Math.max(...times.split(",").map(Number.parseFloat));
      const all = [...document.querySelectorAll("*")];
      const moves = (one) => {
        const style = getComputedStyle(one);
        return longest(style.animationDuration) > 0 && style.animationName !== "none"
          || longest(style.transitionDuration) > 0.01 || style.scrollBehavior === "smooth";
      };
      return all.filter(moves).map((one) => one.outerHTML.slice(0, 80));
    });
    assert.deepEqual(moving, [], path);
  }
});

test("whoever listens hears what each control is, and of what", async (t) => {
  const person = await start(t);
  const { page } = person;
  const tree = await names(page);
  assert.ok(tree.includes("button: Emergency Exit this page"), tree.join("\n"));
  assert.ok(tree.includes("link: Exit this page"));
  assert.ok(tree.includes("link: Skip to the questions"));
  assert.ok(tree.includes("heading: About the child"));
  const question = await page.locator('[data-question="age"] legend').innerText();
  assert.ok(tree.some((one) => one.startsWith("group: ") && one.includes(question.split("\n")[0])), tree.filter((one) => /^group/.test(one)).join("\n"));
  assert.ok(tree.includes("radio: Not known") || tree.some((one) => /^radio: .*not known/i.test(one)), "the way to say that it is not known");
  await person.goTo("check", ANSWERS, TOPICS);
  const changes = (await names(page)).filter((one) => one.startsWith("button: Change"));
  assert.ok(changes.length > 5);
  assert.equal(new Set(changes).size, changes.length, "each says what it changes");
  await person.goTo("result", ANSWERS, TOPICS);
  const result = await names(page);
  for (const name of ["heading: What to do", "heading: Why", "button: Print or save as PDF"]) assert.ok(result.includes(name), name);
  const read = result.filter((one) => one.startsWith("link: Read it in the document"));
  assert.ok(read.length > 0 && read.every((one) => one.endsWith("(opens in a new tab)")));
});

test("everything that takes the focus shows it", async (t) => {
  const person = await start(t);
  await everyStopIsSeen(person.page, "child");
  await person.goTo("worries", ANSWERS);
  await everyStopIsSeen(person.page, "worries");
  await person.goTo("result", ANSWERS, TOPICS);
  await everyStopIsSeen(person.page, "result");
  for (const path of ["documents.html", "read/bradford-2018/danger-now.html", "read/bradford-2018/levels.html", "read/bradford-2018/search.html"]) {
    const { page } = await visit(t, path);
    await everyStopIsSeen(page, path);
  }
});

async function fits(page, where) {
  const over = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    // What is wider than the screen, unless a box around it scrolls by itself.
    what: [...document.querySelectorAll("body *")].filter((one) => {
      const { right, width } = one.getBoundingClientRect();
      return width > 0 && right > innerWidth + 1 && !one.closest("pre, .scrolls, .govuk-visually-hidden, .unseen, .skip, .govuk-skip-link");
    }).slice(0, 3).map((one) => one.outerHTML.slice(0, 120)),
  }));
  assert.equal(over.wide, 0, `${where} scrolls sideways: ${over.what.join("\n")}`);
}

/** Tab through the page: each stop differs from how it looks without the focus, and lies in sight. */
async function everyStopIsSeen(page, where) {
  await page.evaluate(() => {
    document.activeElement.blur();
    scrollTo(0, 0);
    globalThis.look = (one) => {
      const label = one.type === "radio" || one.type === "checkbox" ? one.nextElementSibling : null;
      const style = (of, part) => {
        const { outlineStyle, outlineWidth, boxShadow, backgroundColor, borderTopWidth, textDecorationLine, color } = getComputedStyle(of, part);
        return [outlineStyle, outlineWidth, boxShadow, backgroundColor, borderTopWidth, textDecorationLine, color].join(" ");
      };
      return label ? style(label, "::before") + style(one) : style(one);
    };
  });
  const seen = new Set();
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const one = document.activeElement;
      if (one === document.body) return null;
      one.dataset.stop ??= String(Math.random());
      const focused = globalThis.look(one);
      const { top, bottom } = (one.type === "radio" || one.type === "checkbox" ? one.nextElementSibling : one).getBoundingClientRect();
      one.blur();
      const plain = globalThis.look(one);
      one.focus({ preventScroll: true });
      return { id: one.dataset.stop, what: one.outerHTML.slice(0, 120), differs: focused !== plain, inSight: bottom > 0 && top < innerHeight };
    });
    if (stop === null || seen.has(stop.id)) break;
    seen.add(stop.id);
    assert.ok(stop.differs, `${where}: focus cannot be seen on ${stop.what}`);
    assert.ok(stop.inSight, `${where}: out of sight: ${stop.what}`);
  }
  assert.ok(seen.size > 5, `${where}: ${seen.size} stops`);
}

/** `role: name` of everything in the accessibility tree. */
async function names(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  return nodes.filter((node) => !node.ignored && node.name?.value).map((node) => `${node.role.value}: ${node.name.value.replace(/\s+/g, " ").trim()}`);
}
