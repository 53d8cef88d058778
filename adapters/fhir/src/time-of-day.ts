import { firstObjectOf, type Json, manyOf, objectOf, textOf } from "./json.ts";

const TIMES = ["morning", "midday", "evening"] as const;
export type TimeOfDay = (typeof TIMES)[number];

/** FHIR's EventTiming and the GTS abbreviations, by the part of the day that they name. */
const CODES: ReadonlyMap<string, TimeOfDay> = new Map(
  [
    "MORN MORN.early MORN.late WAKE CM ACM PCM AM QAM",
    "NOON AFT AFT.early AFT.late CD ACD PCD",
    "EVE EVE.early EVE.late NIGHT PHS HS CV ACV PCV PM QPM QHS BED",
  ].flatMap((codes, at) => codes.split(" ").map((code) => [code, TIMES[at] ?? "midday"] as const)),
);

const WORDS: readonly (readonly [RegExp, TimeOfDay])[] = [
  [/\b(?:mornings?|mane|breakfast|am|qam)\b/i, "morning"],
  [/\b(?:noon|midday|lunch|afternoon)\b/i, "midday"],
  [/\b(?:evenings?|dinner|supper|night(?:ly)?|nocte|bedtime|pm|qpm|qhs)\b/i, "evening"],
];

/** The one part of the day that a dosage names, by code, by the clock or in words; undefined for none or several. */
export function timeOfDay(dosage: Json): TimeOfDay | undefined {
  const timing = firstObjectOf(dosage.timing);
  const repeat = firstObjectOf(timing?.repeat);
  const code = objectOf(timing?.code);
  const coded = [
    ...manyOf(repeat?.when),
    textOf(code?.text),
    ...manyOf(code?.coding).map((one) => objectOf(one)?.code),
  ];
  const text = textOf(dosage.text) ?? textOf(dosage.patientInstruction) ?? "";
  const named = new Set<TimeOfDay>();
  for (const one of coded) {
    const time = typeof one === "string" ? CODES.get(one) : undefined;
    if (time !== undefined) named.add(time);
  }
  for (const clock of manyOf(repeat?.timeOfDay)) named.add(partOfClock(textOf(clock) ?? ""));
  for (const [words, time] of WORDS) if (words.test(text)) named.add(time);
  const [only] = named;
  return named.size === 1 ? only : undefined;
}

const NOON = "12";
const EVENING = "17";

function partOfClock(clock: string): TimeOfDay {
  if (clock < NOON) return "morning";
  return clock < EVENING ? "midday" : "evening";
}
