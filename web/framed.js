// Within another page: tells it how tall the check is, and when another page of it is shown. It
// tells nothing else, so that it does not matter who listens.

const tell = (what, value) => parent.postMessage({ guidedCheck: what, value }, "*");

new ResizeObserver(() => tell("height", Math.ceil(document.documentElement.getBoundingClientRect().height)))
  .observe(document.documentElement);

const place = () => document.querySelector("[data-place]")?.dataset.place;
let shown = place();
new MutationObserver(() => {
  const now = place();
  if (shown !== undefined && now !== shown) tell("turn");
  shown = now;
}).observe(document.getElementById("app"), { subtree: true, childList: true, attributeFilter: ["data-place"] });

// With a way out that stays in sight around it, the one in here would be a second one.
addEventListener("message", ({ source, data }) => {
  if (source === parent && data?.guidedCheck === "exit is here") {
    document.documentElement.classList.add("has-exit-around");
  }
});
