// Keeps the check for use without a network, and says when a newer one is ready. It never reloads:
// what somebody has answered stays until they have finished.

if ("serviceWorker" in navigator && isSecureContext) {
  // Relative to this file, so that it works under a sub-folder.
  navigator.serviceWorker.register(new URL("service-worker.js", import.meta.url), { updateViaCache: "none" })
    .then(watch, () => {
      // A browser that refuses, as some do in private windows, has the site from the network only.
    });
}

function watch(registration) {
  if (registration.waiting) announce();
  registration.addEventListener("updatefound", () => {
    const coming = registration.installing;
    coming.addEventListener("statechange", () => {
      // The first one of all replaces nothing.
      if (coming.state === "installed" && registration.active) announce();
    });
  });
}

function announce() {
  const update = document.getElementById("update");
  update.textContent = update.dataset.newer;
}
