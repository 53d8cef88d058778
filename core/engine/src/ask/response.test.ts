import { buildRecord, type Fact } from "@afterscript/record";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  AS_OF,
  above,
  atOrAbove,
  between,
  day,
  HELD,
  knowledge,
  medication,
  ON_TREATMENT,
  PERSON,
  result,
  STARTING,
  span,
  statement,
} from "../../test/example.ts";
import type { Statement } from "../knowledge.ts";
import { answer } from "./answer.ts";
import type { Noticed } from "./asked.ts";

const RA = { is: "condition", any: ["rheumatoid-arthritis"] } as const;
const UC = { is: "condition", any: ["ulcerative-colitis"] } as const;
const COUNSEL = { starting: "counsel", "on-treatment": "counsel", held: "counsel" };
const LATER = { "on-treatment": "caution", held: "caution" };
const JUDGED = { is: "judgement", topic: "no-adequate-response" } as const;
const after = (band: ReturnType<typeof atOrAbove>, ...more: readonly object[]) => ({
  is: "all",
  of: [{ is: "since-start", band }, ...more, JUDGED],
});

const expected = statement({
  id: "exampletinib.us.expected-response.response.counsel",
  kind: "expected-response",
  topic: "response",
  when: RA,
  then: COUNSEL,
  says: [{ code: "first-change-from", amounts: ["2 weeks"] }],
});
const review = statement({
  id: "exampletinib.us.response-review.response.caution",
  kind: "response-review",
  topic: "response",
  when: RA,
  then: LATER,
  considers: "stop",
  if: after(atOrAbove(84)),
  says: [
    { code: "consider-stopping-without-benefit-by", amounts: ["12 weeks"] },
    { code: "response-needed-easi-and-dlqi", amounts: ["50 %", "4 points"] },
  ],
});
const untimed = statement({
  id: "exampletinib.us.response-review.response.stop",
  kind: "response-review",
  topic: "response",
  when: RA,
  then: { "on-treatment": "stop", held: "stop" },
  if: { is: "all", of: [{ is: "current-dose", band: atOrAbove(30) }, JUDGED] },
  says: [{ code: "stop-without-response" }],
});

type Over = { readonly asOf?: number; readonly noticed?: Noticed };

function ask(statements: readonly Statement[], facts: readonly Fact[], { asOf = AS_OF, noticed }: Over = {}) {
  return answer({
    record: buildRecord({ person: PERSON, facts, problems: [] }),
    knowledge: knowledge(statements),
    asOf,
    asked: { is: "response", ...(noticed !== undefined && { noticed }) },
  });
}

const ruler = (statements: readonly Statement[], facts: readonly Fact[], over: Over = {}) =>
  ask(statements, facts, over).rulers?.[0];

/** Day 0 of the invented treatment is 15 January 2026. */
const START = day("2026-01-15");
/** The invented protocol widens a single time by 14 days. */
const TOLERANCE = 14;

describe("where somebody stands", () => {
  test.each([
    { on: 0, standing: "before-first-change", week: 0 },
    { on: 13, standing: "before-first-change", week: 1 },
    { on: 14, standing: "before-review", week: 2 },
    { on: 83, standing: "before-review", week: 11 },
    { on: 84, standing: "review-due", week: 12 },
    { on: 84 + TOLERANCE, standing: "review-due", week: 14 },
    { on: 85 + TOLERANCE, standing: "past-review", week: 14 },
    { on: 700, standing: "past-review", week: 100 },
  ])("day $on is $standing", ({ on, standing, week }) => {
    const one = ruler([expected, review], [ON_TREATMENT], { asOf: START + on });
    expect({ standing: one?.standing, week: one?.week }).toEqual({ standing, week });
  });

  test("the marks in their order, each with its own time beside the person's", () => {
    const one = ruler([expected, review], [ON_TREATMENT], { asOf: START + 84 });
    expect(one?.marks.map(({ sort, from, is }) => `${sort} ${from.week} ${is}`)).toEqual([
      "first-change 2 past",
      "consider-stopping 12 now",
    ]);
  });

  test.each([
    { on: 55, marks: ["extend 56-112 ahead", "stop 112 ahead"], standing: "before-review" },
    { on: 56, marks: ["extend 56-112 now", "stop 112 ahead"], standing: "review-due" },
    { on: 112, marks: ["extend 56-112 now", "stop 112 now"], standing: "review-due" },
    { on: 113, marks: ["extend 56-112 past", "stop 112 now"], standing: "review-due" },
    { on: 127, marks: ["extend 56-112 past", "stop 112 past"], standing: "past-review" },
  ])("a first phase that may be extended, day $on", ({ on, marks, standing }) => {
    const extend = statement({
      ...review,
      id: "exampletinib.us.response-review.response.extend.counsel",
      if: after(between(56, 112)),
      says: [{ code: "extend-once-to", amounts: ["16 weeks"] }],
    });
    const stop = statement({
      ...review,
      id: "exampletinib.us.response-review.response.stop",
      if: after(atOrAbove(112)),
      says: [{ code: "stop-without-benefit-by", amounts: ["16 weeks"] }],
    });
    const one = ruler([extend, stop], [ON_TREATMENT], { asOf: START + on });
    const printed = one?.marks.map(
      ({ sort, from, to, is }) => `${sort} ${from.day}${to === undefined ? "" : `-${to.day}`} ${is}`,
    );
    expect({ standing: one?.standing, marks: printed }).toEqual({ standing, marks });
  });

  test("between two reviews one is still due: the record does not show that it was done", () => {
    const late = statement({
      ...review,
      id: "exampletinib.us.response-review.response.late.caution",
      if: after(atOrAbove(180)),
      says: [{ code: "adjust-below-target-by", amounts: ["6 months"] }],
    });
    const one = ruler([review, late], [ON_TREATMENT], { asOf: START + 140 });
    expect({ standing: one?.standing, marks: one?.marks.map(({ is }) => is) }).toEqual({
      standing: "review-due",
      marks: ["past", "ahead"],
    });
  });

  test("a time that is named only by the question counts: above 8 weeks is the day after", () => {
    const stop = statement({
      ...untimed,
      if: after(above(56)),
      then: { "on-treatment": "stop", held: "stop" },
    });
    const one = ruler([stop], [ON_TREATMENT]);
    expect(one?.marks.map(({ sort, from, onward, is }) => [sort, from.day, onward, is])).toEqual([
      ["stop", 57, true, "now"],
    ]);
    expect(one?.standing).toBe("past-review");
  });

  test("no document names a time", () => {
    const one = ruler([expected], [ON_TREATMENT]);
    expect(one?.standing).toBe("no-time-named");
  });
});

describe("what is not known is not fine", () => {
  const { start: _, ...undated } = ON_TREATMENT;

  test("unknown start", () => {
    const one = ruler([expected, review], [undated]);
    expect({ standing: one?.standing, week: one?.week, gaps: one?.gaps, is: one?.marks.map(({ is }) => is) }).toEqual({
      standing: "unknown",
      week: undefined,
      gaps: [{ fact: "start", why: "absent" }],
      is: ["unknown", "unknown"],
    });
  });

  test.each([
    { from: "2026-04-01", to: "2026-04-30", standing: "unknown" },
    { from: "2026-04-09", to: "2026-04-30", standing: "before-review" },
    { from: "2026-01-01", to: "2026-01-31", standing: "past-review" },
  ])("a start between $from and $to: decided only where both ends agree", ({ from, to, standing }) => {
    const one = ruler([expected, review], [{ ...undated, start: span(from, to) }]);
    expect(one?.standing).toBe(standing);
    expect(one?.gaps).toEqual(standing === "unknown" ? [{ fact: "start", why: "date-too-imprecise" }] : []);
  });

  test("unknown condition: no statement of one condition is drawn", () => {
    const one = ruler([expected, review], [{ ...ON_TREATMENT, reasons: [] }]);
    expect({ standing: one?.standing, marks: one?.marks, gaps: one?.gaps }).toEqual({
      standing: "unknown",
      marks: [],
      gaps: [{ fact: "condition", why: "absent" }],
    });
  });

  test("unknown condition: what hangs on it is asked once, not for every statement", () => {
    expect(ask([expected, review], [{ ...ON_TREATMENT, reasons: [] }]).answers).toEqual([]);
  });

  test("another condition's statements stay out", () => {
    const other = statement({ ...review, when: UC });
    expect(ruler([other], [ON_TREATMENT])?.marks).toEqual([]);
  });

  test.each([
    { taken: "20 mg once daily", marks: 0, open: undefined },
    { taken: "30 mg once daily", marks: 1, open: undefined },
    { taken: undefined, marks: 1, open: ["dose"] },
  ])("a rule of the higher dose, on $taken", ({ taken, marks, open }) => {
    const high = statement({ ...review, if: after(atOrAbove(84), { is: "current-dose", band: atOrAbove(30) }) });
    const { dose: _dose, ...plain } = ON_TREATMENT;
    const order = taken === undefined ? plain : { ...plain, dose: { ...ON_TREATMENT.dose, ...doseOf(taken) } };
    const one = ruler([high], [order as typeof ON_TREATMENT]);
    expect(one?.marks.length).toBe(marks);
    expect(one?.marks[0]?.open).toEqual(open);
  });
});

function doseOf(text: string) {
  return { amount: { n: Number.parseInt(text, 10), d: 1 } };
}

describe("stages", () => {
  test("starting: every time counts from the first dose", () => {
    const one = ruler([expected, review], [STARTING]);
    expect({ standing: one?.standing, marks: one?.marks.map(({ from, is }) => `${from.day} ${is}`) }).toEqual({
      standing: "not-started",
      marks: ["14 ahead", "84 ahead"],
    });
  });

  test("held: the days of the hold are said", () => {
    const one = ruler([review], [HELD]);
    expect({ standing: one?.standing, held: one?.held }).toEqual({
      standing: "past-review",
      held: { since: "2026-06-01", days: { least: 30, most: 30 } },
    });
  });

  test("held since an unknown day", () => {
    const { heldSince: _, ...order } = HELD;
    const one = ruler([review], [order]);
    expect({ held: one?.held, gaps: one?.gaps }).toEqual({ held: {}, gaps: [{ fact: "hold-date", why: "absent" }] });
  });

  test("stopped: nothing is counted", () => {
    const one = ruler([review], [{ ...ON_TREATMENT, state: "stopped" }]);
    expect({ standing: one?.standing, week: one?.week }).toEqual({ standing: "stopped", week: undefined });
  });

  test("a dose that went up is said", () => {
    const raised = medication("exampletinib", {
      ...ON_TREATMENT,
      resource: "MedicationRequest/raised",
      start: span("2026-05-01"),
      dose: { ...ON_TREATMENT.dose, amount: { n: 40, d: 1 } } as NonNullable<typeof ON_TREATMENT.dose>,
    });
    const one = ruler([review], [ON_TREATMENT, raised]);
    expect({ startedOn: one?.startedOn, raisedOn: one?.raisedOn }).toEqual({
      startedOn: "2026-01-15",
      raisedOn: "2026-05-01",
    });
  });

  test("no therapy: no ruler, and no answer that calms", () => {
    const answered = ask([expected, review], []);
    expect({ rulers: answered.rulers, problems: answered.assessment.problems }).toEqual({
      rulers: [],
      problems: [{ code: "NO_JAK_INHIBITOR" }],
    });
  });
});

describe("what the visit needs", () => {
  const scoresOf = (facts: readonly Fact[]) => {
    const base = knowledge([review]);
    const read = { ...base, analytes: { ...base.analytes, easi: {} } };
    const record = buildRecord({ person: PERSON, facts: [ON_TREATMENT, ...facts], problems: [] });
    const [one] = answer({ record, knowledge: read, asOf: AS_OF, asked: { is: "response" } }).rulers ?? [];
    return one?.scores.map(({ score, atStart, newest, notRead }) => [score, atStart?.value, newest?.value, notRead]);
  };

  test.each([
    { what: "none", facts: [], easi: [undefined, undefined] },
    { what: "before the start alone", facts: [result("easi", 30, "2026-01-10")], easi: [30, undefined] },
    { what: "now alone", facts: [result("easi", 12, "2026-06-20")], easi: [undefined, 12] },
    {
      what: "both",
      facts: [result("easi", 30, "2026-01-10"), result("easi", 12, "2026-06-20")],
      easi: [30, 12],
    },
  ])("scores that a rule names: $what; one that no record is read for is said", ({ facts, easi }) => {
    expect(scoresOf(facts)).toEqual([
      ["easi", ...easi, undefined],
      ["dlqi", undefined, undefined, true],
    ]);
  });

  test("a rule that ends treatment and names no time is not lost", () => {
    const high = { ...ON_TREATMENT, dose: { ...ON_TREATMENT.dose, ...doseOf("30 mg") } } as typeof ON_TREATMENT;
    expect(ruler([untimed], [high])?.untimed).toEqual([untimed.id]);
    expect(ruler([untimed], [ON_TREATMENT])?.untimed).toEqual([]);
  });

  test("a label that was read and names no time is cited", () => {
    const silent = statement({
      id: "exampletinib.us.response-review.response.not-stated",
      kind: "response-review",
      topic: "response",
      notStated: true,
      if: JUDGED,
    });
    expect(ruler([silent], [ON_TREATMENT])?.silences).toEqual([{ statement: silent.id, cite: silent.cite }]);
  });

  test("who responds better", () => {
    const severe = statement({ ...expected, says: [{ code: "slower-when-severe" }] });
    expect(ruler([severe], [ON_TREATMENT])?.predictors).toEqual([
      { statement: expected.id, says: [{ code: "slower-when-severe" }] },
    ]);
    expect(ruler([expected], [ON_TREATMENT])?.predictors).toEqual([]);
  });
});

describe("what a person notices answers no judgement", () => {
  const NOTICED = [undefined, "better", "partly", "not", "worse", "lost"] as const;
  const limit = statement({
    id: "exampletinib.us.dose.dose-duration.reduce-dose",
    kind: "dose",
    topic: "dose-duration",
    limit: [{ amount: { n: 10, d: 1 }, unit: "mg", perDay: { n: 1, d: 1 } }],
    then: { starting: "reduce-dose", "on-treatment": "reduce-dose", held: "reduce-dose" },
    except: [
      {
        when: { is: "judgement", topic: "loss-of-response-in-maintenance" },
        then: "caution",
        cite: expected.cite[0],
      },
    ],
  });

  test.each(NOTICED)("%s: the review stays open, and is not urgent", (noticed) => {
    const answered = ask([review], [ON_TREATMENT], noticed === undefined ? {} : { noticed });
    expect(answered.answers.map(({ state, gaps }) => [state, gaps.map(({ fact }) => fact)])).toEqual([
      ["unknown", ["no-adequate-response"]],
    ]);
    expect(answered.tier).toBe("non-urgent");
  });

  test("lost lifts no limit of the label: the limit answers too, with the judgement still asked for", () => {
    const answered = ask([review, limit], [ON_TREATMENT], { noticed: "lost" });
    const dose = answered.answers.find(({ base }) => base.statement === limit.id);
    expect({ state: dose?.state, action: dose?.action, gaps: dose?.gaps.map(({ fact }) => fact) }).toEqual({
      state: "applies",
      action: "reduce-dose",
      gaps: ["loss-of-response-in-maintenance"],
    });
    expect(ask([review, limit], [ON_TREATMENT]).answers.map(({ base }) => base.kind)).toEqual(["response-review"]);
  });
});

describe("properties", () => {
  const FORWARD = ["before-first-change", "before-review", "review-due", "past-review"];

  test("later days only move forward", () => {
    const statements = [expected, review];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 400 }), (first, more) => {
        const at = (on: number) => ruler(statements, [ON_TREATMENT], { asOf: START + on });
        const [before, later] = [at(first), at(first + more)];
        const place = (one: typeof before) => FORWARD.indexOf(one?.standing ?? "");
        expect(place(before)).toBeGreaterThanOrEqual(0);
        expect(place(later)).toBeGreaterThanOrEqual(place(before));
        const beside = ["ahead", "now", "past"];
        for (const [index, mark] of (before?.marks ?? []).entries())
          expect(beside.indexOf(later?.marks[index]?.is ?? "")).toBeGreaterThanOrEqual(beside.indexOf(mark.is));
      }),
    );
  });

  test("start and as-of moved together stand at the same place", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: -100, max: 500 }), (on, moved) => {
        const shifted = { ...ON_TREATMENT, start: { earliest: START + moved, latest: START + moved } };
        const [one, other] = [
          ruler([expected, review], [ON_TREATMENT], { asOf: START + on }),
          ruler([expected, review], [shifted], { asOf: START + on + moved }),
        ];
        expect({ standing: other?.standing, week: other?.week }).toEqual({ standing: one?.standing, week: one?.week });
      }),
    );
  });
});
