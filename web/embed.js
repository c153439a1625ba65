// The check on somebody else's page:
//
//   <script type="module" src="embed.js"></script>
//   <continuum-check document="bradford-2018" src="https://check.example/">
//     If a child is in immediate danger, call <a href="tel:999">999</a> now.
//   </continuum-check>
//
// What stands between the tags is the page's own and stays, with a script and without one. The
// check is in a frame, and not in a shadow tree: scripts of the page around, such as those that
// count visitors, cannot see into it. See EMBEDDING.md.

const ELSEWHERE = "https://www.bbc.co.uk/weather";
const HERE = new URL("./", import.meta.url);
const FONT = "1rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

// On paper nothing can be pressed. A sheet made here needs no permission of the page's policy.
const paper = new CSSStyleSheet();
paper.replaceSync("@media print { continuum-check > .bar { display: none !important } }");
document.adoptedStyleSheets = [...document.adoptedStyleSheets, paper];

class ContinuumCheck extends HTMLElement {
  connectedCallback() {
    if (this.frame) return;
    // A mistake in the attributes is told on the page, beside the numbers that stay.
    try {
      this.site = new URL("./", new URL(this.getAttribute("src") ?? HERE, location.href));
      this.frame = frameOf(this.site, this.getAttribute("document"), this.getAttribute("title"));
      this.append(bar(this.getAttribute("exit") ?? ELSEWHERE), this.frame);
      addEventListener("message", this);
      addEventListener("guided-check-leave", this);
    } catch (error) {
      this.append(paragraph("{{embed-cannot-be-shown | mistake = %}}".replace("%", () => error.message)));
    }
    // The button, Shift three times, and the rest; it looks for the links that are there now.
    import("./exit.js");
  }

  disconnectedCallback() {
    removeEventListener("message", this);
    removeEventListener("guided-check-leave", this);
  }

  handleEvent(event) {
    if (event.type === "guided-check-leave") return this.leave(event);
    // From our frame, and from the site that it was given: nobody else is listened to.
    if (event.source !== this.frame.contentWindow || event.origin !== this.site.origin) return;
    const { guidedCheck, value } = event.data ?? {};
    if (guidedCheck === "height" && Number.isFinite(value)) this.grow(value);
    if (guidedCheck === "turn") this.scrollIntoView();
    if (guidedCheck === "exit") this.gone();
  }

  grow(height) {
    this.frame.style.height = `${Math.min(Math.max(height, 200), 50_000)}px`;
    this.frame.contentWindow.postMessage({ guidedCheck: "exit is here" }, this.site.origin);
  }

  /** Covers the page; the frame, hidden and not removed, clears its part of the history first. */
  leave(event) {
    event.preventDefault();
    for (const child of document.body.children) child.style.setProperty("display", "none", "important");
    const cover = paragraph("");
    cover.setAttribute("role", "alert");
    document.body.append(cover);
    cover.textContent = document.title = "{{loading}}";
    this.frame.contentWindow.postMessage({ guidedCheck: "leave" }, this.site.origin);
    // Waits for no frame that does not answer.
    setTimeout(() => this.gone(), 400);
  }

  gone() {
    location.replace(this.querySelector("[data-exit]").href);
  }
}

function frameOf(site, name, title) {
  if (name !== null && !/^[a-z0-9-]+$/.test(name)) {
    throw new Error("{{embed-no-name | attribute = document=“…”}}");
  }
  const frame = document.createElement("iframe");
  const address = new URL(site);
  if (name !== null) address.searchParams.set("document", name);
  frame.src = address.href;
  frame.title = title ?? "{{guided-check}}";
  frame.referrerPolicy = "no-referrer";
  Object.assign(frame.style, { display: "block", width: "100%", height: "40rem", border: "0" });
  return frame;
}

/** Stays in sight however far down somebody has read. */
function bar(elsewhere) {
  const bar = document.createElement("div");
  bar.className = "bar";
  Object.assign(bar.style, {
    font: FONT, position: "sticky", top: "0", zIndex: "1", display: "flex", flexWrap: "wrap", gap: "0.5rem 1rem",
    justifyContent: "space-between", alignItems: "center", padding: "0.5rem 0", background: "Canvas", color: "CanvasText",
  });
  const exit = link(elsewhere, "{{exit-this-page}}");
  exit.className = "exit";
  // For exit.js, which has no words of its own.
  Object.assign(exit.dataset, {
    exit: "",
    loading: "{{loading}}",
    twoLeft: "{{shift-presses-left | count = 2}}",
    oneLeft: "{{shift-presses-left | count = 1}}",
    expired: "{{exit-expired}}",
  });
  exit.rel = "nofollow noreferrer";
  exit.setAttribute("role", "button");
  Object.assign(exit.style, { padding: "0.6rem 1rem", background: "#942514", color: "#fff", fontWeight: "700" });
  const [before, after] = "{{danger-now | call = %}}".split("%");
  const danger = paragraph(before);
  danger.append(link("tel:999", "{{call-number | number = 999}}"), after);
  bar.append(danger, exit);
  return bar;
}

function link(href, words) {
  const link = document.createElement("a");
  link.href = href;
  link.textContent = words;
  return link;
}

function paragraph(words) {
  const paragraph = document.createElement("p");
  paragraph.style.margin = "0";
  paragraph.textContent = words;
  return paragraph;
}

customElements.define("continuum-check", ContinuumCheck);
