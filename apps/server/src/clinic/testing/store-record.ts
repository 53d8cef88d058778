import { createHash } from "node:crypto";
import { NewSets } from "../intake/keep-sets.ts";
import type { Database } from "../store/open-store.ts";
import { message, patient, patientIdentifier, resourceVersion } from "../store/schema.ts";

type Resource = { readonly resourceType: string; readonly [field: string]: unknown };

/** Puts a sample Bundle into the store as intake leaves it, and gives the patient's id. */
export async function storeRecord(db: Database, bundle: unknown, at: string): Promise<string> {
  const resources = (bundle as { readonly entry: readonly { readonly resource: Resource }[] }).entry.map(
    ({ resource }) => resource,
  );
  const text = JSON.stringify(bundle);
  const person = resources.find(({ resourceType }) => resourceType === "Patient");
  const [name] = (person?.name ?? []) as readonly { readonly family?: string; readonly given?: readonly string[] }[];
  const [row] = await db
    .insert(patient)
    .values({
      family: name?.family ?? null,
      given: name?.given?.join(" ") ?? null,
      born: (person?.birthDate as string | undefined) ?? null,
      sex: (person?.gender as string | undefined) ?? null,
      createdAt: at,
      revision: 1,
    })
    .returning({ id: patient.id });
  const [came] = await db
    .insert(message)
    .values({ source: "test", format: "fhir-bundle", hash: hashOf(`${row?.id}${text}`), body: text, receivedAt: at })
    .returning({ id: message.id });
  if (row === undefined || came === undefined) throw new Error("The store kept nothing.");
  await db.insert(patientIdentifier).values({ system: "https://samples.example", value: row.id, patientId: row.id });
  const versions = resources.map((body, place) => ({
    patientId: row.id,
    messageId: came.id,
    resourceType: body.resourceType,
    key: `${body.resourceType}/${String(body.id ?? place)}`,
    statedAt: at,
    rank: 1,
    hash: hashOf(JSON.stringify(body)),
    isCurrent: true,
    body,
    receivedAt: at,
  }));
  await db.insert(resourceVersion).values(versions);
  const sets = new NewSets();
  sets.add(versions);
  await sets.keep(db);
  return row.id;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
