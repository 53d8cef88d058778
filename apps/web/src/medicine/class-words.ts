import type { Region } from "@afterscript/engine";
import type { Library } from "../site/context.ts";
import { words } from "../words/words.ts";

/** What sort of medicine it is, in plain words: only what its concept and its label name. */
export function classWords(drug: string, region: Region | undefined, { traits }: Pick<Library, "traits">): string {
  const { kind } = words().medicinePages;
  const known = region && traits(drug, region);
  const route = known?.route === undefined ? kind.medicine : kind[known.route];
  const kinases = known?.kinases;
  if (kinases === undefined) return kind.jak(route);
  const named = words().medicinePages.list(kinases.blocks.map((one) => one.toUpperCase()));
  return kinases.isNeighbour ? kind.neighbour(route, named) : kind.blocks(route, named);
}
