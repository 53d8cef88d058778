import type { ConditionId, DrugId } from "../ids.ts";

/** International names, in small letters as in running text. */
export const drugs = {
  any: "any medicine",
  upadacitinib: "upadacitinib",
  tofacitinib: "tofacitinib",
  baricitinib: "baricitinib",
  filgotinib: "filgotinib",
  abrocitinib: "abrocitinib",
  ritlecitinib: "ritlecitinib",
  deuruxolitinib: "deuruxolitinib",
  deucravacitinib: "deucravacitinib",
  "ruxolitinib-oral": "ruxolitinib tablets",
  "ruxolitinib-cream": "ruxolitinib cream",
  "delgocitinib-cream": "delgocitinib cream",
  fedratinib: "fedratinib",
  pacritinib: "pacritinib",
  momelotinib: "momelotinib",
  peficitinib: "peficitinib",
  ivarmacitinib: "ivarmacitinib",
  brepocitinib: "brepocitinib",
  "delgocitinib-ointment": "delgocitinib ointment",
  povorcitinib: "povorcitinib",
  itacitinib: "itacitinib",
  gecacitinib: "gecacitinib",
  golidocitinib: "golidocitinib",
} satisfies Record<DrugId | "any", string>;

export const conditions = {
  "rheumatoid-arthritis": "rheumatoid arthritis",
  "psoriatic-arthritis": "psoriatic arthritis",
  "ankylosing-spondylitis": "ankylosing spondylitis",
  "non-radiographic-axial-spondyloarthritis": "non-radiographic axial spondyloarthritis",
  "polyarticular-juvenile-idiopathic-arthritis": "polyarticular juvenile idiopathic arthritis",
  "juvenile-psoriatic-arthritis": "juvenile psoriatic arthritis",
  "enthesitis-related-arthritis": "enthesitis-related arthritis",
  "giant-cell-arteritis": "giant cell arteritis",
  "atopic-dermatitis": "atopic dermatitis",
  "alopecia-areata": "alopecia areata",
  vitiligo: "vitiligo",
  "chronic-hand-eczema": "chronic hand eczema",
  "plaque-psoriasis": "plaque psoriasis",
  "ulcerative-colitis": "ulcerative colitis",
  "crohns-disease": "Crohn's disease",
  "covid-19": "COVID-19",
  myelofibrosis: "myelofibrosis",
  "polycythaemia-vera": "polycythaemia vera",
  "acute-graft-versus-host-disease": "acute graft-versus-host disease",
  "chronic-graft-versus-host-disease": "chronic graft-versus-host disease",
} satisfies Record<ConditionId, string>;

/** The plain name beside the medical one, where there is one. */
export const plainConditions: Readonly<Partial<Record<ConditionId, string>>> = {
  "atopic-dermatitis": "eczema (atopic dermatitis)",
  "alopecia-areata": "patchy hair loss (alopecia areata)",
  vitiligo: "loss of skin colour (vitiligo)",
  "giant-cell-arteritis": "swollen arteries (giant cell arteritis)",
  "plaque-psoriasis": "plaque psoriasis",
};
