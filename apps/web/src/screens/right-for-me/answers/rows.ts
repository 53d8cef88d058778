/** What one answer says, in the words of the concepts. */
export type Says =
  | { readonly condition: string; readonly status: "active" | "past" }
  | { readonly topic: string; readonly answer: string };

export type RowAnswer = "yes" | "now" | "past" | "no" | "unknown";

export type Row = {
  readonly id: string;
  /** Left out: yes, no. */
  readonly answers?: readonly RowAnswer[];
  readonly says: Readonly<Partial<Record<RowAnswer, readonly Says[]>>>;
};

const never = (...topics: readonly string[]): readonly Says[] => topics.map((topic) => ({ topic, answer: "never" }));
const past = (condition: string): readonly Says[] => [{ condition, status: "past" }];
const active = (condition: string): readonly Says[] => [{ condition, status: "active" }];

/** Something that was, or was not: nobody is asked when, so nothing is said of when. */
const event = (id: string, condition: string): Row => ({ id, says: { yes: past(condition), no: never(condition) } });
const illness = (id: string, condition: string, ...more: readonly string[]): Row => ({
  id,
  says: { yes: active(condition), no: never(condition, ...more) },
});
const virus = (id: string): Row => ({
  id,
  answers: ["now", "past", "no"],
  says: { now: active(id), past: past(id), no: never(id) },
});

/** Questions of several lines: each line is answered for itself, or left open. */
export const ROWS = {
  heart: [
    event("heart-attack", "myocardial-infarction"),
    event("stroke", "stroke"),
    illness("narrowed-arteries", "atherosclerotic-cardiovascular-disease"),
    illness("heart-risk", "cardiovascular-risk-factor"),
    event("clot", "venous-thromboembolism"),
    illness("clotting", "thrombophilia"),
  ],
  cancer: [
    event("skin-cancer", "non-melanoma-skin-cancer"),
    {
      id: "other-cancer",
      says: { yes: past("malignancy"), no: never("malignancy", "melanoma", "lung-cancer", "lymphoma-or-leukaemia") },
    },
  ],
  infections: [
    {
      id: "infection-now",
      says: {
        yes: [{ topic: "new-infection", answer: "yes" }],
        no: [
          { topic: "new-infection", answer: "no" },
          { topic: "infection-judged-serious", answer: "no" },
          { topic: "sepsis", answer: "no" },
          { topic: "serious-infection", answer: "not-now" },
          { topic: "opportunistic-infection", answer: "not-now" },
        ],
      },
    },
    {
      id: "hospital-infection",
      says: { yes: past("serious-infection"), no: never("serious-infection", "opportunistic-infection") },
    },
    {
      id: "infections-often",
      says: {
        yes: [{ topic: "chronic-or-recurrent-infection", answer: "yes" }],
        no: [{ topic: "chronic-or-recurrent-infection", answer: "no" }],
      },
    },
    event("shingles", "herpes-zoster"),
  ],
  "lasting-infections": [
    {
      id: "tuberculosis",
      answers: ["now", "past", "no"],
      says: {
        now: active("active-tuberculosis"),
        past: past("past-tuberculosis"),
        no: never("active-tuberculosis", "past-tuberculosis"),
      },
    },
    illness("tuberculosis-test", "latent-tuberculosis"),
    {
      id: "tuberculosis-contact",
      says: {
        yes: [...active("tuberculosis-exposure"), { topic: "tuberculosis-exposure", answer: "yes" }],
        no: [{ topic: "tuberculosis-exposure", answer: "no" }],
      },
    },
    virus("hepatitis-b"),
    virus("hepatitis-c"),
  ],
  illnesses: [
    illness("diabetes", "diabetes"),
    illness("diverticulitis", "diverticulitis", "diverticular-disease"),
    event("bowel-hole", "gi-perforation"),
    illness("ulcer", "peptic-ulcer"),
    illness("lung-scarring", "interstitial-lung-disease"),
    illness("weak-defences", "immunodeficiency"),
    illness("kidney-failure", "end-stage-renal-disease", "dialysis"),
  ],
} as const satisfies Record<string, readonly Row[]>;

export type RowQuestion = keyof typeof ROWS;

export function isRowQuestion(question: string): question is RowQuestion {
  return question in ROWS;
}

/** The lines of a question. */
export function rowsOf(question: RowQuestion): readonly Row[] {
  return ROWS[question];
}

/** What can be said of a line, "I don't know" left out. */
export function answersOf({ answers = ["yes", "no"] }: Row): readonly RowAnswer[] {
  return answers;
}
