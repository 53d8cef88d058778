import { ACTIONS, type Finding } from "@afterscript/engine";
import { describe, expect, test } from "vitest";
import { type ExampleChoice, exampleView } from "../example-view.ts";
import type { FindingView } from "../finding-view.ts";
import { clinicianExplain, clinicianTitle } from "./clinician.ts";
import { BODY_IDS } from "./guideline.ts";
import { patientExplain, patientTitle } from "./patient.ts";
import { JARGON, ORDER, REASSURANCE } from "./plain-language.ts";
import { readingGrade, wordsOf } from "./readability.ts";
import { source } from "./source.ts";

/** A finding of the guideline of a body, in the UK. */
function guideline(body: string, choice: ExampleChoice, says: Finding["base"]["says"] = undefined): FindingView {
  const view = exampleView({ region: "uk", ...choice });
  const { kind, topic } = view.finding.base;
  const statement = `upadacitinib.uk.${kind}.${topic}.${body}-7.${view.finding.action}`;
  const base = { ...view.finding.base, statement, authority: "guideline" as const, ...(says && { says }) };
  return { ...view, finding: { ...view.finding, base } };
}

const RESPONSE = { kind: "response-review", topic: "response", action: "stop" } as const;
const USE = { kind: "who-must-not", topic: "condition", action: "avoid" } as const;
const LINE = { kind: "indication", topic: "line-of-therapy", action: "caution" } as const;

describe("a guideline names its body, and no funding rule reads as one of safety", () => {
  test.each([
    {
      says: "a rule of funding",
      view: guideline("nice", RESPONSE),
      clinician: "NICE, NHS funding in England: Discontinue upadacitinib: response",
      patient: "The NICE rule for NHS funding says upadacitinib is ended in this case: how well it works",
    },
    {
      says: "a use that is not paid for",
      view: guideline("nice", USE),
      clinician: "NICE, NHS funding in England: Avoid upadacitinib: rheumatoid arthritis",
      patient: "The NICE rule for NHS funding advises against upadacitinib for this use: rheumatoid arthritis",
    },
    {
      says: "earlier treatment not given",
      view: guideline("eular", LINE),
      clinician: "EULAR guideline: What is asked for before upadacitinib was not given or not met",
      patient: "The EULAR guideline asks for other treatments before upadacitinib",
    },
    {
      says: "earlier treatment given",
      view: guideline("nice", { ...LINE, state: "clear", action: "none" }),
      clinician: "NICE, NHS funding in England: Earlier treatment asked for is recorded",
      patient: "The earlier treatment that the NICE rule for NHS funding asks for is in your record",
    },
    {
      says: "a board of the NHS, which is not the NHS",
      view: guideline("nhs-lanarkshire", RESPONSE),
      clinician: "NHS Lanarkshire, local schedule: Discontinue upadacitinib: response",
      patient: "The plan of one NHS board (Lanarkshire) says upadacitinib is ended in this case: how well it works",
    },
    {
      says: "a body that has no name here",
      view: guideline("examplebody", RESPONSE),
      clinician: "UK guideline: Discontinue upadacitinib: response",
      patient: "The guideline says upadacitinib is ended in this case: how well it works",
    },
  ])("$says: $clinician", ({ view, clinician, patient }) => {
    expect({ clinician: clinicianTitle(view), patient: patientTitle(view) }).toEqual({ clinician, patient });
  });

  test("what was not read is to be confirmed in the guideline, never on the label", () => {
    const view = guideline("acr", { ...RESPONSE, action: "caution", finding: { confirmOnLabel: true } });
    expect(clinicianExplain(view)).toContain("confirm in the guideline.");
    expect(patientExplain(view)).toContain("this part of the guideline");
    const cite = { section: "8", edition: "2022-11", seen: "no" } as const;
    expect(source({ ...cite, authority: "guideline" })).toContain("not read: confirm in the guideline");
    expect(source({ ...cite, authority: "label" })).toContain("not read: confirm on the label");
  });

  test("an open question about earlier treatment is no extra care", () => {
    const finding = { gaps: [{ fact: "biologic", why: "not-listed" as const }], ifApplies: "caution" as const };
    const view = guideline("nice", { ...LINE, state: "unknown", action: "tell-team", finding });
    expect(patientExplain(view)).toContain(
      "The NICE rule for NHS funding asks for other treatments before upadacitinib.",
    );
    expect(patientExplain(view)).not.toContain("extra care");
  });

  test("counsel of a guideline says what the guideline says, never what labels say on the topic", () => {
    const view = guideline("acr", { kind: "infection", topic: "tuberculosis", action: "counsel" });
    expect(`${clinicianExplain(view)} ${patientExplain(view)}`).not.toMatch(/label|signs of/);
  });
});

describe("patients can read it", () => {
  const strings = [...BODY_IDS, "examplebody"].flatMap((body) =>
    (["response-review", "who-must-not", "follow-up-test"] as const).flatMap((kind) =>
      (["applies", "unknown"] as const).flatMap((state) =>
        ACTIONS.flatMap((action) => {
          const view = guideline(body, { kind, state, action, topic: "response", finding: { confirmOnLabel: true } });
          return [patientTitle(view), patientExplain(view)];
        }),
      ),
    ),
  );

  test("more than a thousand strings: grade 8, no jargon, no order, no reassurance", () => {
    expect(strings.length).toBeGreaterThan(1_000);
    expect(strings.filter((text) => wordsOf(text).length >= 30 && readingGrade(text) > 8)).toEqual([]);
    expect(strings.filter((text) => wordsOf(text).length < 30 && JARGON.test(text))).toEqual([]);
    expect(strings.filter((text) => ORDER.test(text) || REASSURANCE.test(text))).toEqual([]);
  });
});
