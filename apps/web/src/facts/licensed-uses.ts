import type { Region } from "@afterscript/engine";
import type { Library } from "../site/context.ts";

/** What a drug is licensed for, and in which regions alike. */
export type LicensedUse = { readonly regions: readonly Region[]; readonly conditions: readonly string[] };
export type LicensedDrug = { readonly drug: string; readonly uses: readonly LicensedUse[] };

/** Every drug that was read, by name, with the conditions on its labels; regions that list the same stand together. */
export function licensedUses({ covers, statements }: Pick<Library, "covers" | "statements">): readonly LicensedDrug[] {
  const drugs = [...new Set(covers.flatMap((one) => one.drugs))].sort();
  return drugs.map((drug) => {
    const listed = covers.flatMap(({ region }) => {
      const licence = statements(drug, region).find((one) => "licences" in one);
      if (licence === undefined || !("licences" in licence)) return [];
      return [{ region, conditions: [...new Set(licence.licences.map(({ condition }) => condition))].sort() }];
    });
    return { drug, uses: together(listed) };
  });
}

function together(
  listed: readonly { readonly region: Region; readonly conditions: readonly string[] }[],
): LicensedUse[] {
  const alike = new Map<string, LicensedUse>();
  for (const { region, conditions } of listed) {
    const key = conditions.join(" ");
    alike.set(key, { regions: [...(alike.get(key)?.regions ?? []), region], conditions });
  }
  return [...alike.values()];
}
