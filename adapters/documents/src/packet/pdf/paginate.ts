import type { Ink, Rule, Strip } from "./flow.ts";

/** What stands on a page, `y` from the top of its text. A head that comes again is no content: its inks have no element. */
export type PlacedInk = { readonly ink: Ink; readonly y: number; readonly isAgain: boolean };
export type PlacedRule = { readonly rule: Rule; readonly y: number };
export type PagePlan = { readonly inks: readonly PlacedInk[]; readonly rules: readonly PlacedRule[] };

type OpenPage = { readonly inks: PlacedInk[]; readonly rules: PlacedRule[]; filled: number };

/** Strips on as many pages as they need, each `room` high: nothing is cut, and what belongs together stays together. */
export function paginate(strips: readonly Strip[], room: number): readonly PagePlan[] {
  const first: OpenPage = { inks: [], rules: [], filled: 0 };
  const pages: OpenPage[] = [first];
  let page = first;
  const put = (strip: Strip, isAgain: boolean) => {
    const top = page.filled + (page.filled === 0 ? 0 : strip.above);
    page.inks.push(...strip.inks.map((ink) => ({ ink, y: top + ink.y, isAgain })));
    page.rules.push(...strip.rules.map((rule) => ({ rule, y: top + rule.y })));
    page.filled = top + strip.height;
  };
  const turn = (head: readonly Strip[]) => {
    page = { inks: [], rules: [], filled: 0 };
    pages.push(page);
    for (const strip of head) put(strip, true);
  };
  for (const group of groupsOf(strips)) {
    const [lead] = group;
    const head = lead?.head ?? [];
    if (page.filled > 0 && page.filled + heightOf(group) > room) {
      const isBetterBelow = heightOf(head) + heightOf(group) <= room;
      if (isBetterBelow || page.filled > room / 2) turn(head);
    }
    for (const strip of group) {
      if (page.filled > 0 && page.filled + strip.above + strip.height > room) turn(strip.head ?? []);
      put(strip, false);
    }
  }
  return pages;
}

/** Strips that stay on one page where they can. */
function groupsOf(strips: readonly Strip[]): readonly (readonly Strip[])[] {
  const groups: Strip[][] = [];
  let open: Strip[] | undefined;
  for (const strip of strips) {
    if (open === undefined) {
      open = [];
      groups.push(open);
    }
    open.push(strip);
    if (!strip.keep) open = undefined;
  }
  return groups;
}

function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, { above, height }) => sum + above + height, 0);
}
