import type { ReportAnswer } from "@afterscript/wording";

const emergency = {
  number: "000",
  signs: ["chest-pain"],
  text: "Call 000 at once, before you read on, for any of these. Chest pain. Being short of breath. (Invented list.)",
} as const;

const common = {
  emergency,
  phone: "This is my problem: a fever. I take exampletinib once daily. It is a JAK medicine.",
  rests: [],
  ask: [],
  silent: [],
  also: [],
} as const satisfies Partial<ReportAnswer>;

/** An answer in each tier, with everything that can be open in it. */
export const GALLERY_ANSWERS: readonly { readonly name: string; readonly answer: ReportAnswer }[] = [
  {
    name: "Emergency",
    answer: { ...common, tier: "emergency", headline: "Call 000 now. Do not drive yourself." },
  },
  {
    name: "Today, with an urgent line, something not told, and a silence",
    answer: {
      ...common,
      emergency: { ...emergency, urgentNumber: "001" },
      tier: "urgent",
      headline: "Call your care team today. If you can not reach them, call an urgent care line.",
      ask: [{ about: "fever", fact: "how-long", ask: "How long have you had it?" }],
      silent: [{ about: "exampletinib", why: "not-named", text: "No text that we read speaks of this." }],
    },
  },
  {
    name: "Not urgent, long words",
    answer: {
      ...common,
      tier: "non-urgent",
      headline:
        "Bring gastroenterohepatopancreatic and non-radiographic spondyloarthritis questions to your next visit.",
    },
  },
];
