import type { KeepLetter, KeepNote } from "@afterscript/web/public/clinic.ts";
import { eq } from "drizzle-orm";
import type { ClinicParts } from "../clinic-parts.ts";
import { appendAudit } from "../store/audit.ts";
import { letter, note, patient } from "../store/schema.ts";

export type Keeping = { readonly patientId: string; readonly staffId: string };
export type Kept = "kept" | "no-such-patient";

/** Keeps a note, once for its id. */
export async function keepNote(
  { store, clock }: Pick<ClinicParts, "store" | "clock">,
  { patientId, staffId }: Keeping,
  { id, text }: KeepNote,
): Promise<Kept> {
  return store.db.transaction(async (transaction) => {
    const [known] = await transaction.select({ id: patient.id }).from(patient).where(eq(patient.id, patientId));
    if (known === undefined) return "no-such-patient";
    const at = clock.now();
    const stored = await transaction
      .insert(note)
      .values({ id, patientId, text, by: staffId, at })
      .onConflictDoNothing()
      .returning({ id: note.id });
    if (stored.length > 0)
      await appendAudit(transaction, { at, staffId, act: "note-kept", patientId, detail: { note: id } });
    return "kept";
  });
}

/** Keeps a letter as somebody left it: a draft, which is never sent from here. */
export async function keepLetter(
  { store, clock }: Pick<ClinicParts, "store" | "clock">,
  { patientId, staffId }: Keeping,
  { id, to, text, item }: KeepLetter,
): Promise<Kept> {
  return store.db.transaction(async (transaction) => {
    const [known] = await transaction.select({ id: patient.id }).from(patient).where(eq(patient.id, patientId));
    if (known === undefined) return "no-such-patient";
    const at = clock.now();
    const stored = await transaction
      .insert(letter)
      .values({ id, patientId, itemId: item ?? null, to, text, by: staffId, at })
      .onConflictDoNothing()
      .returning({ id: letter.id });
    if (stored.length > 0) {
      await appendAudit(transaction, { at, staffId, act: "letter-kept", patientId, detail: { letter: id, to } });
    }
    return "kept";
  });
}
