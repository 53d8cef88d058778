import { REGIONS } from "@afterscript/engine";
import { entryId, ORIGINS, type StoredResource } from "../kept.ts";
import { arrayOf, instant, isObject, object, oneOf, optional, type Shape, text, yesOrNo } from "./check.ts";

/** Deeper than any FHIR resource: what goes beyond was made to make a reader fail. */
export const DEEPEST = 64;

const resource: Shape = {
  look: (value, path, report) => {
    object({ resourceType: text, id: text }, "open").look(value, path, report);
    if (deeperThan(value, DEEPEST)) report("too-deep");
  },
};

/** The fields that entries have in every format so far. */
export const entryFields = { id: text, resource, from: oneOf(ORIGINS), added: instant };

export const questionFields = { id: text, text, added: instant, done: optional(oneOf([true])) };

export const settingsFields = {
  region: optional(oneOf(REGIONS)),
  lastCopy: optional(instant),
  persisted: optional(yesOrNo),
  hidden: optional(arrayOf(text)),
};

/** No id twice, and an entry's id is that of its resource. */
export const uniqueIds: Shape = {
  look: (value, path, report) => {
    const seen = new Set<string>();
    (value as readonly { readonly id: string; readonly resource?: StoredResource }[]).forEach((item, at) => {
      if (seen.has(item.id)) report("id-twice", `${path}[${at}].id`);
      seen.add(item.id);
      if (item.resource !== undefined && item.id !== entryId(item.resource))
        report("id-other-than-resource", `${path}[${at}].id`);
    });
  },
};

/** Level by level, so that a hostile depth cannot exhaust the stack. */
export function deeperThan(value: unknown, deepest: number): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap((item) =>
      Array.isArray(item) ? item.filter(isNested) : isObject(item) ? Object.values(item).filter(isNested) : [],
    );
  }
  return false;
}

function isNested(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
