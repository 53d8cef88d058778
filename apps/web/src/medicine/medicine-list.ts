import { REGIONS, type Region } from "@afterscript/engine";
import { type LicensedUse, licensedUses } from "../facts/licensed-uses.ts";
import type { Library } from "../site/context.ts";
import { name } from "../words/text.ts";
import { classWords } from "./class-words.ts";
import { homeRegion, medicineHref } from "./places.ts";

/** A medicine in the list from A to Z. */
export type ListedMedicine = {
  readonly drug: string;
  readonly name: string;
  readonly brands: readonly string[];
  readonly kind: string;
  readonly href: string;
  readonly uses: readonly LicensedUse[];
  /** What is to be said of regions whose label was not read. */
  readonly elsewhere: readonly { readonly region: Region; readonly is: "not-licensed" | "not-covered" }[];
};

/** Every drug of which a label was read, by name. */
export function medicineList(library: Library): readonly ListedMedicine[] {
  const uses = licensedUses(library);
  return uses
    .map(({ drug, uses: own }) => {
      const home = homeRegion(drug, library);
      return {
        drug,
        name: name(drug, "patient"),
        brands: library.drugs.find(({ id }) => id === drug)?.brands ?? [],
        kind: classWords(drug, home, library),
        href: home === undefined ? "/medicines" : medicineHref(drug, home, library),
        uses: own,
        elsewhere: REGIONS.flatMap((region) => {
          const is = library.availability(drug, region)?.is;
          return is === "not-licensed" || is === "not-covered" ? [{ region, is }] : [];
        }),
      };
    })
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Drugs of the class that are only told apart by name: nothing of them was read. */
export function recognisedOnly(
  library: Library,
): readonly { readonly name: string; readonly brands: readonly string[] }[] {
  return library.drugs
    .filter(({ id }) => homeRegion(id, library) === undefined)
    .map(({ id, brands }) => ({ name: name(id, "patient"), brands }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}
