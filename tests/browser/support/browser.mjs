// Opens the site in Chromium, and remembers everything the browser complained about.
//
//   const { page, complaints, requests } = await visit(t);
//
// `cargo xtask test` serves the site and sets BASE_URL and CHROME_PATH.

import { chromium } from "playwright-core";
import { after } from "node:test";

const baseUrl = required("BASE_URL");
const executablePath = required("CHROME_PATH");

// Chromium refuses its sandbox to root; anyone else keeps it.
const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const args = [
  ...asRoot,
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let browser;
after(() => browser?.close());

/** A page of its own for the test `t`, already at `path`; it is closed with the test. */
export async function visit(t, path = "", options = {}) {
  browser ??= await chromium.launch({ executablePath, args });
  const context = await browser.newContext({ baseURL: baseUrl, ...options });
  t.after(() => context.close());
  const page = await context.newPage();
  const complaints = listen(page);
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(path);
  return { page, complaints, requests };
}

/** Errors of scripts, of the console (a refused policy is one) and of requests. */
function listen(page) {
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(`script: ${error.message}`));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on("requestfailed", (request) => complaints.push(`request: ${request.url()}`));
  return complaints;
}

/** Where the site is served. */
export { baseUrl };

function required(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; run this with: cargo xtask test`);
  return value;
}
