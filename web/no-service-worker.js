// Stands in for service-worker.js while developing: a reload shows what is there now, and what an
// earlier visit kept goes.

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  const names = await caches.keys();
  const ours = names.filter((name) => name.endsWith(` ${registration.scope}`));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await registration.unregister();
}
