import type { AppealForm } from "@afterscript/check/public/appeal.ts";
import type { FilingPeriod } from "@afterscript/denial-letter";
import { freshId } from "../store/fresh-id.ts";
import type { Settings, Store } from "../store/index.ts";
import type { TriedMedicine } from "./tried-medicine.ts";

/** One denial as it is kept: what was told and confirmed, never the letter's text and never a record file. */
export type KeptAppeal = {
  readonly id: string;
  /** ISO instants. */
  readonly added: string;
  readonly changed: string;
  readonly form: AppealForm;
  readonly drug?: string;
  readonly condition?: string;
  readonly dose?: string;
  readonly guide: Readonly<Record<string, string>>;
  readonly open: readonly string[];
  readonly period?: FilingPeriod;
  readonly tried?: readonly TriedMedicine[];
};

/**
 * Each denial is a setting of its own. So it is in every copy, a merged copy brings those that are missing here, and
 * an older version of this site keeps it untouched.
 */
const PREFIX = "appeal/";

export type AppealToKeep = Omit<KeptAppeal, "id" | "added" | "changed">;

/** The kept denials, the one changed last first. A setting of another shape is none. */
export function keptAppeals(settings: Settings): readonly KeptAppeal[] {
  return Object.entries(settings)
    .flatMap(([key, value]) => (key.startsWith(PREFIX) && isKept(value) ? [value] : []))
    .sort((a, b) => (a.changed < b.changed ? 1 : -1));
}

/** Which state of a kept denial a page has read. */
export type KeptState = Pick<KeptAppeal, "id" | "changed">;

/** Another tab has kept another state since: nothing was written. */
export type ChangedElsewhere = "changed-elsewhere";

/**
 * Keeps a denial, in the place of the state that was read, if any; resolves to what is kept. What another tab changed
 * meanwhile stays as it is. @throws StoreFailure
 */
export async function keepAppeal(
  store: Store,
  appeal: AppealToKeep,
  read: KeptState | undefined,
  now: string,
): Promise<KeptAppeal | ChangedElsewhere> {
  const there = read && (await keptNow(store, read.id));
  if (there !== undefined && there.changed !== read?.changed) return "changed-elsewhere";
  const kept = { ...appeal, id: read?.id ?? freshId(), added: there?.added ?? now, changed: now };
  await store.changeSettings({ [PREFIX + kept.id]: kept });
  return kept;
}

/** Removes a kept denial, unless another tab changed it since it was read. @throws StoreFailure */
export async function forgetAppeal(store: Store, read: KeptState): Promise<"removed" | ChangedElsewhere> {
  const there = await keptNow(store, read.id);
  if (there !== undefined && there.changed !== read.changed) return "changed-elsewhere";
  await store.changeSettings({ [PREFIX + read.id]: undefined });
  return "removed";
}

async function keptNow(store: Store, id: string): Promise<KeptAppeal | undefined> {
  const { settings } = await store.snapshot();
  return keptAppeals(settings).find((one) => one.id === id);
}

function isKept(value: unknown): value is KeptAppeal {
  if (!isObject(value)) return false;
  const { id, added, changed, form, guide, open } = value;
  return (
    [id, added, changed].every((one) => typeof one === "string") &&
    isObject(form) &&
    isObject(guide) &&
    Array.isArray(open)
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
