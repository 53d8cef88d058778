import type { BoxedWarning, Cite, Region, Statement, Traits } from "@afterscript/engine";
import type { DrugForm } from "../schema/concept.ts";

/** The kinases after which the class is named. */
const JANUS: ReadonlySet<string> = new Set(["jak1", "jak2", "jak3"]);

/** What a drug is, from its concept and from what its statements in this region cite. Undefined where nothing is known. */
export function compileTraits(
  form: DrugForm | undefined,
  region: Region,
  statements: readonly Statement[],
): Traits | undefined {
  const boxed = form && boxedIn(form, region, statements);
  const blocks = form?.blocks?.kinases;
  const traits: Traits = {
    ...(form?.route && { route: form.route }),
    ...(form?.blocks &&
      blocks && {
        kinases: {
          blocks,
          ...(!blocks.some((one) => JANUS.has(one)) && { isNeighbour: true as const }),
          cite: [form.blocks.cite],
        },
      }),
    ...(boxed && { boxed }),
  };
  return Object.keys(traits).length === 0 ? undefined : traits;
}

const BOX = /\bbox(?:ed)?\b/i;

/** A box is known by the statements that cite it; that there is none has to be said by a source. */
function boxedIn(form: DrugForm, region: Region, statements: readonly Statement[]): BoxedWarning | undefined {
  const own = statements.filter(
    ({ drug, authority, until, cite }) =>
      drug === form.id && authority === "label" && until === undefined && cite.some(isBox),
  );
  if (own.length > 0) {
    return {
      is: "yes",
      topics: [...new Set(own.map(({ topic }) => topic))].sort(),
      statements: [...new Set(own.map(({ id }) => id))],
      cite: distinct(own.flatMap(({ cite }) => cite.filter(isBox))),
    };
  }
  const cite = form.unboxed?.[region];
  return cite && { is: "no", topics: [], statements: [], cite: [cite] };
}

function isBox({ section }: Cite): boolean {
  return BOX.test(section);
}

/** One citation of each source. */
function distinct(cites: readonly Cite[]): readonly Cite[] {
  return cites.filter(({ source }, index) => cites.findIndex((other) => other.source === source) === index);
}
