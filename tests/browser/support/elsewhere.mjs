// The page that "Exit this page" leads to, without asking the network for it.

import assert from "node:assert/strict";

export const ELSEWHERE = "https://www.bbc.co.uk/weather";

/** For every page of the context. */
export function weather(page) {
  return page.context().route(ELSEWHERE, (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>Weather</title>" }));
}

export async function left(page) {
  // The frame and the page around it may both set out, and the first is then broken off.
  await page.waitForURL(ELSEWHERE).catch(() => page.waitForURL(ELSEWHERE));
  assert.equal(await page.title(), "Weather");
}
