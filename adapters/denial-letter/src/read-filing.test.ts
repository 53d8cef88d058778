import { describe, expect, test } from "vitest";
import { readDenialLetter } from "./read-denial-letter.ts";

function periods(text: string): readonly string[] {
  return readDenialLetter(`${text}\n`, { country: "us" }).filing.allPeriods.map(
    ({ value: { amount, unit, dayKind, from, step } }) => `${amount} ${dayKind} ${unit} ${from} ${step}`,
  );
}

describe("a period to file", () => {
  test.each([
    ["You may appeal within 180 days of receiving this letter.", "180 not-said days receipt appeal"],
    [
      "Appeals must be filed within 65 calendar days from the date of this notice.",
      "65 calendar days letter-date appeal",
    ],
    ["You have four months to ask for an external review.", "4 not-said months not-said external-review"],
    ["You must request an appeal within 60 days from the date on this letter.", "60 not-said days letter-date appeal"],
    [
      "If you want to appeal, do so within 180 days after the date you got this notice.",
      "180 not-said days receipt appeal",
    ],
    [
      "File your appeal no later than 180 calendar days following receipt of this denial.",
      "180 calendar days receipt appeal",
    ],
    ["You have one hundred and eighty (180) days to file a grievance.", "180 not-said days not-said appeal"],
    [
      "You have six (6) months from the date of our decision to ask us to reconsider.",
      "6 not-said months decision-date appeal",
    ],
    [
      "A second-level appeal must be filed within 60 days of receipt of this letter.",
      "60 not-said days receipt second-level-appeal",
    ],
    [
      "A State Fair Hearing can be asked for within 120 calendar days from the date of this notice.",
      "120 calendar days letter-date fair-hearing",
    ],
    [
      "To keep getting the medicine, ask within 10 calendar days of this notice.",
      "10 calendar days letter-date keep-benefits",
    ],
    [
      "An IRE reconsideration must be requested within 60 days of the date of the redetermination.",
      "60 not-said days decision-date reconsideration",
    ],
    ["When you get this letter, you have 30 days to appeal.", "30 not-said days receipt appeal"],
    ["Your appeal should reach us within 20 working days of this letter.", "20 business days letter-date appeal"],
    ["TIME LIMIT: 180 days from receipt to appeal.", "180 not-said days receipt appeal"],
    [
      "You can ask for an independent medical review up to six months after you receive this letter.",
      "6 not-said months receipt external-review",
    ],
    ["You have 26 weeks from the date of this letter to appeal.", "182 not-said days letter-date appeal"],
    ["You have one year from the date of this letter to appeal.", "12 not-said months letter-date appeal"],
    [
      "Your appeal must be in writing. You have 180 days from the date you received this notice.",
      "180 not-said days receipt appeal",
    ],
    ["You have 60 days to ask for a review of this decision.", "60 not-said days not-said appeal"],
    [
      "Call or write to appeal within\n180 days of the day you\nreceive this letter.",
      "180 not-said days receipt appeal",
    ],
    ["Want us to look again? You've got 180 days from today to ask.", "180 not-said days letter-date appeal"],
    [
      "To talk to the doctor who made the decision (peer-to-peer), call within 10 business days.",
      "10 business days not-said peer-to-peer",
    ],
    ["Each prior request may be sent again within 28 days.", "28 not-said days not-said not-said"],
    ["Every appeal must be filed within 28 days.", "28 not-said days not-said appeal"],
    ["File within sixty (60) days of the notice date to appeal.", "60 not-said days letter-date appeal"],
    [
      "You may ask the Office of Personnel Management to review within 90 days after the date of this letter.",
      "90 not-said days letter-date external-review",
    ],
    ["A second appeal must be filed within ninety (90) days.", "90 not-said days not-said second-level-appeal"],
    ["The prescriber may resubmit the form within 28 days.", "28 not-said days not-said information"],
    [
      "You have ninety (90) days from the mailing date (June 9, 2026) to ask for a state hearing.",
      "90 not-said days letter-date fair-hearing",
    ],
    ["You have 15 days from mailing to keep your benefits.", "15 not-said days letter-date keep-benefits"],
  ])("%s", (text, expected) => expect(periods(text)).toEqual([expected]));

  test.each([
    [
      "sixty (90)",
      "You have sixty (90) days to appeal.",
      ["60 not-said days not-said appeal", "90 not-said days not-said appeal"],
    ],
    [
      "two steps in one sentence",
      "You have 180 days to file an appeal and four months to ask for an external review.",
      ["180 not-said days not-said appeal", "4 not-said months not-said external-review"],
    ],
    [
      "two purposes in one sentence",
      "You have 15 days from mailing to keep your benefits, and 90 days from the mailing date to ask for a state hearing.",
      ["15 not-said days letter-date keep-benefits", "90 not-said days letter-date fair-hearing"],
    ],
  ])("%s is two", (_name, text, expected) => expect(periods(text)).toEqual(expected));

  test.each([
    "We will decide your appeal within 30 days.",
    "If you appeal, we must give you a decision within 72 hours or 7 days.",
    "You will get an answer to your appeal within 30 days.",
    "A decision on the appeal will be made within 60 days.",
    "You must try methotrexate for 3 months before this drug is covered.",
    "The request did not show that you had symptoms within the last 6 months.",
    "The test must be from the last 12 months.",
    "The plan covers 30 tablets every 30 days.",
    "The plan has 15 days to review the request.",
    "Our appeals department takes up to 30 days.",
    "The reviewer has 45 days to decide.",
    "The appeal is usually decided in 30 days.",
  ])("is not in: %s", (text) => expect(periods(text)).toEqual([]));
});

describe("a last day", () => {
  const lastDays = (text: string) =>
    readDenialLetter(text, { country: "us" }).filing.allLastDays.map(({ value }) => `${value.day} ${value.step}`);

  test.each([
    ["Your appeal must be received by December 5, 2026.", "2026-12-05 appeal"],
    ["We must receive your appeal no later than 5:00 p.m. on Friday, December 4, 2026.", "2026-12-04 appeal"],
    ["Last day to appeal: 12/05/2026", "2026-12-05 appeal"],
    ["Appeal deadline: 5 Dec 2026", "2026-12-05 appeal"],
    ["The deadline to file an appeal is 2026-12-05.", "2026-12-05 appeal"],
    ["Appeals postmarked on or before Dec. 5, 2026 will be accepted.", "2026-12-05 appeal"],
    ["To keep your benefits, ask by June 18th, 2026.", "2026-06-18 keep-benefits"],
    ["Send us the external review form before the 1st of April 2027.", "2027-03-31 external-review"],
    ["Send us the external review form on or before the 1st of April 2027.", "2027-04-01 external-review"],
    ["If you ask before 08/13/2026 your benefits may continue.", "2026-08-12 keep-benefits"],
    ["You have 180 days from today to appeal (that's March 30, 2027).", "2027-03-30 appeal"],
    ["File your appeal by: June 1, 2027", "2027-06-01 appeal"],
    ["Your right to appeal ends on June 1, 2027.", "2027-06-01 appeal"],
    ["Your appeal right expires on June 1, 2027.", "2027-06-01 appeal"],
    ["If you disagree, the window closes on June 1, 2027.", "2027-06-01 not-said"],
    ["Appeals received after June 1, 2027 are dismissed.", "2027-06-01 appeal"],
    ["We have your appeal. If you have more to send, send it by May 20, 2026.", "2026-05-20 information"],
  ])("%s", (text, expected) => expect(lastDays(text)).toEqual([expected]));

  test.each([
    "We will decide your appeal by July 1, 2026.",
    "Your request was received on June 3, 2026.",
    "The drug was approved until June 3, 2026; you may appeal.",
    "You will hear about your appeal by July 8, 2026.",
    "If you appeal in time, coverage ends on July 8, 2026.",
    "The supply ends by July 8, 2026, so please send an appeal.",
  ])("is not in: %s", (text) => expect(lastDays(text)).toEqual([]));
});

test("of a period and a day the words say which one holds", () => {
  const { allPeriods, allLastDays } = readDenialLetter(
    "To keep your coverage, ask within 10 days from the date of this letter or before April 15, 2026, whichever is later.",
  ).filing;
  expect(allPeriods.map(({ value }) => [value.amount, value.step])).toEqual([[10, "keep-benefits"]]);
  expect(allLastDays.map(({ value, words }) => [value.day, value.step, words])).toEqual([
    ["2026-04-14", "keep-benefits", "before April 15, 2026, whichever is later"],
  ]);
});

describe("a time that is not placed", () => {
  const unplaced = (text: string) =>
    readDenialLetter(text, { country: "us" }).filing.unplaced.map(({ value, words }) => [value, words]);

  test.each([
    ["You have 30 days.", { is: "period", amount: 30, unit: "days" }, "30 days"],
    ["An appeal is open for some 60 days.", { is: "period", amount: 60, unit: "days" }, "60 days"],
    [
      "For a hearing, a test report sent over 30 days later is late.",
      { is: "period", amount: 30, unit: "days" },
      "30 days",
    ],
    ["Your appeal clock runs from June 1, 2026.", { is: "day", day: "2026-06-01" }, "June 1, 2026"],
  ])("%s", (text, value, words) => expect(unplaced(text)).toEqual([[value, words]]));

  test.each([
    "You may appeal within 180 days of receiving this letter.",
    "We will decide your appeal within 30 days.",
    "Your appeal must be received by December 5, 2026.",
    "On June 5, 2026 we denied your appeal.",
    "Interest accrues 30 days after June 1, 2026.",
    "You must try methotrexate for 3 months before you appeal.",
    "You can see the policy, last reviewed June 1, 2026, with your appeal.",
  ])("is not in: %s", (text) => expect(unplaced(text)).toEqual([]));
});

test.each([
  ["Your appeal must be received by us within 180 days.", "received"],
  ["We must receive your appeal by June 1, 2026.", "received"],
  ["Appeals must be postmarked within 180 days.", "postmarked"],
])("%s counts when %s", (text, expected) => {
  expect(readDenialLetter(text).filing.countedWhen).toMatchObject({ is: "found", reading: { value: expected } });
});

test("received and postmarked in one letter are both told", () => {
  const { countedWhen } = readDenialLetter(
    "Your appeal must be received by June 1, 2026. Appeals postmarked by June 1, 2026 are on time.",
  ).filing;
  expect(countedWhen).toMatchObject({ is: "several", alternatives: [{ value: "received" }, { value: "postmarked" }] });
});
