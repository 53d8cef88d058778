import { ACTIONS, AUTHORITIES, REGIONS } from "@afterscript/engine";
import { MEDICINE_STANDINGS, SYMPTOM_SEVERITIES } from "@afterscript/record";
import { describe, expect, test } from "vitest";
import { FACTS, TOPICS } from "../ids.ts";
import { AUDIENCES } from "../report-type.ts";
import { AREAS, type QuestionTopic } from "../visit/choose-questions.ts";
import { name } from "./names.ts";
import { JARGON, ORDER, REASSURANCE } from "./plain-language.ts";
import { readingGrade, wordsOf } from "./readability.ts";
import { speaker, visit } from "./visit.ts";

const TOPICS_ASKED: readonly QuestionTopic[] = [
  ...ACTIONS,
  ...AREAS.flatMap((area) => [`${area}-open`, `${area}-before-start`] as const),
  "tests-before-start",
  "tests-due",
  "response",
  "response-before-start",
  "symptoms",
];

/** Every sentence of the page's own, for one reader; titles and names of others have their own tests. */
function everyString(audience: (typeof AUDIENCES)[number]): readonly string[] {
  const words = visit[audience];
  const all: string[] = [words.title, words.askWord, words.whyWord, words.doseNotKnown, words.conditionNotKnown];
  all.push(...Object.values(words.heading), ...Object.values(words.none), ...Object.values(words.standing));
  all.push(...Object.values(words.result), words.otherSource, words.shortened, words.lettersMissing, words.notes);
  const drug = "upadacitinib";
  for (const asks of TOPICS_ASKED) {
    for (const id of [...TOPICS, ...FACTS]) all.push(words.ask[asks]({ drug, about: name(id, audience) }));
  }
  for (const reason of Object.values(words.why)) {
    for (const worst of [undefined, ...ACTIONS]) {
      for (const source of [speaker(["label"], "us", audience), speaker(AUTHORITIES, "eu", audience)]) {
        for (const due of [undefined, "1 Jun 2026"]) all.push(reason({ source, drug, worst, due }));
      }
    }
  }
  for (const region of REGIONS) all.push(words.emergency(region));
  for (const count of [0, 1, 7]) {
    all.push(words.missingLine(count, "1 Jul 2026"));
    if (count > 0) all.push(words.ended(count), words.morePoints(count), words.more(count), words.cut(count));
  }
  for (const severity of [undefined, ...SYMPTOM_SEVERITIES]) {
    for (const days of [undefined, 1, 3]) {
      for (const sudden of [undefined, true, false]) {
        const details = {
          ...(severity && { severity }),
          ...(days && { days }),
          ...(sudden !== undefined && { sudden }),
        };
        all.push(words.symptom({ name: name("fever", audience), ...details }));
      }
    }
  }
  const { change } = words;
  const test = name("lymphocytes", audience);
  all.push(change.started(drug), change.ended(drug), change.became(drug, "15 mg once daily", "30 mg once daily"));
  all.push(change.firstResult(test, "420 /µL"), change.newResult(test, "420 /µL", "900 /µL"));
  all.push(change.nowKnown(test), change.nowUnknown(test), change.gone("Title", test), change.dropped("Title", test));
  all.push(change.newFinding("Title"), change.other("Title"), change.knowledge("2025.12.01", "2026.07.01"));
  all.push(
    words.day("1 Jul 2026"),
    words.nothingChecked("1 Jul 2026"),
    words.since("1 Jan 2026"),
    words.treats("vitiligo"),
  );
  all.push(words.person({}), words.person({ age: 66, sex: "female" }), words.limit(["below 500 /µL", "below 200 /µL"]));
  for (const standing of MEDICINE_STANDINGS) all.push(words.standing[standing]);
  return [...new Set(all)];
}

const PATIENT = everyString("patient");
const offenders = (isOffending: (text: string) => boolean) => PATIENT.filter(isOffending);

describe(`${PATIENT.length} strings of the patient's page`, () => {
  test("are many, so that the checks below look at something", () => expect(PATIENT.length).toBeGreaterThan(1_000));

  test("of 30 words or more: Flesch–Kincaid grade 8 or below", () => {
    expect(offenders((text) => wordsOf(text).length >= 30 && readingGrade(text) > 8)).toEqual([]);
  });

  test("shorter ones: no jargon", () => {
    expect(offenders((text) => wordsOf(text).length < 30 && JARGON.test(text))).toEqual([]);
  });

  test("no order to change a prescription", () => expect(offenders((text) => ORDER.test(text))).toEqual([]));

  test('never "clear", "safe" or "all good"', () => expect(offenders((text) => REASSURANCE.test(text))).toEqual([]));

  test("no exclamation mark, no please", () => {
    expect(offenders((text) => /!|\bplease\b|\boops\b|\bsimply\b/i.test(text))).toEqual([]);
  });
});

test.each(AUDIENCES)("%s: no two spaces, no empty part, no undefined", (audience) => {
  const wrong = everyString(audience).filter((text) => text === "" || /\s\s|undefined|NaN|\(\)|\.\.|\?\./.test(text));
  expect(wrong).toEqual([]);
});

test.each([
  { authorities: ["label"] as const, said: "the UK label" },
  { authorities: ["label", "label"] as const, said: "the UK label" },
  { authorities: ["guideline"] as const, said: "the guideline" },
  { authorities: ["label", "guideline"] as const, said: "a label or a guideline" },
  { authorities: [] as const, said: "a label or a guideline" },
])("$authorities speak as $said", ({ authorities, said }) => {
  expect(speaker(authorities, "uk", "patient")).toBe(said);
});
