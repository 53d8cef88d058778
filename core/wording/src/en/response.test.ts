import { MARK_SORTS, NOTICED, type ResponseRuler, type RulerMark, STANDINGS } from "@afterscript/engine";
import { describe, expect, test } from "vitest";
import type { Audience } from "../report-type.ts";
import { noticedText } from "./noticed.ts";
import { JARGON, ORDER, REASSURANCE } from "./plain-language.ts";
import { readingGrade, wordsOf } from "./readability.ts";
import { markText, noScoreText, predictorText, rulerNotes, scoreText, standingText, toldNote } from "./response.ts";

const AUDIENCES: readonly Audience[] = ["clinician", "patient"];

const at = (day: number, printed: string) => ({ day, week: day / 7, printed });
const mark = (over: Partial<RulerMark> = {}): RulerMark => ({
  sort: "review",
  from: at(84, "12 weeks"),
  is: "ahead",
  statement: "exampletinib.us.response-review.response.caution",
  authority: "label",
  cite: [],
  ...over,
});
const UNSEEN = { source: "eu-exampletinib", section: "4.2", checked: "2026-01-01", seen: "no" as const };
const EXAMPLE: ResponseRuler = {
  drug: "upadacitinib",
  condition: "atopic-dermatitis",
  stage: "on-treatment",
  startedOn: "2026-01-15",
  week: 8,
  days: { least: 57, most: 57 },
  marks: [mark({ sort: "first-change", is: "past", from: at(2, "2 days") }), mark()],
  standing: "before-review",
  gaps: [],
  untimed: [],
  silences: [],
  scores: [],
  predictors: [],
};
const ruler = (over: Partial<ResponseRuler>): ResponseRuler => ({ ...EXAMPLE, ...over });

const RULERS: readonly ResponseRuler[] = [
  ...STANDINGS.map((standing) => ruler({ standing })),
  ...STANDINGS.map((standing) => ruler({ standing, marks: [] })),
  ...(["start", "condition", "hold-date"] as const).map((fact) =>
    ruler({ standing: "unknown", gaps: [{ fact, why: "absent" }] }),
  ),
  ruler({ week: 0, days: { least: 1, most: 1 } }),
  ruler({ stage: "held", held: { since: "2026-06-01", days: { least: 30, most: 30 } } }),
  ruler({ stage: "held", held: { since: "2026-06", days: { least: 1, most: 30 } } }),
  ruler({ stage: "held", held: {} }),
  ruler({ raisedOn: "2026-03-01", untimed: ["a"], silences: [{ statement: "b", cite: [] }] }),
];

function everyString(audience: Audience): readonly string[] {
  const scores = ["das28", "psarc", "pasi", "basdai", "spinal-pain", "easi", "dlqi", "repigmentation"];
  const fact = { fact: "easi", value: 12, date: "2026-06-20" };
  return [
    ...RULERS.flatMap((one) => [standingText(one, audience), ...rulerNotes(one, audience)]),
    ...MARK_SORTS.flatMap((sort) => [
      markText(mark({ sort }), audience),
      markText(mark({ sort, onward: true }), audience),
      markText(mark({ sort, open: ["dose"], cite: [UNSEEN] }), audience),
      markText(mark({ sort, to: at(112, "16 weeks"), authority: "guideline", open: ["dose", "age"] }), audience),
    ]),
    ...[undefined, ...NOTICED].map((told) => toldNote(told, audience)),
    ...NOTICED.map((told) => noticedText(`response-${told}`, audience) ?? ""),
    ...scores.flatMap((score) => [
      scoreText({ score, statements: [] }, audience),
      scoreText({ score, statements: [], notRead: true }, audience),
      scoreText({ score, statements: [], atStart: fact, newest: fact }, audience),
    ]),
    noScoreText(audience),
    predictorText([], undefined, audience),
    predictorText([], "alopecia-areata", audience),
    predictorText([{ code: "slower-when-severe" }], "alopecia-areata", audience),
  ];
}

describe("what a patient reads of whether it works", () => {
  const strings = everyString("patient");

  test.each([
    {
      rule: "of 30 words or more: grade 8 or below",
      breaks: (one: string) => wordsOf(one).length >= 30 && readingGrade(one) > 8,
    },
    { rule: "shorter ones: no jargon", breaks: (one: string) => wordsOf(one).length < 30 && JARGON.test(one) },
    { rule: "no order to change a prescription", breaks: (one: string) => ORDER.test(one) },
    { rule: "never clear, safe or all good", breaks: (one: string) => REASSURANCE.test(one) },
  ])("$rule", ({ breaks }) => expect(strings.filter(breaks)).toEqual([]));
});

test.each(AUDIENCES)("%s: no empty part, nothing undefined", (audience) => {
  const bad = /^$|\s\s|undefined|NaN|\(\)|\.\.|: \./;
  expect(everyString(audience).filter((one) => bad.test(one))).toEqual([]);
});

describe("where somebody stands, in words", () => {
  test.each([
    {
      standing: "before-review" as const,
      clinician: "8 weeks since the start (15 Jan 2026). No review is due yet. The first is at 12 weeks.",
      patient:
        "It is 8 weeks since you began (15 Jan 2026). The time to look at the effect has not come yet. The first look comes at 12 weeks.",
    },
    {
      standing: "past-review" as const,
      clinician:
        "8 weeks since the start (15 Jan 2026). Past every time that is named. The record does not show whether the response was judged: absent here is not undone.",
      patient:
        "It is 8 weeks since you began (15 Jan 2026). The times to look at the effect have passed. We can not see if your care team has done it. Ask them at your next visit.",
    },
  ])("$standing", ({ standing, clinician, patient }) => {
    const one = ruler({ standing });
    expect(standingText(one, "clinician")).toBe(clinician);
    expect(standingText(one, "patient")).toBe(patient);
  });

  test("an unknown start is said, and who can tell it", () => {
    const { startedOn: _, week: __, days: ___, ...undated } = EXAMPLE;
    const one: ResponseRuler = { ...undated, standing: "unknown", gaps: [{ fact: "start", why: "absent" }] };
    expect(standingText(one, "patient")).toBe(
      "We can not say where you stand. We do not know the exact day you began. Your pharmacy or care team can tell you.",
    );
  });

  test.each([
    { seen: "primary" as const, text: "12 weeks (label): the effect is looked at." },
    {
      seen: "no" as const,
      text: "12 weeks (label): the effect is looked at. We have not seen this in the text itself. Ask your care team if it holds.",
    },
  ])("a time whose source was seen: $seen", ({ seen, text }) => {
    expect(markText(mark({ cite: [{ ...UNSEEN, seen }] }), "patient")).toBe(text);
  });

  test("no score from before the start is said", () => {
    expect(scoreText({ score: "easi", statements: [] }, "patient")).toBe(
      "Your eczema score (EASI). From before the start: not found in this record. From now: not found in this record.",
    );
  });

  test("a score that no record is read for is not said to be missing", () => {
    expect(scoreText({ score: "easi", statements: [], notRead: true }, "patient")).toBe(
      "Your eczema score (EASI): the one from before you began, and the one from now. We do not read it from records.",
    );
  });

  test("what a person notices is nobody's judgement", () => {
    for (const told of NOTICED) expect(toldNote(told, "patient")).toMatch(/[Tt]ell your care team/);
  });
});
