import { expect, test } from "vitest";
import { readDosageText } from "./dosage-text.ts";

const ONE = { n: 1, d: 1 };
const TWO = { n: 2, d: 1 };
const mg = (n: number, d = 1) => ({ mass: { amount: { n, d }, unit: "mg" } });

test.each([
  { text: "Take 1 tablet (15 mg) by mouth daily", words: { ...mg(15), pieces: ONE, perDay: ONE } },
  { text: "15 mg PO QD", words: { ...mg(15), perDay: ONE } },
  { text: "2mg od", words: { ...mg(2), perDay: ONE } },
  { text: "5 mg p.o. b.i.d.", words: { ...mg(5), perDay: TWO } },
  { text: "5 mg twice a day", words: { ...mg(5), perDay: TWO } },
  { text: "one tablet twice daily with or without food", words: { pieces: ONE, perDay: TWO } },
  { text: "2 tablets (10 mg) once daily", words: { ...mg(10), pieces: TWO, perDay: ONE } },
  { text: "1/2 tablet in the morning", words: { pieces: { n: 1, d: 2 }, perDay: ONE } },
  { text: "10 mL bid", words: { millilitres: { n: 10, d: 1 }, perDay: TWO } },
  { text: "7.5 mg every other day", words: { ...mg(75, 10), perDay: { n: 1, d: 2 } } },
  { text: "5 mg every 12 hours", words: { ...mg(5), perDay: { n: 24, d: 12 } } },
  { text: "15 mg once weekly", words: { ...mg(15), perDay: { n: 1, d: 7 } } },
  { text: "45 mg once daily for 8 weeks", words: { ...mg(45), perDay: ONE } },
  { text: "11 mg daily at bedtime", words: { ...mg(11), perDay: ONE } },
  { text: "5 mg three times a day", words: { ...mg(5), perDay: { n: 3, d: 1 } } },
  { text: "Take 5 mg tablets", words: mg(5) },
  { text: "1 x 15 mg daily", words: { ...mg(15), perDay: ONE } },
  { text: "5 mg in the morning and evening", words: mg(5) },
  { text: "5 mg morning, 10 mg evening", words: {} },
  { text: "10 mg/day", words: {} },
  { text: "1250 mg/m² daily", words: { perDay: ONE } },
  { text: "2 x 5 mg daily", words: {} },
  { text: "Take two 15 mg tablets daily", words: {} },
  { text: "15 mg daily as needed", words: {} },
  { text: "1-2 tablets daily", words: {} },
  { text: "15 mg or 30 mg daily", words: {} },
  { text: "10 mg bid then 5 mg bid", words: {} },
  { text: "5 mg daily, twice weekly", words: mg(5) },
  { text: "as directed", words: {} },
  { text: "1 tablet (5 mg total) by mouth 2 (two) times a day", words: { ...mg(5), pieces: ONE, perDay: TWO } },
  { text: "1 tablet (5 mg total) by mouth 2 (two) times daily.", words: { ...mg(5), pieces: ONE, perDay: TWO } },
  { text: "one (1) tablet by mouth once daily", words: { pieces: ONE, perDay: ONE } },
  { text: "5 mg 2 (three) times a day", words: mg(5) },
  { text: "5 mg 2 times a week", words: mg(5) },
  { text: "10 mg daily in 2 divided doses", words: {} },
  { text: "1,000 mg daily", words: { perDay: ONE } },
  { text: "1,5 mg daily", words: { ...mg(15, 10), perDay: ONE } },
  { text: "5 mg 3x weekly", words: mg(5) },
  { text: "5 mg thrice daily", words: mg(5) },
  { text: "5 mg twice in a day", words: mg(5) },
  { text: "5 mg daily every other week", words: mg(5) },
  { text: "5 mg biweekly", words: mg(5) },
  { text: "5 mg daily in the morning and at night", words: mg(5) },
  { text: "5 mg twice daily, morning and evening", words: { ...mg(5), perDay: TWO } },
  { text: "5 mg daily on Mondays", words: {} },
  { text: "5 mg 2x/day", words: { ...mg(5), perDay: TWO } },
])("$text", ({ text, words }) => {
  expect(readDosageText(text)).toEqual(words);
});
