// Waits for the copies that the service worker keeps.

/** Until the check could be used without a network. */
export async function offlineReady(page) {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

/** The addresses of what is kept, from the site's folder. */
export function kept(page) {
  return page.evaluate(async () => {
    const found = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) found.push(request.url);
    }
    return found;
  });
}
