import type { ReportRuler } from "@afterscript/wording";

const cite = [{ source: "us-exampletinib", section: "14", document: "", edition: "2026-01", seen: "primary" }] as const;

const base: ReportRuler = {
  drug: "exampletinib",
  startedOn: "2026-04-01",
  week: 6,
  standing: "before-review",
  text: "It is 6 weeks since you began. The time to look at the effect is still to come. (Invented.)",
  marks: [
    {
      sort: "first-change",
      from: { week: 2, printed: "2 weeks" },
      is: "past",
      statement: "exampletinib.us.expected-response.response.counsel",
      authority: "study",
      cite,
      text: "2 weeks (study): the first change was seen.",
    },
    {
      sort: "review",
      from: { week: 12, printed: "12 weeks" },
      to: { week: 16, printed: "16 weeks" },
      is: "ahead",
      statement: "exampletinib.us.response-review.response.caution",
      authority: "label",
      cite,
      text: "12 to 16 weeks (label): the effect is looked at.",
    },
  ],
  gaps: [],
  notes: [],
  untimed: [],
  silences: [],
  bring: [{ statements: [], text: "Bring how bad it was before the start, and how it is now." }],
  predictors: { statements: [], text: "Who gets more help from it: little is known." },
};

/** Weeks to judge, for every place where somebody can stand. */
export const GALLERY_WEEKS: readonly { readonly name: string; readonly ruler: ReportRuler }[] = [
  { name: "On the way", ruler: base },
  {
    name: "Long past",
    ruler: {
      ...base,
      week: 140,
      startedOn: "2023-11-01",
      standing: "past-review",
      text: "The times to look at the effect have passed. (Invented.)",
    },
  },
  {
    name: "Start not known",
    ruler: {
      drug: base.drug,
      standing: "unknown",
      text: "We do not know when you began, so we can not place you. (Invented.)",
      marks: base.marks,
      gaps: [{ fact: "start", why: "absent", ask: "Tell us the day of the first dose." }],
      notes: [],
      untimed: [],
      silences: [],
      bring: [],
      predictors: base.predictors,
    },
  },
  {
    name: "No document names a time",
    ruler: {
      ...base,
      marks: [],
      standing: "no-time-named",
      text: "No text that we read names a time. (Invented.)",
      bring: [],
    },
  },
];
