import { type VisitPage, type VisitQuestion, visitPage } from "@afterscript/wording";

const EMPTY = visitPage({
  report: {
    afterscript: "1",
    engine: "0.0.0",
    knowledge: { version: "2026.07.01", hash: "0000" },
    region: "eu",
    asOf: "2026-07-01",
    protocol: { id: "default", title: "Example" },
    patient: { age: 66, sex: "female" },
    therapies: [],
    findings: [],
    beforeStart: [],
    calendar: [],
    differs: [],
    problems: [],
  },
  audience: "patient",
  medicines: [],
  limits: new Map(),
});

/** An invented page for the tests of this package. */
export function examplePage(parts: Partial<VisitPage> = {}): VisitPage {
  return { ...EMPTY, ...parts };
}

export function exampleQuestion(parts: Partial<VisitQuestion> = {}): VisitQuestion {
  const question = "Does my dose still fit?";
  return {
    text: question,
    question,
    class: "act",
    why: "The label sets a lower dose.",
    about: ["kidneys"],
    drugs: ["exampletinib"],
    statements: ["exampletinib.eu.dose.egfr.reduce-dose"],
    cites: [{ source: 1, section: "4.2" }],
    ...parts,
  };
}

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Far more in every list than a sheet of paper holds. */
export function longPage(name = "Đặng Thị Phượng"): VisitPage {
  const page = examplePage();
  const item = (index: number) => ({
    text: `Entry ${index} with a text that takes more than one line of a narrow column`,
  });
  return {
    ...page,
    person: { ...page.person, name },
    urgent: {
      ...page.urgent,
      items: times(9, (index) => ({
        ...item(index),
        step: "Call the team today.",
        urgency: "urgent",
        statements: ["a.b"],
      })),
    },
    questions: {
      ...page.questions,
      items: times(10, (index) =>
        exampleQuestion({
          question: `Question ${index}?`,
          text: `Question ${index}?`,
          detail: "One; two; three; four.",
        }),
      ),
    },
    medicines: {
      ...page.medicines,
      items: times(60, (index) => ({ ...item(index), name: `Medicine ${index}`, standing: "taken" })),
    },
    results: {
      ...page.results,
      items: times(40, (index) => ({
        ...item(index),
        fact: `test-${index}`,
        name: `Test ${index}`,
        value: "12 g/dL",
        limits: [],
        standing: "no-limit",
        standingText: "no limit set",
      })),
    },
    missing: {
      ...page.missing,
      count: 80,
      items: [{ text: "Not found: …", why: "absent", names: times(80, (index) => `thing ${index}`) }],
    },
    problems: { ...page.problems, items: times(30, (index) => ({ ...item(index), code: "EXAMPLE" })) },
    sources: {
      ...page.sources,
      items: times(20, (index) => ({
        ...item(index),
        number: index + 1,
        source: "s",
        edition: "1",
        document: "https://example.org",
      })),
    },
  };
}
