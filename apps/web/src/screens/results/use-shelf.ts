import type { Companion } from "../../browser/companion.ts";
import { type Shelf, shelfOf } from "../../browser/engine/shelf.ts";
import { type Loaded, useLoaded } from "../use-loaded.ts";

/** The rules of the medicines that are kept here; nothing is loaded while no medicine is judged here. */
export function useShelf({ here, region, known, asOf }: Companion, withTables = false): Loaded<Shelf> {
  const drugs = judgedDrugs({ known, ...(here && { here }) });
  const key = drugs.length === 0 ? undefined : [region, ...drugs, asOf, withTables].join(" ");
  return useLoaded(key, () => shelfOf({ region, drugs, asOf, withTables }));
}

/** JAK inhibitors on the record whose rules are known. */
export function judgedDrugs({ here, known }: Pick<Companion, "known" | "here">) {
  return (here?.drugs ?? []).filter((drug) => known.includes(drug));
}
