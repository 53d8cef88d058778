import { correct } from "./correct.ts";
import { SHORTEST } from "./search-words.ts";

type Found = { readonly url: string; readonly excerpt: string; readonly meta: { readonly title?: string } };
type Hit = { readonly data: () => Promise<Found> };
type Pagefind = {
  readonly options: (given: { readonly baseUrl: string }) => Promise<void>;
  readonly search: (query: string) => Promise<{ readonly results: readonly Hit[] }>;
};

const AT_ONCE = 10;
const place = <T extends HTMLElement>(id: string, kind: new () => T): T => {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`The page has no ${id}.`);
  return element;
};
const form = place("search", HTMLFormElement);
const query = place("query", HTMLInputElement);
const found = place("found", HTMLHeadingElement);
const instead = place("instead", HTMLParagraphElement);
const results = place("results", HTMLOListElement);
const more = place("more", HTMLButtonElement);

/** What the page says, with a place for what is inserted: the catalog itself would weigh more than this script. */
function say(key: string, inserted: Readonly<Record<string, string>> = {}): string {
  return (form.dataset[key] ?? "").replace(/\{(\w+)\}/g, (_whole, name: string) => inserted[name] ?? "");
}

let engine: Promise<{ readonly pagefind: Pagefind; readonly known: readonly string[] }> | undefined;
let turn = 0;
let rest: readonly Hit[] = [];

form.hidden = false;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  search(query.value.trim());
});
more.addEventListener("click", () => showMore(turn));

/** What was typed stays out of the address: it can say something about a person. */
async function search(typed: string): Promise<void> {
  turn += 1;
  const mine = turn;
  clear();
  if (typed === "") return;
  found.textContent = say("searching");
  const answer = await ask(typed).catch(() => undefined);
  if (mine !== turn) return;
  if (answer === undefined) {
    engine = undefined;
    found.textContent = say("failed");
    return;
  }
  const { hits, meant } = answer;
  found.textContent = headline(hits.length, meant ?? typed);
  instead.hidden = meant === undefined;
  instead.textContent = meant === undefined ? "" : say("instead", { meant, typed });
  rest = hits;
  await showMore(mine);
}

function headline(count: number, query: string): string {
  if (count === 0) return say("none", { query });
  return count === 1 ? say("foundOne", { query }) : say("foundMany", { count: String(count), query });
}

/** The pages for what was typed; for what was most likely meant, where nothing has the words as they were typed. */
async function ask(typed: string): Promise<{ readonly hits: readonly Hit[]; readonly meant?: string }> {
  engine ??= load();
  const { pagefind, known } = await engine;
  const words = typed.split(/\s+/).map((word) => correct(word, known) ?? word);
  // The index answers a word that it does not have with whatever begins a little like it: that is nothing found.
  if (words.every((word) => isUnknown(word, known))) return { hits: [] };
  const meant = words.join(" ");
  const changed = meant.toLowerCase() !== typed.split(/\s+/).join(" ").toLowerCase();
  const { results: hits } = await pagefind.search(meant);
  return changed ? { hits, meant } : { hits };
}

function isUnknown(word: string, known: readonly string[]): boolean {
  return word.length >= SHORTEST && !known.some((one) => one.startsWith(word.toLowerCase()));
}

async function load() {
  const address = "/pagefind/pagefind.js";
  const [pagefind, response] = await Promise.all([
    import(/* @vite-ignore */ address) as Promise<Pagefind>,
    fetch("/pagefind/words.json"),
  ]);
  await pagefind.options({ baseUrl: "/" });
  return { pagefind, known: (await response.json()) as readonly string[] };
}

async function showMore(mine: number): Promise<void> {
  const next = rest.slice(0, AT_ONCE);
  rest = rest.slice(AT_ONCE);
  const pages = await Promise.all(next.map((hit) => hit.data()));
  if (mine !== turn) return;
  results.append(...pages.map(row));
  more.hidden = rest.length === 0;
}

function row({ url, excerpt, meta }: Found): HTMLLIElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = url;
  link.textContent = meta.title ?? url;
  const text = document.createElement("p");
  // The excerpt is of our own printed page, escaped by the indexer, with <mark> around what was found.
  text.innerHTML = excerpt;
  item.append(link, text);
  return item;
}

function clear(): void {
  found.textContent = "";
  instead.hidden = true;
  more.hidden = true;
  results.replaceChildren();
  rest = [];
}
