// Takes away what an earlier worker keeps, and then itself. It stands where a handbook that is not to be kept had one.
addEventListener('install', () => skipWaiting());
addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('bekal ' + registration.scope + ' ')) await caches.delete(name);
  await registration.unregister();
})()));
