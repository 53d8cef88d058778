import { digest } from "../fhir/entry-key.ts";
import { identityKey } from "../fhir/identity.ts";
import { rankOf } from "../fhir/rank.ts";
import type { IntakeEntry, IntakeIdentity } from "../intake-set.ts";
import { canonicalText, objectOf, textOf } from "../json.ts";
import type { MadeObservation, MessageFacts } from "./make-observation.ts";
import type { OrderGroup } from "./order-groups.ts";
import { isText } from "./result-value.ts";
import { componentOf, partOf, type Segment } from "./segment.ts";
import { readTimeStamp } from "./time-stamp.ts";

export type NamedResult = {
  readonly made: MadeObservation;
  readonly obx: Segment;
  readonly order: OrderGroup;
};

/**
 * Entries of one patient's results. A result is named by its laboratory, filler order number, test and OBX-4, so that a
 * correction or deletion in a later message has the same key. In one message: lines of one text are put together, a value
 * that is taken back beside its replacement becomes a note of that, and other results of one name get keys of their own.
 */
export function nameResults(
  results: readonly NamedResult[],
  identity: IntakeIdentity,
  message: MessageFacts,
): readonly IntakeEntry[] {
  const named = results.map((result) => ({ ...result, name: nameOf(result, identity) }));
  const entries = [...Map.groupBy(named, ({ name }) => name)].flatMap(([name, alike]) =>
    distinct(alike).map((result, at, all) => {
      const isVersion = all.some(
        (other, place) => place < at && rankOf(other.made.resource) === rankOf(result.made.resource),
      );
      return entryOf(isVersion ? `${name}|${suffixOf(result, at)}` : name, result, identity, message);
    }),
  );
  return entries;
}

function nameOf({ made, obx, order }: NamedResult, identity: IntakeIdentity): string {
  return `${orderNumber(order) ?? unnumbered(order, made, identity)}|${made.code}|${componentOf(obx, 4)}`;
}

/** OBR-3, ORC-3, OBR-2, ORC-2: the filler's number, else the placer's. */
function orderNumber({ obr, orc }: OrderGroup): string | undefined {
  for (const field of [3, 2]) {
    for (const segment of [obr, orc]) {
      const number =
        segment === undefined
          ? ""
          : [1, 2]
              .map((component) => partOf(segment, field, { component }))
              .filter((part) => part !== "")
              .join("^");
      if (number !== "") return field === 3 ? number : `placer ${number}`;
    }
  }
  return undefined;
}

/** Without any number a result is named by whose it is, what was ordered, and when. */
function unnumbered({ obr }: OrderGroup, { resource }: MadeObservation, identity: IntakeIdentity): string {
  const when = resource.effectiveDateTime ?? canonicalText(resource.effectivePeriod ?? "");
  return [identityKey(identity), obr === undefined ? "" : componentOf(obr, 4), String(when)].join("|");
}

function distinct(alike: readonly NamedResult[]): readonly NamedResult[] {
  const seen = new Set<string>();
  const different = alike.filter(({ made }) => {
    const text = canonicalText(made.resource);
    return !seen.has(text) && seen.add(text);
  });
  const standing = different.filter(({ made }) => made.status !== "entered-in-error");
  const withdrawn = different.filter(({ made }) => made.status === "entered-in-error");
  const [first, ...others] = standing;
  if (first === undefined) return withdrawn;
  const isOneText = standing.every(({ made, obx }) => isText(obx) && made.status === first.made.status);
  const kept = isOneText && others.length > 0 ? [joined(first, others)] : standing;
  return withdrawn.length === 0 ? kept : kept.map((result) => withNotes(result, withdrawn.flatMap(withdrawnTexts)));
}

/** Lines of one text, each in an OBX of its own. */
function joined(first: NamedResult, others: readonly NamedResult[]): NamedResult {
  const texts = [first, ...others].map(({ made }) => valueText(made));
  const { valueQuantity: _quantity, _valueString: _unit, ...rest } = first.made.resource;
  const notes = [first, ...others].flatMap(({ made }) => notesOf(made));
  const note = notes.filter(
    (one, at) => notes.findIndex((other) => canonicalText(other) === canonicalText(one)) === at,
  );
  const resource = { ...rest, valueString: texts.join("\n"), ...(note.length > 0 && { note }) };
  return { ...first, made: { ...first.made, resource } };
}

function notesOf({ resource }: MadeObservation): readonly unknown[] {
  return Array.isArray(resource.note) ? resource.note : [];
}

function withNotes(result: NamedResult, texts: readonly string[]): NamedResult {
  const own = notesOf(result.made);
  const said = new Set(own.map(canonicalText));
  const note = [...own, ...texts.map((text) => ({ text })).filter((one) => !said.has(canonicalText(one)))];
  return { ...result, made: { ...result.made, resource: { ...result.made.resource, note } } };
}

function withdrawnTexts({ made }: NamedResult): readonly string[] {
  const notes = notesOf(made).flatMap((note) => textOf(objectOf(note)?.text) ?? []);
  return [`In the same message the sender took back the value ${valueText(made) || "(none)"}.`, ...notes];
}

/** The value as it came, with its unit. */
function valueText({ resource }: MadeObservation): string {
  if (typeof resource.valueString === "string") return resource.valueString;
  const quantity = resource.valueQuantity as
    | { readonly comparator?: string; readonly value: number; readonly unit?: string }
    | undefined;
  if (quantity === undefined) return wordsOf(resource);
  return `${quantity.comparator ?? ""}${quantity.value}${quantity.unit === undefined ? "" : ` ${quantity.unit}`}`;
}

/** A value of another sort as it is kept; "" where there is none. */
function wordsOf(resource: MadeObservation["resource"]): string {
  const [value] = Object.entries(resource).flatMap(([field, one]) => (/^value[A-Z]/.test(field) ? [one] : []));
  const text = textOf(objectOf(value)?.text);
  return text ?? (value === undefined ? "" : canonicalText(value));
}

/** What tells two results of one name apart: their time, else their place. */
function suffixOf({ made }: NamedResult, at: number): string {
  return `${typeof made.resource.effectiveDateTime === "string" ? made.resource.effectiveDateTime : ""}#${at + 1}`;
}

function entryOf(
  name: string,
  { made, obx, order }: NamedResult,
  identity: IntakeIdentity,
  message: MessageFacts,
): IntakeEntry {
  const system = `urn:id:${encodeURIComponent(message.sender)}:result`;
  const key = `Observation|${system}|${name}`;
  const [identifier] = identity.identifiers;
  const resource = {
    resourceType: "Observation",
    id: digest(key),
    identifier: [{ system, value: name }],
    ...made.resource,
    ...(identifier !== undefined && { subject: { identifier } }),
  };
  return { key, statedAt: statedAt(obx, order, message), rank: rankOf(resource), resource };
}

/**
 * OBR-22 (status change), else MSH-7 (message), else OBX-19 (analysis): a correction keeps the time of its analysis, and a
 * message that is sent anew has a new time of its own.
 */
function statedAt(obx: Segment, { obr }: OrderGroup, { stamp, offset }: MessageFacts): string {
  const changed = obr === undefined ? undefined : readTimeStamp(partOf(obr, 22), offset);
  return (changed ?? stamp ?? readTimeStamp(partOf(obx, 19), offset))?.instant ?? "";
}
