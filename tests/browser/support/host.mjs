// The built site on a host of the test's own: in a sub-folder, changed while it is looked at, or
// beside other pages. Another port is another origin.
//
//   const site = await hosted(t, "/some/folder/");
//   site.instead.set("exit.js", "…");        // served from now on
//   site.pages.set("/council.html", "…");    // beside it
//   site.gone();                             // as where there is no network

import { createServer } from "node:http";
import { baseUrl } from "./browser.mjs";

/** Ends with the test `t`. `headers` are sent in place of the site's own. */
export async function hosted(t, folder = "/", headers = {}) {
  const instead = new Map();
  const pages = new Map();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://host");
    if (pages.has(pathname)) return response.setHeader("content-type", "text/html; charset=utf-8").end(pages.get(pathname));
    if (!pathname.startsWith(folder)) return response.writeHead(404).end();
    const name = pathname.slice(folder.length);
    const answer = await fetch(new URL(name, baseUrl));
    for (const [header, value] of answer.headers) {
      if (!["content-encoding", "content-length", "transfer-encoding", "connection"].includes(header)) response.setHeader(header, value);
    }
    for (const [header, value] of Object.entries(headers)) response.setHeader(header, value);
    response.statusCode = answer.status;
    response.end(instead.get(name) ?? Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const gone = () => server.close() && server.closeAllConnections();
  t.after(gone);
  const origin = `http://127.0.0.1:${server.address().port}`;
  const text = async (name) => (await fetch(new URL(name, baseUrl))).text();
  return { address: `${origin}${folder}`, origin, instead, pages, text, gone };
}
