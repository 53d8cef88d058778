import type { WhoPatient } from "@afterscript/web/public/clinic.ts";
import type { patient } from "../store/schema.ts";

type Row = Pick<typeof patient.$inferSelect, "id" | "family" | "given" | "born" | "sex">;

/** The patient as lists name them. A name that nobody sent is empty, never made up. */
export function whoPatient({ id, family, given, born, sex }: Row): WhoPatient {
  return {
    id,
    name: [given, family].filter((part) => part !== null && part !== "").join(" "),
    ...(born !== null && { born }),
    ...(sex !== null && { sex }),
  };
}
