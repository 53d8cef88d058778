import { type LabThresholdStatement, REGIONS, type Region } from "@afterscript/engine";
import { limitRules } from "../facts/limit-table.ts";
import { timesOf } from "../ruler/time-steps.ts";
import type { Library } from "../site/context.ts";
import type { Cited } from "./cited.ts";
import { shownArms } from "./counted.ts";
import { citedOf } from "./draw-token.ts";
import type { RawPiece } from "./split-body.ts";
import { type Place, TextFault } from "./text-fault.ts";

/** A part that stands on a line of its own. Its numbers come from the knowledge when it is drawn. */
export type Block =
  | { readonly is: "signal-diagram" }
  | { readonly is: "signal-path" }
  | { readonly is: "licences" }
  | { readonly is: "articles" }
  | { readonly is: "read-more"; readonly slug: string }
  | {
      readonly is: "next-step";
      readonly text: string;
      readonly link?: { readonly href: string; readonly text: string };
    }
  | { readonly is: "counts"; readonly ids: readonly string[] }
  | { readonly is: "emergency"; readonly text: string }
  | { readonly is: "icon-array"; readonly id: string }
  | { readonly is: "limit-table"; readonly region: Region; readonly analytes: readonly string[] }
  | { readonly is: "week-ruler"; readonly drug: string; readonly region: Region; readonly condition: string }
  | { readonly is: "limit-ruler"; readonly drug: string; readonly region: Region; readonly analyte: string };

export type ReadBlock = { readonly block: Block; readonly cited: readonly Cited[] };

type Given = {
  readonly words: readonly string[];
  readonly rest: string;
  readonly place: Place;
  readonly library: Library;
};

const READERS: Readonly<Record<string, { readonly form: string; readonly read: (given: Given) => ReadBlock }>> = {
  "signal-diagram": { form: "::signal-diagram", read: () => ({ block: { is: "signal-diagram" }, cited: [] }) },
  "signal-path": { form: "::signal-path", read: () => ({ block: { is: "signal-path" }, cited: [] }) },
  articles: { form: "::articles", read: () => ({ block: { is: "articles" }, cited: [] }) },
  "read-more": {
    form: "::read-more <article>",
    read: ({ words: [slug = ""] }) => ({ block: { is: "read-more", slug }, cited: [] }),
  },
  emergency: {
    form: "::emergency <sentence>",
    read: ({ rest }) => ({ block: { is: "emergency", text: rest }, cited: [] }),
  },
  "next-step": { form: "::next-step <sentence>", read: nextStep },
  licences: { form: "::licences", read: licences },
  counts: { form: "::counts <rate> …", read: counts },
  "icon-array": { form: "::icon-array <rate>", read: iconArray },
  "limit-table": { form: "::limit-table <region> <analyte> …", read: limitTable },
  "week-ruler": { form: "::week-ruler <drug> <region> <condition>", read: weekRuler },
  "limit-ruler": { form: "::limit-ruler <drug> <region> <analyte>", read: limitRuler },
};

/** Reads a block and names its sources. Throws a TextFault for a name or a number of words that no block has, or what the knowledge lacks. */
export function readBlock({ name, rest, place }: Extract<RawPiece, { is: "block" }>, library: Library): ReadBlock {
  const reader = READERS[name];
  if (reader === undefined)
    throw new TextFault(
      place,
      `"::${name}" is no block.`,
      `Blocks: ${Object.values(READERS)
        .map(({ form }) => form)
        .join(", ")}.`,
    );
  const given = rest.split(/\s+/).filter((word) => word !== "");
  const needed = reader.form.match(/</g)?.length ?? 0;
  if (given.length < needed || (needed === 0 && given.length > 0))
    throw new TextFault(place, `"::${name}" is not complete.`, `Write ${reader.form}.`);
  return reader.read({ words: given, rest, place, library });
}

/** A link may end the sentence. */
function nextStep({ rest }: Given): ReadBlock {
  const {
    before = rest,
    text,
    href,
  } = /^(?<before>.*?)\[(?<text>[^\]]+)\]\((?<href>[^)]+)\)\.?$/.exec(rest)?.groups ?? {};
  const link = text === undefined || href === undefined ? {} : { link: { href, text } };
  return { block: { is: "next-step", text: before, ...link }, cited: [] };
}

function regionOf(word: string | undefined, place: Place): Region {
  const region = REGIONS.find((one) => one === word);
  if (region === undefined) throw new TextFault(place, `"${word}" is no region.`, `Regions: ${REGIONS.join(", ")}.`);
  return region;
}

function licences({ library }: Given): ReadBlock {
  const cited = library.covers.flatMap(({ region, drugs }) =>
    drugs.flatMap((drug) => library.statements(drug, region).filter((one) => "licences" in one)),
  );
  return { block: { is: "licences" }, cited: statementsOf(cited) };
}

function statementsOf(list: readonly { readonly id: string }[]): readonly Cited[] {
  return list.map(({ id }): Cited => ({ is: "statement", id }));
}

function iconArray({ words: [id = ""], place, library }: Given): ReadBlock {
  const cited = citedOf(id, { library, place });
  const rate = library.rate(id) ?? library.response(id);
  if (rate === undefined || shownArms(rate).every(({ figure }) => figure.is === "mean-change"))
    throw new TextFault(
      place,
      `"${id}" has nobody to colour in.`,
      "Name a rate or a share that somebody has read in a source.",
    );
  return { block: { is: "icon-array", id }, cited: [cited] };
}

function counts({ words: ids, place, library }: Given): ReadBlock {
  const cited = ids.map((id) => {
    const rate = library.rate(id) ?? library.response(id);
    const one = citedOf(id, { library, place });
    if (rate === undefined || rate.superseded || shownArms(rate).length === 0)
      throw new TextFault(place, `"${id}" holds no figure that somebody has read.`, "Name another rate or response.");
    return one;
  });
  return { block: { is: "counts", ids }, cited };
}

function limitTable({ words: [word, ...analytes], place, library }: Given): ReadBlock {
  const region = regionOf(word, place);
  const drugs = library.covers.find((one) => one.region === region)?.drugs ?? [];
  const rules = analytes.flatMap((analyte) => {
    const found = drugs.flatMap((drug) => limitRules(library.statements(drug, region), analyte));
    if (found.length === 0)
      throw new TextFault(place, `No label of ${region} has a limit on "${analyte}".`, "Name another analyte.");
    return found;
  });
  return { block: { is: "limit-table", region, analytes }, cited: statementsOf(rules) };
}

function weekRuler({ words: [drug = "", word, condition = ""], place, library }: Given): ReadBlock {
  const region = regionOf(word, place);
  const times = timesOf(library.statements(drug, region), condition);
  if (times.length === 0)
    throw new TextFault(
      place,
      `No time for ${drug} in ${region} in "${condition}".`,
      "Name another drug or condition.",
    );
  return {
    block: { is: "week-ruler", drug, region, condition },
    cited: statementsOf(times.map((one) => one.statement)),
  };
}

function limitRuler({ words: [drug = "", word, analyte = ""], place, library }: Given): ReadBlock {
  const region = regionOf(word, place);
  const rules: readonly LabThresholdStatement[] = limitRules(library.statements(drug, region), analyte);
  if (rules.length === 0)
    throw new TextFault(place, `No limit of ${drug} in ${region} on "${analyte}".`, "Name another drug or analyte.");
  return { block: { is: "limit-ruler", drug, region, analyte }, cited: statementsOf(rules) };
}
