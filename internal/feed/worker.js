// Keeps a handbook for readers without a connection. It stands in the handbook's folder, and what lies there is its scope.
//
// Pages come from the network first. Where that takes three seconds, or fails, the kept copy is shown, with the moment
// it was sent at in <html data-kept>: the script of the page says so to its reader. Files with a sum in their names
// never change and come from what is kept. A new build has another list, and so another worker: it takes over what is
// the same, fetches what is not, and puts the old away. Until then the files that are no pages stay as they were kept
// together, those of a search above all, which ask for one another by a hash in the query: terms-03.js?5f0c21d8 is the
// kept file if that says the same hash, and is asked for else.
//
// `kept` is the list: addresses from this folder, with a sum of each file's bytes.
importScripts('sw-list.js?@version@');

const base = registration.scope;
const mine = 'bekal ' + base + ' ';
const now = mine + '@version@'; // the files of the list
const seen = mine + 'seen'; // pages outside of it that were read
const listed = new Map(Object.keys(kept).map(path => [new URL(path, base).href, kept[path]]));
const sums = new URL('sw-list.js', base).href;
const open = name => caches.open(name);
const late = ms => new Promise((done, fail) => setTimeout(fail, ms));

// Hosts leave out index.html, or .html: a page is kept by the name of its file.
const keyOf = url => [url, url + 'index.html', url + '.html', url + '/index.html'].find(name => listed.has(name)) || url;

async function find(key) {
  return await (await open(now)).match(key, { ignoreVary: true }) || (await open(seen)).match(key, { ignoreVary: true });
}

async function keep(key, response, unlessWhole) {
  try {
    if (unlessWhole && (await (await find(sums)).json())[key]) return;
    await (await open(listed.has(key) ? now : seen)).put(key, response);
  } catch (e) { } // no room is left: what is kept stays
}

async function install() {
  const saving = navigator.connection && navigator.connection.saveData;
  const before = (await caches.keys()).find(name => name.startsWith(mine) && name != seen && name != now);
  const old = before && await open(before);
  const had = old && await old.match(sums);
  const was = had ? await had.json() : {};
  const has = {};
  await Promise.all([...listed].map(async ([url, sum]) => {
    const copy = old && await old.match(url, { ignoreVary: true });
    if (copy && was[url] == sum) has[url] = sum;
    else if (!saving) {
      const response = await fetch(url, { cache: 'no-cache' }).catch(() => 0);
      if (response.ok) {
        has[url] = sum;
        return keep(url, response);
      }
    }
    if (copy) return keep(url, copy);
  }));
  await (await open(now)).put(sums, new Response(JSON.stringify(has)));
  return skipWaiting();
}

async function activate() {
  for (const name of await caches.keys()) if (name.startsWith(mine) && name != now && name != seen) await caches.delete(name);
  return clients.claim();
}

async function marked(copy) {
  const sent = Date.parse(copy.headers.get('date')) || '';
  return new Response((await copy.text()).replace(/<html/i, '<html data-kept="' + sent + '"'), { headers: { 'content-type': 'text/html;charset=utf-8' } });
}

async function answer(event, request, key, isPage) {
  const copy = await find(key), hash = request.url.split('?')[1];
  if (copy && hash && !isPage && (await copy.clone().text()).includes('"' + hash + '"')) return copy;
  const live = fetch(request, { cache: 'no-cache' }).then(async response => {
    if (response.status > 499) throw 0;
    if (response.ok) await keep(key, response.clone(), !isPage);
    return response;
  });
  // A new worker waits for what this one waits for, so that is not for ever.
  event.waitUntil(Promise.race([live, late(9000)]).catch(() => 0));
  if (copy) return Promise.race([live, late(3000)]).catch(() => isPage ? marked(copy) : copy);
  return live.catch(() => isPage && key != base + 'index.html' ? Response.redirect(base + 'index.html#not-kept') : Response.error());
}

async function fromCache(request, key) {
  const copy = await find(key);
  if (copy) return copy;
  const response = await fetch(request);
  if (response.ok) await keep(key, response.clone());
  return response;
}

addEventListener('install', event => event.waitUntil(install()));
addEventListener('activate', event => event.waitUntil(activate()));
addEventListener('fetch', event => {
  const request = event.request, key = keyOf(request.url.split(/[?#]/)[0]);
  const isPage = request.mode == 'navigate' && /\/[^./]*(\.html)?$/.test(key);
  if (request.method != 'GET' || request.headers.has('range') || !(listed.has(key) || isPage)) return;
  event.respondWith(/\.[0-9a-f]{8}\.\w+$/.test(key) ? fromCache(request, key) : answer(event, request, key, isPage));
});
