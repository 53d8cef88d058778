import { REGIONS, type Region } from "@afterscript/engine";
import type { Library } from "../site/context.ts";

type Covers = Pick<Library, "covers">;

/** Regions whose label of the drug was read, in the order in which pages name them. */
export function regionsOf(drug: string, { covers }: Covers): readonly Region[] {
  return REGIONS.filter((region) => covers.some((one) => one.region === region && one.drugs.includes(drug)));
}

/** The region that a drug's own address shows: the first whose label was read. Undefined: none was. */
export function homeRegion(drug: string, library: Covers): Region | undefined {
  return regionsOf(drug, library)[0];
}

/** Where a drug is told of for one region. */
export function medicineHref(drug: string, region: Region, library: Covers): string {
  return region === homeRegion(drug, library) ? `/medicines/${drug}` : `/medicines/${drug}/${region}`;
}

/** Every drug of which a label was read, by name. */
export function medicinesRead({ covers }: Covers): readonly string[] {
  return [...new Set(covers.flatMap(({ drugs }) => drugs))].sort();
}

/** The address of every page of a medicine: each drug in each region, also where it has no licence there. */
export function medicinePaths(library: Covers): readonly string[] {
  return medicinesRead(library).flatMap((drug) => REGIONS.map((region) => medicineHref(drug, region, library)));
}
