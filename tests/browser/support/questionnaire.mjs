// A person on their way through the questions, in words.
//
//   const person = await start(t);
//   await person.answer({ age: "under-1", mobility: "not-mobile" });   // this page, the rest mildly
//   await person.goOn();
//   const result = await person.goTo("result", answers, ["education"]);

import { visit } from "./browser.mjs";

/** Opens the site and presses "Start now". */
export async function start(t, options = {}, path = "") {
  const { page, complaints, requests } = await visit(t, path, options);
  const person = new Person(page, complaints, requests);
  await page.getByRole("button", { name: "Start now" }).click();
  await person.arrives("child");
  return person;
}

export class Person {
  constructor(page, complaints, requests) {
    Object.assign(this, { page, complaints, requests });
    /** Called on every page before it is left; journeys may look around there. */
    this.onEachPage = async () => {};
  }

  place() {
    return this.page.locator("[data-place]").getAttribute("data-place");
  }

  arrives(place) {
    return this.page.locator(`[data-place="${place}"]`).waitFor({ timeout: 15_000 });
  }

  heading() {
    return this.page.locator("h1").innerText();
  }

  /** Chooses a reply by its name in the document, `not_known` or `declined`. */
  async reply(question, value) {
    await this.page.locator(`[data-question="${question}"] input[value="${value}"]`).check();
  }

  /** Answers this page: as told, and everything else mildly. */
  async answer(answers = {}) {
    for (let question = await this.unanswered(answers); question; question = await this.unanswered(answers)) {
      await this.reply(question.name, answers[question.name] ?? mildest(question.values));
    }
  }

  /** The first question here without a reply, or whose reply is another than told. */
  unanswered(answers) {
    return this.page.evaluate((told) => {
      for (const field of document.querySelectorAll("[data-question]")) {
        const name = field.dataset.question;
        const chosen = field.querySelector("input:checked")?.value;
        if (chosen === undefined || (told[name] !== undefined && told[name] !== chosen)) {
          return { name, values: [...field.querySelectorAll("input")].map((input) => input.value) };
        }
      }
      return null;
    }, answers);
  }

  /** Ticks worries, or "None of these" where nothing is ticked. */
  async choose(topics) {
    for (const topic of topics) await this.page.locator(`#topic_${topic}`).check();
    const ticked = await this.page.locator('input[name="topics"]:checked').count();
    if (ticked === 0) await this.page.locator("#topics_none").check();
  }

  press(name) {
    return this.page.getByRole("button", { name, exact: true }).click();
  }

  /** Leaves this page by its main way on. */
  async goOn() {
    const place = await this.place();
    await this.onEachPage(place, this.page);
    const names = { check: "See what to do", "act-now": "Complete the picture" };
    await this.press(names[place] ?? "Continue");
    const movedOrNot = (place) =>
      document.querySelector("[data-place]")?.dataset.place !== place || document.querySelector("#errors");
    await this.page.waitForFunction(movedOrNot, place, { timeout: 15_000 });
    if ((await this.place()) === place) throw new Error(await this.page.locator("#errors").innerText());
  }

  /** On and on until this page, answering as told and everything else mildly. */
  async goTo(destination, answers = {}, topics = []) {
    for (let pages = 0; pages < 60; pages += 1) {
      const place = await this.place();
      if (place === destination) return;
      if (place === "worries") await this.choose(topics);
      else await this.answer(answers);
      await this.goOn();
    }
    throw new Error(`never came to ${destination}`);
  }

  /** Presses "Change" beside an answer on the check page. */
  async change(question) {
    await this.page.locator(`[data-answer="${question}"]`).first().getByRole("button").click();
  }

  async result() {
    const page = this.page;
    const all = (selector, attribute) =>
      page.locator(selector).evaluateAll((found, name) => found.map((one) => one.getAttribute(name)), attribute);
    return {
      level: await page.locator(".level").getAttribute("data-level"),
      text: await page.locator("#app").innerText(),
      actions: await all("[data-action]", "data-action"),
      why: await all(".why-reasons [data-statement]", "data-statement"),
      unknown: await all("[data-unknown]", "data-unknown"),
      couldBe: await page.locator(".could-be").textContent(),
      answers: JSON.parse(await page.locator("pre.data").textContent()).answers,
    };
  }
}

/** "No" where there is one; the first answer otherwise, which is the least worrying of a ladder. */
function mildest(values) {
  return values.includes("no") ? "no" : values[0];
}
