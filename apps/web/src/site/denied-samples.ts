import type { AppealForm } from "@afterscript/check/public/appeal.ts";

/** What an invented person tells beside her letter and her record. */
export type DeniedSample = {
  readonly id: string;
  readonly told: AppealForm;
  readonly drug: string;
  readonly condition: string;
  readonly dose: string;
  /** Questions that she answers with "I don't know". */
  readonly open: readonly string[];
};

/** Invented people whose plan said no. Letter: `testkit/src/denial-letters/<id>.txt`; record: `testkit/samples/denied/<id>.json`. */
export const DENIED_SAMPLES: readonly DeniedSample[] = [
  {
    id: "maya",
    told: {
      received: "2026-06-12",
      state: "OH",
      onTreatment: "no",
      told: { severity: "moderate", specialist: "dermatologist", "active-disease": "yes" },
    },
    drug: "upadacitinib",
    condition: "atopic-dermatitis",
    dose: "XR 15 mg once daily",
    open: ["harm", "policy"],
  },
];
