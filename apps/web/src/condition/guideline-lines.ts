import { REGIONS, type Region, type Statement } from "@afterscript/engine";
import { medicinesRead } from "../medicine/places.ts";
import { type RuleLine, ruleLines } from "../medicine/rule-line.ts";
import type { Library } from "../site/context.ts";
import { name } from "../words/text.ts";

/** What guidelines of one region say of drugs in an illness: alike words stand once, with all their drugs. */
export type RegionGuidelines = {
  readonly region: Region;
  readonly lines: readonly { readonly drugs: readonly string[]; readonly line: RuleLine }[];
  readonly statements: readonly Statement[];
};

const KINDS: ReadonlySet<Statement["kind"]> = new Set(["indication", "expected-response", "response-review"]);

/** The place of a drug in treatment, how it ranks, and when it is looked at, as far as guidelines were read. */
export function guidelinesOn(conditions: readonly string[], library: Library): readonly RegionGuidelines[] {
  const only = conditions.length === 1 ? conditions[0] : undefined;
  return REGIONS.flatMap((region) => {
    const all = medicinesRead(library).flatMap((drug) => {
      const statements = library
        .statements(drug, region)
        .filter((one) => one.authority === "guideline" && KINDS.has(one.kind) && isAbout(one, conditions));
      return ruleLines(statements, { drug, region, library, ...(only && { about: only }) }).map((line) => ({
        drug,
        line,
        statements,
      }));
    });
    if (all.length === 0) return [];
    const alike = Map.groupBy(all, ({ line }) => JSON.stringify({ ...line, ids: undefined }));
    return [
      {
        region,
        lines: [...alike.values()].flatMap((same) => {
          const [first] = same;
          if (first === undefined) return [];
          const line = { ...first.line, ids: same.flatMap((one) => one.line.ids) };
          return [{ drugs: [...new Set(same.map(({ drug }) => name(drug, "patient")))], line }];
        }),
        statements: [...new Set(all.flatMap(({ statements }) => statements))],
      },
    ];
  });
}

/** A guard that names the condition; one that names none is about no single illness. */
function isAbout({ when }: Statement, conditions: readonly string[]): boolean {
  const guard = JSON.stringify(when ?? null);
  return conditions.some((one) => guard.includes(`"${one}"`));
}
