// SPDX-License-Identifier: Apache-2.0
// Lets the page itself start without a network, so that it can say that it is not connected. Only the page's own files
// are kept; what is true now always comes from the network. And it holds the session of a tab that is loaded anew, in its
// memory alone: session_keeper.js.

const kCache = 'natlyt-pager';
const kShell = ['/', '/index.html', '/main.js', '/style.css', '/icon.svg', '/manifest.webmanifest'];

const sessions = new Map(); // by tab

self.addEventListener('message', ({ data, ports }) => {
  if (data.ask) ports[0].postMessage(sessions.get(data.tab) ?? null);
  else if (data.session) sessions.set(data.tab, data.session);
  else sessions.delete(data.tab);
});

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(kCache).then((cache) => cache.addAll(kShell)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

async function freshOrKept(request) {
  const cache = await caches.open(kCache);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(request, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(request);
    if (kept) return kept;
    throw error;
  }
}

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  const isShell = event.request.method === 'GET' && url.origin === self.location.origin && kShell.includes(url.pathname);
  if (isShell) event.respondWith(freshOrKept(event.request));
});
