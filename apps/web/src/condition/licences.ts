import { REGIONS, type Region } from "@afterscript/engine";
import { type LicenceRow, licenceRows } from "../medicine/licence-rows.ts";
import { medicineHref, medicinesRead, regionsOf } from "../medicine/places.ts";
import type { Library } from "../site/context.ts";
import { name } from "../words/text.ts";

/** One drug that a label lists for the illness, region by region. */
export type LicensedHere = {
  readonly drug: string;
  readonly name: string;
  readonly regions: readonly { readonly region: Region; readonly href: string; readonly rows: readonly LicenceRow[] }[];
};

/** One use, with the regions whose labels say the same of it. */
export type AlikeLicence = {
  readonly row: LicenceRow;
  readonly regions: readonly { readonly region: Region; readonly href: string }[];
  readonly ids: readonly string[];
};

/** The uses of one drug: labels that ask for the same stand together. */
export function alikeLicences({ regions }: LicensedHere): readonly AlikeLicence[] {
  const all = regions.flatMap(({ region, href, rows }) => rows.map((row) => ({ region, href, row })));
  const alike = Map.groupBy(all, ({ row }) => JSON.stringify({ ...row, ids: undefined }));
  return [...alike.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    return [{ row: first.row, regions: same, ids: same.flatMap(({ row }) => row.ids) }];
  });
}

/** Drugs whose label of some region lists one of the conditions, by name. */
export function licensedFor(conditions: readonly string[], library: Library): readonly LicensedHere[] {
  return medicinesRead(library).flatMap((drug) => {
    const regions = regionsOf(drug, library).flatMap((region) => {
      const rows = licenceRows(drug, region, library).filter(({ condition }) => conditions.includes(condition));
      return rows.length === 0 ? [] : [{ region, href: medicineHref(drug, region, library), rows }];
    });
    return regions.length === 0 ? [] : [{ drug, name: name(drug, "patient"), regions }];
  });
}

/** Of each region, the drugs whose label was read and lists none of the conditions. */
export function notLicensedFor(
  conditions: readonly string[],
  library: Library,
): readonly { readonly region: Region; readonly drugs: readonly { readonly name: string; readonly href: string }[] }[] {
  const licensed = licensedFor(conditions, library);
  const isListed = (drug: string, region: Region) =>
    licensed.some((one) => one.drug === drug && one.regions.some((other) => other.region === region));
  return REGIONS.map((region) => ({
    region,
    drugs: medicinesRead(library)
      .filter((drug) => regionsOf(drug, library).includes(region) && !isListed(drug, region))
      .map((drug) => ({ name: name(drug, "patient"), href: medicineHref(drug, region, library) })),
  }));
}
