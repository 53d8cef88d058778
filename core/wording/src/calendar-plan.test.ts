import { describe, expect, test } from "vitest";
import { type CalendarPlan, calendarPlan, TITLES } from "./calendar-plan.ts";
import { calendarWordsOf, WINDOW_STATES } from "./calendar-words.ts";
import { JARGON, ORDER, REASSURANCE } from "./en/plain-language.ts";
import { readingGrade, wordsOf } from "./en/readability.ts";
import { AUDIENCES, type Report, type ReportAppointment, type ReportFinding } from "./report-type.ts";

const EMPTY = {
  afterscript: "1",
  engine: "0.1.0",
  knowledge: { version: "1", hash: "h" },
  region: "us",
  asOf: "2026-07-01",
  protocol: { id: "default", title: "Our windows" },
  patient: { reference: "Patient/p1" },
  therapies: [{ drug: "upadacitinib", stage: "on-treatment" }],
  findings: [],
  beforeStart: [],
  calendar: [],
  differs: [],
  problems: [],
} as const satisfies Report;

function appointment(topic: string, from: string, by: string, more: Partial<ReportAppointment> = {}) {
  const statement = `upadacitinib.us.follow-up-test.${topic}.order-test`;
  return {
    drug: "upadacitinib",
    statement,
    kind: "follow-up-test",
    topic,
    from,
    by,
    authority: "protocol",
    ...more,
  } as const satisfies ReportAppointment;
}

const REVIEW = appointment("response", "2026-09-29", "2026-09-29", {
  kind: "response-review",
  statement: "upadacitinib.us.response-review.response.caution",
  authority: "guideline",
});

function finding(more: Partial<ReportFinding>): ReportFinding {
  return {
    statement: "upadacitinib.us.follow-up-test.lipids.order-test",
    kind: "follow-up-test",
    drug: "upadacitinib",
    topic: "lipids",
    state: "applies",
    action: "order-test",
    urgency: "routine",
    authority: "label",
    because: [],
    gaps: [],
    flips: [],
    confirmOnLabel: false,
    cite: [],
    title: "Lipids test",
    explain: "",
    ...more,
  };
}

const NEUTRAL = { titles: "neutral", audience: "patient" } as const;

function planOf(more: Partial<Report>, asOf = "2026-07-01"): CalendarPlan {
  return calendarPlan({ ...EMPTY, ...more, asOf }, NEUTRAL);
}

function shown({ entries }: CalendarPlan): string[] {
  return entries.map(({ on, title, statements }) => `${on} ${title} ${statements.length}`);
}

test("tests that fall due together are one entry, others their own", () => {
  const calendar = [
    appointment("alt", "2026-09-15", "2026-09-29"),
    appointment("lymphocytes", "2026-09-15", "2026-09-29"),
    appointment("lipids", "2026-09-16", "2026-09-29"),
    appointment("skin-cancer", "2026-09-15", "2026-09-29"),
    REVIEW,
  ];
  expect(shown(planOf({ calendar }))).toEqual([
    "2026-09-15 Blood test 2",
    "2026-09-15 Health check 1",
    "2026-09-16 Blood test 1",
    "2026-09-29 Health review 1",
  ]);
});

test("the same dates in another order are the same entries", () => {
  const calendar = [
    appointment("neutrophils", "2026-12-14", "2026-12-28"),
    appointment("alt", "2026-09-15", "2026-09-29"),
    appointment("neutrophils", "2026-09-15", "2026-09-29"),
    appointment("alt", "2026-12-14", "2026-12-28"),
  ];
  expect(planOf({ calendar: calendar.toReversed() })).toEqual(planOf({ calendar }));
  expect(planOf({ calendar }).entries.map(({ key }) => key)).toEqual([
    "upadacitinib.us.follow-up-test.alt.order-test 0",
    "upadacitinib.us.follow-up-test.alt.order-test 1",
  ]);
});

test.each([
  { asOf: "2026-09-14", on: "2026-09-15", status: "upcoming" },
  { asOf: "2026-09-15", on: "2026-09-15", status: "due" },
  { asOf: "2026-09-29", on: "2026-09-29", status: "due" },
  { asOf: "2026-09-30", on: "2026-09-30", status: "overdue" },
])("a window of 15 to 29 September stands on $on as of $asOf and is $status", ({ asOf, on, status }) => {
  const plan = planOf({ calendar: [appointment("alt", "2026-09-15", "2026-09-29")] }, asOf);
  expect(plan.entries).toEqual([
    expect.objectContaining({
      key: "upadacitinib.us.follow-up-test.alt.order-test 0",
      on,
      status,
      from: "2026-09-15",
      by: "2026-09-29",
    }),
  ]);
});

test.each([
  { title: "a date that counts from a test to come says so", planned: true, says: true },
  { title: "a date that is fixed does not", planned: false, says: false },
])("$title", ({ planned, says }) => {
  const second = appointment("alt", "2026-12-14", "2026-12-28", planned ? { planned: true } : {});
  const plan = planOf({ calendar: [appointment("alt", "2026-09-15", "2026-09-29"), second] });
  const said = plan.entries.map(({ description }) => description.includes(calendarWordsOf().countedFromTest));
  expect(said).toEqual([false, says]);
});

describe("a row of tests shows as many as a year holds", () => {
  const quarterly = (first: string, ...rest: readonly string[]) =>
    [first, ...rest].map((day) => appointment("alt", day, day));

  test("so that a late test, once done, leaves none behind at the far end", () => {
    const late = quarterly("2026-06-01", "2026-09-29", "2026-12-28", "2027-03-28", "2027-06-26");
    const done = quarterly("2026-09-29", "2026-12-28", "2027-03-28", "2027-06-26");
    const keys = (calendar: ReportAppointment[]) => planOf({ calendar }).entries.map(({ key }) => key);
    expect(keys(late)).toEqual(keys(done));
    expect(keys(done)).toHaveLength(4);
  });

  test("one for a yearly test", () => {
    expect(shown(planOf({ calendar: quarterly("2026-06-20", "2027-07-01") }))).toEqual(["2026-07-01 Blood test 1"]);
  });
});

describe("what stands in the findings alone", () => {
  test.each(["due", "overdue"] as const)("is shown when it is %s", (status) => {
    const findings = [finding({ due: { from: "2026-06-01", by: "2026-06-30", status } })];
    expect(shown(planOf({ findings }))).toEqual(["2026-07-01 Blood test 1"]);
  });

  test.each(["upcoming", "done"] as const)("is not shown when it is %s", (status) => {
    const findings = [finding({ due: { from: "2026-08-01", by: "2026-08-30", status } })];
    expect(shown(planOf({ findings }))).toEqual([]);
  });

  test("is shown once when the dates hold it too", () => {
    const calendar = [appointment("lipids", "2026-06-01", "2026-06-30", { overdue: true })];
    const findings = [finding({ due: { from: "2026-06-01", by: "2026-06-30", status: "overdue" } })];
    expect(shown(planOf({ calendar, findings }))).toEqual(["2026-07-01 Blood test 1"]);
  });
});

test.each([
  { title: "a test whose date is not known", more: { state: "unknown" } as const, undated: 1 },
  { title: "a test that is known", more: { state: "clear" } as const, undated: 0 },
  {
    title: "a review whose start is not known",
    more: { state: "unknown", kind: "response-review", gaps: [{ fact: "start", why: "absent", ask: "" }] } as const,
    undated: 1,
  },
  {
    title: "a review that lacks only an answer",
    more: { state: "unknown", kind: "response-review", gaps: [{ fact: "response", why: "absent", ask: "" }] } as const,
    undated: 0,
  },
])("$title is named $undated times beside the dates", ({ more, undated }) => {
  expect(planOf({ findings: [finding(more)] }).undated).toHaveLength(undated);
});

test("plain titles name the tests and the drug, neutral ones neither, in the description too", () => {
  const calendar = [appointment("alt", "2026-09-15", "2026-09-29"), REVIEW];
  const text = (titles: "neutral" | "plain") =>
    calendarPlan({ ...EMPTY, calendar }, { titles, audience: "clinician" })
      .entries.map(({ title, description }) => `${title} ${description}`)
      .join(" ");
  expect(text("plain")).toContain("Blood test: ALT (upadacitinib)");
  expect(text("plain")).toContain("Review: does upadacitinib help?");
  expect(text("neutral")).not.toMatch(/upadacitinib|ALT|Patient|p1/);
});

describe("every string for a patient", () => {
  const calendar = [
    appointment("alt", "2026-05-15", "2026-05-29"),
    appointment("alt", "2026-10-15", "2026-10-29"),
    appointment("lipids", "2026-06-15", "2026-07-29"),
    appointment("skin-cancer", "2026-10-15", "2026-10-29"),
    REVIEW,
  ];
  const therapies = [[], [{ drug: "upadacitinib", stage: "starting" }]] as const;
  const texts = TITLES.flatMap((titles) =>
    therapies.flatMap((one) => {
      const plan = calendarPlan({ ...EMPTY, therapies: one, calendar }, { titles, audience: "patient" });
      return [plan.cancelled, ...plan.entries].map(({ title, description }) => ({ title, description }));
    }),
  );

  test("shows each state of a window", () => {
    const states = planOf({ calendar }).entries.map(({ status }) => status);
    expect(new Set(states)).toEqual(new Set(WINDOW_STATES));
    expect(texts.length).toBeGreaterThan(20);
  });

  test.each(texts)("$title", ({ title, description }) => {
    if (wordsOf(description).length >= 30) expect(readingGrade(description)).toBeLessThanOrEqual(8);
    for (const line of [title, ...description.split("\n")]) {
      expect([line, ORDER.test(line), REASSURANCE.test(line), JARGON.test(line)]).toEqual([line, false, false, false]);
    }
  });

  test("says who to call and how soon where a test is late", () => {
    expect(texts.some(({ description }) => description.includes(calendarWordsOf().ask.patient))).toBe(true);
  });
});

test.each(AUDIENCES)("every entry for a %s gives its window and says that nobody has signed", (audience) => {
  const calendar = [appointment("alt", "2026-09-15", "2026-09-29")];
  const [entry] = calendarPlan({ ...EMPTY, calendar }, { titles: "neutral", audience }).entries;
  expect(entry?.description).toContain("from 15 Sep 2026 to 29 Sep 2026");
  expect(entry?.description).toContain("No clinician has yet signed");
});
