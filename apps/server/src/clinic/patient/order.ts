import { type Paper, visitStyle } from "@afterscript/documents";
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

/**
 * One page to print, in the style of the page for a visit: who, what, why, by when. The draft is placed by whoever has the
 * right to order. Serve it with that page's policy, which allows this one style.
 */
export function orderPage({ request, patient: person, by, at }: PrintedOrder, paper: Paper): string {
  const { date } = messagesOf();
  const who = [...(person.born === undefined ? [] : [`Born ${date(person.born)}`]), ...person.identifiers];
  const parts = [
    ["Why", textOf(list(request.reasonCode)[0])],
    ["Tests", list(request.orderDetail).map(testLine).join("\n")],
    ["Note", textOf(list(request.note)[0])],
    ["Wanted by", textOf({ text: period(request.occurrencePeriod) })],
    ["Written by", `${by}, ${date(at)}`],
  ].filter(([, text]) => text !== "");
  const sections = parts.map(([what = "", text = ""]) => {
    const lines = text.split("\n").map((line) => `<p>${escaped(line)}</p>`);
    return `<section><h2>${escaped(what)}</h2>${lines.join("")}</section>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<link rel="icon" href="/mark.svg" type="image/svg+xml">
<title>Order for a test</title>
<style>${visitStyle(paper)}</style>
</head>
<body>
<header>
<h1>Order for a test</h1>
<p><strong><bdi>${escaped(person.name)}</bdi></strong></p>
<p class="meta">${escaped(who.join(" · "))}</p>
</header>
<main>
<p class="lead">${escaped(list(request.orderDetail).length > 0 ? textOf(request.code) : testLine(request.code))}</p>
${sections.join("\n")}
</main>
<footer><p>Draft: it is an order when somebody with the right to order has placed it.</p></footer>
</body>
</html>
`;
}

/** A test with its LOINC code, where it has one. */
function testLine(code: unknown): string {
  const coding = typeof code === "object" && code !== null && "coding" in code ? list(code.coding)[0] : undefined;
  const loinc = typeof coding === "object" && coding !== null && "code" in coding ? ` (LOINC ${coding.code})` : "";
  return `${textOf(code)}${loinc}`;
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
