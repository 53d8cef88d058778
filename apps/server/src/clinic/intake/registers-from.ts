import type { IntakeSet } from "@afterscript/bulk";
import { eq } from "drizzle-orm";
import type { ClinicParts } from "../clinic-parts.ts";
import type { Database } from "../store/open-store.ts";
import { setting } from "../store/schema.ts";
import { identifiersOf, isWhole } from "./identity.ts";

/** Whom the clinic takes new patients from, by what a message says alone. */
export type RegistersFrom = {
  /** Sources whose people become patients. */
  readonly sources: readonly string[];
  /** Systems of identifiers whose holders become patients. */
  readonly systems: readonly string[];
};

const KEY = "registers-from";

/** The clinic's own choice; undefined while it has made none. */
export async function readRegistersFrom(db: Database): Promise<RegistersFrom | undefined> {
  const [row] = await db.select({ value: setting.value }).from(setting).where(eq(setting.key, KEY));
  if (row === undefined) return undefined;
  const value = typeof row.value === "object" && row.value !== null ? row.value : {};
  return { sources: textsOf(value, "sources"), systems: textsOf(value, "systems") };
}

function textsOf(value: object, name: string): readonly string[] {
  const list: unknown = Object.entries(value).find(([field]) => field === name)?.[1];
  return Array.isArray(list) ? list.filter((one) => typeof one === "string") : [];
}

export async function saveRegistersFrom(db: Database, value: RegistersFrom): Promise<void> {
  await db.insert(setting).values({ key: KEY, value }).onConflictDoUpdate({ target: setting.key, set: { value } });
}

type Asked = { readonly source: string; readonly chosen: RegistersFrom | undefined };

/**
 * Does this set make a new patient? Only when the sender says the whole identity, and the clinic takes patients from this
 * source or system. While the clinic has chosen nothing: when the set itself shows a current JAK inhibitor.
 */
export function registers(parts: ClinicParts, set: IntakeSet, { source, chosen }: Asked): boolean {
  const identifiers = identifiersOf(set.identity, source);
  if (!isWhole(set.identity) || identifiers.length === 0) return false;
  if (chosen === undefined) return showsJakInhibitor(parts, set);
  return chosen.sources.includes(source) || identifiers.some(({ system }) => chosen.systems.includes(system));
}

function showsJakInhibitor({ checker, clock, region }: ClinicParts, { entries }: IntakeSet): boolean {
  if (!entries.some(({ resource }) => resource.resourceType.startsWith("Medication"))) return false;
  const input = entries.filter(({ rank }) => rank < 3).map(({ resource }) => resource);
  const { report } = checker.check({ input, asOf: clock.today(), region });
  return report !== undefined && report.therapies.length > 0;
}
