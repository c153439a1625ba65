// Measures pages of the site with Lighthouse's mobile preset, and fails where one is slower or less
// usable than is wanted. `cargo xtask lighthouse` serves the site and sets BASE_URL and CHROME_PATH.

import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const WANTED = { performance: 95, accessibility: 100, "best-practices": 100 };
const SHOWN = ["first-contentful-paint", "largest-contentful-paint", "interactive", "total-blocking-time", "total-byte-weight"];
const RUNS = 3;
/** Until the page answers, on Lighthouse's slow phone and network. */
const READY = 2000;
const PAGES = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ["", "practise.html", "open.html", "documents.html", "accessibility.html",
  "read/bradford-2018/index.html", "read/bradford-2018/danger-now.html", "read/bradford-2018/levels.html"];

// Chromium refuses its sandbox to root; anyone else keeps it.
const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const chrome = await launch({ chromePath: process.env.CHROME_PATH, chromeFlags: ["--headless=new", "--disable-gpu", ...asRoot] });
const short = [];
try {
  console.log("The middle of", RUNS, "runs; times in milliseconds");
  console.log(["page".padEnd(40), "perf", "a11y", "best", ...["first", "largest", "ready", "blocked", "bytes"].map((one) => one.padStart(9))].join(" "));
  for (const path of PAGES) await measure(path);
} finally {
  chrome.kill();
}
if (short.length > 0) {
  console.error(short.join("\n"));
  process.exitCode = 1;
}

/** The middle one of an odd number of runs: a busy machine spoils one. */
async function measure(path) {
  const url = new URL(path, process.env.BASE_URL).href;
  const runs = [];
  while (runs.length < RUNS) runs.push(await run(url));
  runs.sort((one, other) => one.categories.performance.score - other.categories.performance.score);
  const lhr = runs[(RUNS - 1) / 2];
  const score = (name) => Math.round(lhr.categories[name].score * 100);
  const value = (audit) => Math.round(lhr.audits[audit].numericValue);
  console.log([(path || "the check").padEnd(40), ...Object.keys(WANTED).map((name) => `${score(name)}`.padStart(4)),
    ...SHOWN.map((audit) => `${value(audit)}`.padStart(9))].join(" "));
  for (const [name, wanted] of Object.entries(WANTED)) {
    if (score(name) < wanted) short.push(`${path || "the check"}: ${name} ${score(name)}, wanted ${wanted}: ${failed(lhr, name)}`);
  }
  if (path === "" && value("interactive") > READY) short.push(`the check: ready after ${value("interactive")} ms, wanted ${READY}`);
}

async function run(url) {
  const { lhr } = await lighthouse(url, { port: chrome.port, logLevel: "error", onlyCategories: Object.keys(WANTED) });
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  return lhr;
}

/** What took points away. */
function failed(lhr, category) {
  const lost = lhr.categories[category].auditRefs.filter(({ id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 1);
  return lost.map(({ id }) => `${id} ${lhr.audits[id].displayValue ?? ""}`.trim()).join(", ");
}
