import type { Report } from "@afterscript/wording";
import { type Shelf, shelfOf } from "../../browser/engine/shelf.ts";
import type { RulerKnowledge } from "../../ruler/knowledge.ts";
import { useClinic } from "../clinic-frame/clinic-context.ts";
import { useLoaded } from "../use-loaded.ts";

const NO_RULERS: RulerKnowledge = {
  statement: () => undefined,
  statements: () => [],
  unitOf: () => undefined,
  inOwnUnit: () => undefined,
};

/** The rules that a report was judged by, for rulers and windows. Until they are there, findings stand without rulers. */
export function useReportShelf({ region, asOf, findings }: Report): Pick<Shelf, "ruler" | "sources"> & {
  readonly book?: Shelf["book"];
} {
  const { facts } = useClinic();
  const drugs = [
    ...new Set(findings.filter(({ drug, statement }) => statement.startsWith(`${drug}.`)).map(({ drug }) => drug)),
  ].sort();
  const key = drugs.length === 0 ? undefined : [region, asOf, ...drugs].join(" ");
  const shelf = useLoaded(key, () => shelfOf({ region, drugs, asOf, withTables: true }));
  return shelf.is === "ready"
    ? { ...shelf.value, sources: facts.sources }
    : { ruler: NO_RULERS, sources: facts.sources };
}
