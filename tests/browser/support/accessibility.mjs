// What axe-core finds wrong with a page, one line for each finding.

import axe from "axe-core";

/** An empty list is a page without findings. */
export async function findings(page) {
  // Evaluated by the driver, not by the page, so the page's policy stays as strict as it is.
  await page.evaluate(axe.source);
  const result = await page.evaluate(() => globalThis.axe.run(document));
  return result.violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.html).join(" ")})`);
}
