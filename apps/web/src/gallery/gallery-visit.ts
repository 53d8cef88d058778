import type { VisitPage } from "@afterscript/wording";

const none = "Nothing was found in this record.";

/** An invented page for a visit, with every section filled. */
export const GALLERY_VISIT: VisitPage = {
  afterscript: "1",
  page: "visit",
  engine: "0.1.0",
  knowledge: { version: "invented", hash: "invented" },
  region: "us",
  asOf: "2026-07-01",
  audience: "patient",
  language: "en",
  title: "For my visit",
  day: "1 Jul 2026",
  person: { line: "An invented person, on exampletinib" },
  lead: "One result is beyond a limit of the label. (Invented.)",
  emergency: "If you feel very ill, or something comes on all at once, do not wait: call 000.",
  urgent: {
    heading: "Do not wait for the visit",
    items: [
      {
        text: "Lymphocytes are below the limit.",
        step: "Call your care team today.",
        urgency: "urgent",
        statements: ["exampletinib.us.lab-threshold.lymphocytes.hold"],
      },
    ],
    none,
  },
  questions: {
    heading: "Questions to ask",
    askWord: "Ask",
    whyWord: "Why",
    items: [
      {
        text: "Does my dose still fit?",
        question: "Does my dose still fit?",
        class: "act",
        why: "The label sets a lower dose in this case.",
        about: ["your age"],
        drugs: ["exampletinib"],
        statements: [],
        cites: [
          { source: 1, section: "2.1" },
          { source: 1, section: "2.5" },
        ],
      },
      {
        text: "Were these tests done?",
        question: "Were these tests done?",
        detail: "Hepatitis B; tuberculosis.",
        class: "overdue",
        why: "They were not found in this record.",
        about: [],
        drugs: ["exampletinib"],
        statements: [],
        cites: [{ source: 2, section: "table" }],
      },
    ],
    none,
    beyond: [],
  },
  medicines: {
    heading: "Medicines",
    items: [{ text: "Exampletinib, once daily", name: "exampletinib", standing: "taken", drug: "exampletinib" }],
    none,
  },
  results: {
    heading: "Results",
    items: [
      {
        text: "Lymphocytes 600 /µL",
        fact: "lymphocytes",
        name: "Lymphocytes",
        value: "600 /µL",
        day: "20 Jun 2026",
        limits: ["below 700 /µL"],
        standing: "beyond",
        standingText: "beyond a limit",
      },
      {
        text: "Neutrophils 2,000 /µL",
        fact: "neutrophils",
        name: "Neutrophils",
        value: "2,000 /µL",
        day: "20 Jun 2026",
        limits: ["below 1,000 /µL"],
        standing: "within",
        standingText: "no limit crossed on this day",
      },
      {
        text: "Something with a very long name and an unreadable unit",
        fact: "other",
        name: "Something with a very long name",
        value: "12 units/flask",
        limits: [],
        standing: "open",
        standingText: "not known: the unit could not be read",
      },
    ],
    none,
  },
  symptoms: { heading: "Symptoms", items: [], none },
  missing: {
    heading: "Not known",
    items: [{ text: "Not found: weight, pregnancy.", why: "absent", names: ["weight", "pregnancy"] }],
    none,
    count: 2,
    line: "Not found in this record is not the same as not done.",
  },
  problems: { heading: "Could not be used", items: [], none },
  sources: {
    heading: "Sources",
    items: [
      {
        number: 1,
        text: "An invented label, edition Jan 2026, read in full",
        source: "one",
        edition: "2026-01",
        document: "",
      },
      { number: 2, text: "An invented guideline, 2025, second-hand", source: "two", edition: "2025", document: "" },
    ],
    none,
  },
  disclaimer: "No clinician has signed this. It is invented.",
};
