// Measures pages of the site with Lighthouse's mobile preset, and fails where one is slower or less
// usable than is wanted. `cargo xtask lighthouse` serves the site and sets BASE_URL and CHROME_PATH.

import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const WANTED = { accessibility: 100, "best-practices": 100, performance: 95 };
/** Until the page answers, on Lighthouse's slow phone and network. */
const READY = 2000;
const PAGES = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ["", "documents.html", "accessibility.html",
  "read/bradford-2018/index.html", "read/bradford-2018/danger-now.html", "read/bradford-2018/levels.html"];

// Chromium refuses its sandbox to root; anyone else keeps it.
const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const chrome = await launch({ chromePath: process.env.CHROME_PATH, chromeFlags: ["--headless=new", "--disable-gpu", ...asRoot] });
const short = [];
try {
  console.log(`${"page".padEnd(40)} perf  a11y  best  first text  ready   blocked  bytes`);
  for (const path of PAGES) await measure(path);
} finally {
  chrome.kill();
}
if (short.length > 0) {
  console.error(short.join("\n"));
  process.exitCode = 1;
}

async function measure(path) {
  const url = new URL(path, process.env.BASE_URL).href;
  const { lhr } = await lighthouse(url, { port: chrome.port, logLevel: "error", onlyCategories: Object.keys(WANTED) });
  if (lhr.runtimeError) throw new Error(`${path}: ${lhr.runtimeError.message}`);
  const score = (name) => Math.round(lhr.categories[name].score * 100);
  const value = (audit) => Math.round(lhr.audits[audit].numericValue);
  console.log([path.padEnd(40) || "", `${score("performance")}`.padStart(4), `${score("accessibility")}`.padStart(5),
    `${score("best-practices")}`.padStart(5), `${value("first-contentful-paint")} ms`.padStart(10), `${value("interactive")} ms`.padStart(9),
    `${value("total-blocking-time")} ms`.padStart(8), `${value("total-byte-weight")}`.padStart(8)].join(" "));
  for (const [name, wanted] of Object.entries(WANTED)) {
    if (score(name) < wanted) short.push(`${path || "check"}: ${name} ${score(name)}, wanted ${wanted}: ${failed(lhr, name)}`);
  }
  if (path === "" && value("interactive") > READY) short.push(`check: ready after ${value("interactive")} ms, wanted ${READY}`);
}

/** What took points away. */
function failed(lhr, category) {
  const lost = lhr.categories[category].auditRefs.filter(({ id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 1);
  return lost.map(({ id }) => `${id} ${lhr.audits[id].displayValue ?? ""}`.trim()).join(", ");
}
