// Keeps the public pages, the screens and the rules on the device, so that all of it opens without a connection.
// `KEPT` is written above this text when the site is printed: the version, and every file with a hash of what is in it.
// `onFirstUse` are files that few people need: they are kept once they were asked for.
// Only what changed is fetched again. A new version waits until no page of the old one is open, so that a page and its
// rules are always of one version.
/* global KEPT */
const PREFIX = "afterscript-";
const NAME = PREFIX + KEPT.version;
const LIST = "/offline-list";
const FALLBACK = "/offline";
const AT_ONCE = 8;

async function keep() {
  const cache = await caches.open(NAME);
  const known = await keptBefore();
  const wanted = Object.entries(KEPT.files);
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    await Promise.all(
      wanted.slice(from, from + AT_ONCE).map(([url, hash]) => keepOne(cache, url, known.get(`${url} ${hash}`))),
    );
  }
  for (const [url, hash] of Object.entries(KEPT.onFirstUse)) {
    const used = await known.get(`${url} ${hash}`)?.match(url);
    if (used) await cache.put(url, used);
  }
  await cache.put(LIST, new Response(JSON.stringify({ ...KEPT.files, ...KEPT.onFirstUse })));
}

async function keepOne(cache, url, older) {
  if (await cache.match(url)) return;
  const response = (await older?.match(url)) ?? (await fetch(url, { cache: "no-cache" }));
  if (!response.ok) throw new Error(`${url} could not be kept.`);
  await cache.put(url, response);
}

/** What older versions hold: "address hash" to their cache. */
async function keptBefore() {
  const known = new Map();
  for (const name of await otherVersions()) {
    const cache = await caches.open(name);
    const list = await cache.match(LIST);
    if (!list) continue;
    for (const [url, hash] of Object.entries(await list.json())) known.set(`${url} ${hash}`, cache);
  }
  return known;
}

async function otherVersions() {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
}

async function dropOthers() {
  await Promise.all((await otherVersions()).map((name) => caches.delete(name)));
}

async function answer(request) {
  const { pathname, search } = new URL(request.url);
  const cache = await caches.open(NAME);
  // The search puts the time behind the address of its index, so as not to be given an old one: this one is of this version.
  const kept = search === "" || pathname.startsWith("/pagefind/") ? await cache.match(pathname) : undefined;
  if (kept) return kept;
  try {
    const response = await fetch(request);
    if (response.ok && search === "" && pathname in KEPT.onFirstUse) await cache.put(pathname, response.clone());
    return response;
  } catch (error) {
    const fallback = request.mode === "navigate" ? await cache.match(FALLBACK) : undefined;
    if (!fallback) throw error;
    return new Response(await fallback.text(), { status: 503, headers: fallback.headers });
  }
}

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(dropOthers().then(() => clients.claim())));
addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const { origin, pathname } = new URL(url);
  // A clinic's pages are its server's alone.
  if (method === "GET" && origin === location.origin && !/^\/clinic(?:\/|$)/.test(pathname))
    event.respondWith(answer(event.request));
});
