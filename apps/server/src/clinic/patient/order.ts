import { messagesOf } from "@afterscript/wording";
import { and, eq } from "drizzle-orm";
import type { Database } from "../store/open-store.ts";
import { itemAction, patient, patientIdentifier, staff } from "../store/schema.ts";
import { isoOf, whoPatient } from "../worklist/read-rows.ts";

/** A test that was ordered, with what a printed order bears beside it. */
export type PrintedOrder = {
  readonly request: { readonly resourceType: "ServiceRequest"; readonly [field: string]: unknown };
  readonly patient: { readonly name: string; readonly born?: string; readonly identifiers: readonly string[] };
  readonly by: string;
  readonly at: string;
};

/** The ServiceRequest that an act made; undefined where the act is not this patient's or made none. */
export async function readOrder(
  db: Database,
  { id, action }: { readonly id: string; readonly action: string },
): Promise<PrintedOrder | undefined> {
  const [row] = await db
    .select({ made: itemAction.made, at: itemAction.at, by: staff.name, person: patient })
    .from(itemAction)
    .innerJoin(staff, eq(staff.id, itemAction.by))
    .innerJoin(patient, eq(patient.id, itemAction.patientId))
    .where(and(eq(itemAction.id, action), eq(itemAction.patientId, id)));
  if (row === undefined || !isOrder(row.made)) return undefined;
  const identifiers = await db
    .select({ value: patientIdentifier.value })
    .from(patientIdentifier)
    .where(eq(patientIdentifier.patientId, id));
  const { name, born } = whoPatient(row.person);
  return {
    request: row.made,
    patient: { name, ...(born !== undefined && { born }), identifiers: identifiers.map(({ value }) => value).sort() },
    by: row.by,
    at: isoOf(row.at).slice(0, 10),
  };
}

function isOrder(made: unknown): made is PrintedOrder["request"] {
  return typeof made === "object" && made !== null && "resourceType" in made && made.resourceType === "ServiceRequest";
}

/** One page to print, without script or style of its own. The draft is placed by whoever has the right to order. */
export function orderPage({ request, patient: person, by, at }: PrintedOrder): string {
  const { date } = messagesOf();
  const who = [person.name, ...(person.born === undefined ? [] : [`born ${date(person.born)}`]), ...person.identifiers];
  const lines = [
    ["Person", who.join(", ")],
    ["Test", textOf(request.code)],
    ["Reason", textOf(list(request.reasonCode)[0])],
    ["Note", textOf(list(request.note)[0])],
    ["Wanted by", textOf({ text: period(request.occurrencePeriod) })],
    ["Written by", `${by}, ${date(at)}`],
  ].filter(([, text]) => text !== "");
  const rows = lines.map(([what = "", text = ""]) => `<dt>${escaped(what)}</dt><dd>${escaped(text)}</dd>`);
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Order for a test</title></head><body><main>',
    `<h1>Order for a test</h1><dl>${rows.join("")}</dl>`,
    "<p>Draft: it is an order when somebody with the right to order has placed it.</p>",
    "</main></body></html>",
  ].join("");
}

function textOf(value: unknown): string {
  return typeof value === "object" && value !== null && "text" in value && typeof value.text === "string"
    ? value.text
    : "";
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function period(value: unknown): string {
  const end = typeof value === "object" && value !== null && "end" in value ? value.end : undefined;
  return typeof end === "string" ? messagesOf().date(end) : "";
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
