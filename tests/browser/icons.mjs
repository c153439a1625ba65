// Draws the icons for phones from web/icon.svg: node icons.mjs, after the icon has changed.

import { readFile } from "node:fs/promises";
import { chromium } from "playwright-core";

const web = new URL("../../web/", import.meta.url);
const svg = await readFile(new URL("icon.svg", web), "utf8");
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: ["--no-sandbox"] });

/** `share` of the square is the drawing; a maskable icon needs its rim free. */
async function draw(name, size, share) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const inner = Math.round(size * share);
  await page.setContent(`<style>body{margin:0;display:grid;place-items:center;height:100vh;background:#fff}
    svg{width:${inner}px;height:${inner}px}</style>${svg}`);
  await page.screenshot({ path: new URL(`icons/${name}.png`, web).pathname });
  await page.close();
}

await draw("192", 192, 0.8);
await draw("512", 512, 0.8);
await draw("maskable-512", 512, 0.55);
await browser.close();
