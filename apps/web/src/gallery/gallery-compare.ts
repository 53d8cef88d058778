import type { ComparisonDrug, ComparisonLine, ComparisonPage } from "@afterscript/wording";
import { GALLERY } from "./gallery-findings.ts";

const NAMES = ["exampletinib", "samplecitinib", "nonradiographicallylongnamedtinib"] as const;

const finding = GALLERY.find(({ name }) => name === "Caution")?.finding;
const rule = "exampletinib.us.lab-threshold.lymphocytes.hold";

const drug = (name: string, isTaken: boolean): ComparisonDrug => ({
  drug: name,
  name,
  here: "licensed",
  elsewhere: [],
  isCompared: true,
  isTaken,
  stage: "starting",
  isNeighbour: false,
  licence: [],
  weighed: { mustNot: [], avoid: [], caution: [], open: [] },
  tests: [],
  taking: [],
  speed: [],
  onsets: [],
  effects: [],
  reproduction: [],
  findings: finding === undefined ? [] : [finding],
});

const line = (name: string, texts: ComparisonLine["texts"]): ComparisonLine => ({
  drug: name,
  name,
  texts,
  rests: [rule],
});

/** An invented comparison: short and long cells, one that is empty, lists that fold, a treatment outside the class. */
export const GALLERY_COMPARISON: ComparisonPage = {
  afterscript: "1",
  page: "comparison",
  engine: "0.1.0",
  knowledge: { version: "invented", hash: "invented" },
  region: "us",
  asOf: "2026-07-01",
  protocol: { id: "default", title: "Invented windows" },
  audience: "patient",
  language: "en",
  patient: {},
  condition: "invented",
  title: "Three invented medicines, side by side",
  lead: [],
  order: { by: "name", unknown: [] },
  isClassLicensed: true,
  drugs: NAMES.map((name, index) => drug(name, index === 0)),
  questions: [
    {
      question: "licensed",
      title: "Is it licensed for this?",
      notes: [],
      lines: NAMES.map((name) => line(name, [{ text: `The label lists ${name} for this. (Invented.)` }])),
    },
    {
      question: "must-not",
      title: "What speaks against it for you?",
      notes: [],
      lines: [
        line(NAMES[0], [
          { text: "The label asks for extra care in this case: an infection." },
          {
            text: "We do not know this yet, and it could speak against it:",
            items: ["tuberculosis", "a live vaccine", "an allergy to this medicine", "pregnancy", "a blood clot"],
          },
        ]),
        line(NAMES[1], [{ text: "Nothing that was read speaks against it, as far as could be seen on this day." }]),
      ],
    },
    {
      question: "response",
      title: "How many people did it help?",
      notes: [
        "Each study had other people, other times and other ways to count. Only groups in the same study can be compared.",
      ],
      lines: [
        line(NAMES[0], [
          { text: "One study:", items: ["a dummy medicine: 23 of 100 people", "this medicine: 64 of 100 people"] },
        ]),
        line(NAMES[0], [{ text: "Another study:", items: ["this medicine: 50 of 100 people"] }]),
        line(NAMES[2], [{ text: "We have no numbers for this illness." }]),
      ],
    },
  ],
  trials: [],
  alternatives: [
    {
      treatment: "otherumab",
      name: "otherumab",
      beside: [{ drug: NAMES[0], trial: "invented" }],
      text: "Otherumab is not from this family. It was tested next to exampletinib. We compare nothing else about it.",
    },
  ],
  crossTrialWarning: "",
  notCompared: { drugs: [], text: "We know these by name only, and do not compare them:", items: ["unknowncitinib"] },
  problems: [],
  disclaimer: "Invented, to show the part and nothing else.",
};
