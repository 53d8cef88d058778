import { describe, expect, test } from "vitest";
import { readDenialLetter } from "./read-denial-letter.ts";

const problems = (text: string) => readDenialLetter(text).problems.map(({ code, detail }) => ({ code, ...detail }));

describe("what is no letter that can be read", () => {
  test.each([
    { what: "nothing", text: "", expected: { code: "LETTER_EMPTY" } },
    { what: "spaces", text: " \n\t \f ", expected: { code: "LETTER_EMPTY" } },
    {
      what: "two megabytes",
      text: "We denied your request. ".repeat(90_000),
      expected: { code: "LETTER_TOO_LONG", characters: "2160000", most: "200000" },
    },
    {
      what: "the bytes of a PDF",
      text: "%PDF-1.7\n%âãÏÓ\n1 0 obj",
      expected: { code: "LETTER_NOT_TEXT", looksLike: "pdf" },
    },
    {
      what: "bytes",
      text: "\u0000\u0001\u0002PK\u0003\u0004\u0000\u0000abc",
      expected: { code: "LETTER_NOT_TEXT", looksLike: "binary" },
    },
    {
      what: "letters of a font without a map",
      text: "\ue001\ue002\ue003 \ue010\ue011",
      expected: { code: "LETTER_NOT_TEXT", looksLike: "binary" },
    },
    {
      what: "Spanish",
      text: "Hemos negado la solicitud de su medicamento porque no está en la lista del plan. Usted puede apelar la decisión en un plazo de 60 días.",
      expected: { code: "LETTER_OTHER_LANGUAGE", language: "es" },
    },
    {
      what: "another script",
      text: "Ваш запрос на лекарство отклонён.",
      expected: { code: "LETTER_OTHER_LANGUAGE", language: "und" },
    },
    {
      what: "a recipe",
      text: "Whisk two eggs with sugar. Bake until brown.",
      expected: { code: "LETTER_NOT_RECOGNISED" },
    },
  ])("$what", ({ text, expected }) => {
    const reading = readDenialLetter(text);
    expect(problems(text)).toEqual([expected]);
    expect(reading).toMatchObject({ decision: { is: "not-found" }, reasons: [], omissions: [] });
  });
});

test("a letter with notices in other languages at its end is still read", () => {
  const notice =
    "Si usted habla español, tiene a su disposición los servicios gratuitos de ayuda con el idioma. Llame al número de la tarjeta. ";
  const letter = `We denied your request for the drug because it is not on the formulary of your plan. You have the right to appeal. You may send your appeal to us within 180 days of the date on this letter. ${notice}`;
  expect(readDenialLetter(letter)).toMatchObject({
    decision: { is: "found", reading: { value: "first-denial" } },
    problems: [],
  });
});

test("a letter whose decision is not told is said to be so", () => {
  expect(problems("Date: June 8, 2026\nMember ID: 4471200\nThis is about your medicine.")).toEqual([
    { code: "LETTER_DECISION_NOT_FOUND" },
  ]);
});

test.each([
  { date: "June 31, 2026", country: "us", codes: ["LETTER_DATE_IMPOSSIBLE"], letter: { is: "not-found" } },
  {
    date: "06/12/26",
    country: "us",
    codes: ["LETTER_DATE_TWO_DIGIT_YEAR"],
    letter: { is: "found", reading: { value: "2026-06-12" } },
  },
  {
    date: "06/12/2026",
    country: undefined,
    codes: ["LETTER_DATE_AMBIGUOUS"],
    letter: { is: "several", alternatives: [{ value: "2026-06-12" }, { value: "2026-12-06" }] },
  },
  { date: "06/12/2026", country: "uk", codes: [], letter: { is: "found", reading: { value: "2026-12-06" } } },
] as const)("a letter of $date in $country", ({ date, country, codes, letter }) => {
  const text = `Date of letter: ${date}\nWe denied your request.`;
  const reading = readDenialLetter(text, { ...(country !== undefined && { country }) });
  expect(reading.dates.letter).toMatchObject(letter);
  expect(reading.problems.map(({ code }) => code)).toEqual(codes);
  for (const { words } of reading.problems) expect(words).toBe(date);
});

describe("a text that may be cut", () => {
  test.each([
    { text: "We denied your request.\nPage 1 of 3", words: "Page 1 of 3" },
    { text: "Page 1 of 3\nWe denied your request.\nPage 3 of 3", words: "Page 3 of 3" },
    { text: "We denied your request. (continued on next page)", words: "(continued on next page)" },
    { text: "We denied your request.\nYou may ask for an appeal within", words: "You may ask for an appeal within" },
  ])("$text", ({ text, words }) => {
    const { mayBeIncomplete, omissions } = readDenialLetter(text);
    expect(mayBeIncomplete?.words).toBe(words);
    expect(new Set(omissions.map(({ where }) => where))).toEqual(new Set(["not-in-what-was-pasted"]));
  });

  test.each([
    "We denied your request.",
    "Page 1 of 2\nWe denied your request.\nPage 2 of 2",
    "We denied your request.\nSincerely,\nHarbor Health Plan",
  ])("%s is whole", (text) => expect(readDenialLetter(text).mayBeIncomplete).toBeUndefined());
});

test("two columns are read one after the other", () => {
  const left = [
    "We denied the request for your",
    "medicine. You may ask for an",
    "appeal. You must do so within",
    "180 days of receiving this",
    "letter. Write to us at the",
    "address on your card.",
  ];
  const right = [
    "An expedited appeal can be had",
    "by phone. We will answer it in",
    "72 hours. You may ask for the",
    "claim file at no cost. It will",
    "be sent to you by mail, with",
    "the criteria that were used.",
  ];
  const text = left.map((line, index) => `${line.padEnd(36)}${right[index]}`).join("\n");
  expect(readDenialLetter(text).filing.period).toMatchObject({
    is: "found",
    reading: { value: { amount: 180, unit: "days", from: "receipt", step: "appeal" } },
  });
});

test("words that a line end cut in two are put together", () => {
  const { reasons, planHints } = readDenialLetter(
    "We denied the drug. It is not medi-\ncally necessary. The plan is self-\nfunded.",
  );
  expect(reasons.map(({ value, words }) => [value, words])).toEqual([
    ["not-medically-necessary", "It is not medi-\ncally necessary."],
  ]);
  expect(planHints.map(({ value }) => value)).toEqual(["self-funded-employer"]);
});

test.each([
  ["This plan is subject to ERISA.", ["insured-employer", "self-funded-employer"]],
  ["This plan is subject to ERISA and is self-funded.", ["self-funded-employer"]],
  ["You may write to the state department of insurance.", ["marketplace-or-individual", "insured-employer"]],
  ["You may ask for a State Fair Hearing.", ["medicaid-managed-care", "medicaid-fee-for-service"]],
  ["Your drug is covered by TRICARE.", ["tricare"]],
  ["Call the VA pharmacy.", ["veterans-affairs"]],
  ["The Office of Personnel Management can review it.", ["federal-employee"]],
  ["Your coverage determination was denied.", ["medicare-part-d"]],
  ["An Individual Funding Request was declined.", ["nhs-england", "nhs-northern-ireland"]],
  ["An Individual Patient Funding Request (IPFR) was declined.", ["nhs-wales"]],
  ["The PACS Tier Two request was declined.", ["nhs-scotland"]],
  ["The Blueteq form was refused.", ["nhs-england"]],
])("%s hints at %s", (text, plans) => {
  expect(readDenialLetter(text).planHints.map(({ value }) => value)).toEqual(plans);
});

test("a medicine that the caller does not know keeps its printed name", () => {
  const { requiredFirst } = readDenialLetter(
    "We denied the drug because you have not tried tralokinumab or cyclosporine.",
  );
  expect(requiredFirst.map(({ value }) => value)).toEqual([{ name: "tralokinumab" }, { name: "cyclosporine" }]);
});

test.each([
  { cover: "your self-funded plan", country: undefined, isHeld: true },
  { cover: "NHS England", country: undefined, isHeld: false },
  { cover: "somebody", country: undefined, isHeld: false },
  { cover: "somebody", country: "us", isHeld: true },
  { cover: "your self-funded plan", country: "uk", isHeld: false },
] as const)("what only letters of the United States owe, from $cover in $country", ({ cover, country, isHeld }) => {
  const text = `We have denied the request for Rinvoq under ${cover}, because it is not medically necessary.\n`;
  const codes = readDenialLetter(text, { ...(country !== undefined && { country }) }).omissions.map(({ code }) => code);
  for (const owed of ["expedited-route-not-stated", "external-review-not-stated", "claim-file-not-offered"])
    expect(codes.includes(owed as (typeof codes)[number])).toBe(isHeld);
  expect(codes).toContain("reviewer-not-named");
});

describe("the medicine that was asked for", () => {
  const MEDICINES = [
    { id: "upadacitinib", names: ["upadacitinib", "Rinvoq"] },
    { id: "dupilumab", names: ["dupilumab", "Dupixent"] },
  ];
  const read = (text: string) => {
    const { request, coveredAlternatives } = readDenialLetter(text, { medicines: MEDICINES });
    return {
      drug: request.drug.is === "found" ? request.drug.reading.value.id : request.drug.is,
      covered: coveredAlternatives.map(({ value }) => value.id),
    };
  };

  test.each([
    {
      text: "We denied the request from Dr. Smith for Rinvoq 15mg tablets. We would cover Dupixent (dupilumab) instead.",
      drug: "upadacitinib",
      covered: ["dupilumab"],
    },
    { text: "We denied the request. We would cover Dupixent instead.", drug: "not-found", covered: ["dupilumab"] },
    { text: "We denied the request. Your plan does cover Dupixent.", drug: "not-found", covered: ["dupilumab"] },
    {
      text: "We deny your request for Rinvoq. You have not tried a preferred product: Dupixent.",
      drug: "upadacitinib",
      covered: [],
    },
    { text: "We will not cover Rinvoq.", drug: "upadacitinib", covered: [] },
    { text: "We do not cover Rinvoq; Dupixent is covered.", drug: "upadacitinib", covered: ["dupilumab"] },
  ])("$text", ({ text, drug, covered }) => expect(read(text)).toEqual({ drug, covered }));
});

describe("what stands beside another thing", () => {
  test("the number of a case is no member number", () => {
    const { numbers } = readDenialLetter("Member: J. Public ID#: XJH880012345\nCase ID: 99817263\nWe denied the drug.");
    expect(numbers.member).toMatchObject({ is: "found", reading: { value: "XJH880012345" } });
    expect(numbers.reference).toMatchObject({ is: "found", reading: { value: "99817263" } });
  });

  test("a strength is no quantity", () => {
    const { request } = readDenialLetter("Drug: upadacitinib 15MG TAB\nWe denied the drug.");
    expect(request.quantity.is).toBe("not-found");
  });

  test("a sentence that ends in a number ends there", () => {
    const { reasons } = readDenialLetter("We deny it: it is above the plan limit of 30.\nLetter date: July 4, 2026");
    expect(reasons.map(({ words }) => words)).toEqual(["We deny it: it is above the plan limit of 30."]);
  });
});
