import type { Region, Statement } from "@afterscript/engine";
import type { MachineData } from "../machine/machine-data.ts";
import type { Library } from "../site/context.ts";
import { shownLink } from "../site/outbound.ts";
import { name, sentenceCase } from "../words/text.ts";
import { words } from "../words/words.ts";
import { pageSources } from "./page-sources.ts";
import { type RuleLine, ruleLines } from "./rule-line.ts";
import { isUnread } from "./telling.ts";

/** A medicine as a schema.org Drug (https://schema.org/Drug): only what the knowledge holds. */
export function drugData(drug: string, region: Region, library: Library): MachineData {
  const label = library
    .statements(drug, region)
    .filter((one) => one.authority === "label" && !("notStated" in one) && !isUnread(one));
  const lines = (kind: Statement["kind"], holds: (one: Statement) => boolean) =>
    ruleLines(
      label.filter((one) => one.kind === kind && holds(one)),
      { drug, region, library },
    ).map(lineText);
  const traits = library.traits(drug, region);
  const boxed = traits?.boxed?.topics.map((topic) => name(topic, "clinician")) ?? [];
  const contraindicated = lines("who-must-not", ({ then }) => then.starting === "do-not-start");
  const pregnancy = lines("reproduction", ({ topic }) => topic === "pregnancy");
  const feeding = lines("reproduction", ({ topic }) => topic === "breast-feeding");
  const brands = library.drugs.find((one) => one.id === drug)?.brands ?? [];
  const sources = pageSources(drug, region, library);
  return {
    "@type": "Drug",
    name: sentenceCase(name(drug, "clinician")),
    nonProprietaryName: name(drug, "clinician"),
    ...(brands.length > 0 && { alternateName: brands }),
    ...(traits?.route && { administrationRoute: words().medicinePages.route[traits.route] }),
    ...(traits?.kinases?.isNeighbour
      ? {}
      : { drugClass: { "@type": "DrugClass", name: words().medicinePages.className } }),
    ...(contraindicated.length > 0 && { contraindication: contraindicated }),
    ...(boxed.length > 0 && { warning: boxed }),
    ...(pregnancy.length > 0 && { pregnancyWarning: pregnancy }),
    ...(feeding.length > 0 && { breastfeedingWarning: feeding }),
    citation: sources.map(({ source }) => {
      const url = shownLink(source.document);
      return { "@type": "CreativeWork", name: source.title, ...(url !== undefined && { url }) };
    }),
  };
}

function lineText({ telling, text, notes }: RuleLine): string {
  return [`${words().medicinePages.does[telling]}: ${text}`, ...notes].join(". ");
}
