import type { Action, Authority, Kind, Region, Seen, Stage, State, Urgency } from "@afterscript/engine";
import type { GapReason } from "@afterscript/kernel";
import type { Group } from "../messages.ts";
import type { Audience } from "../report-type.ts";

/** What a clinician is told, in the label's own strength. */
export const action = {
  "seek-emergency-care": "Emergency care",
  stop: "Discontinue",
  hold: "Interrupt",
  "do-not-start": "Do not start",
  avoid: "Avoid",
  "call-today": "Contact today",
  "use-only-if-no-alternative": "Use only if no suitable alternative",
  "treat-first": "Treat first",
  "reduce-dose": "Reduce dose",
  "change-dose": "Change dose",
  "repeat-test": "Repeat test",
  "order-test": "Order test",
  caution: "Caution",
  "tell-team": "Tell the treating team",
  counsel: "Counsel",
  none: "No action",
} satisfies Record<Action, string>;

/** The same, with the drug: the start of a clinician's title. */
export const actionOn = {
  "seek-emergency-care": (drug) => `Emergency care (${drug})`,
  stop: (drug) => `Discontinue ${drug}`,
  hold: (drug) => `Interrupt ${drug}`,
  "do-not-start": (drug) => `Do not start ${drug}`,
  avoid: (drug) => `Avoid ${drug}`,
  "call-today": (drug) => `Contact today about ${drug}`,
  "use-only-if-no-alternative": (drug) => `Use ${drug} only if no suitable alternative`,
  "treat-first": (drug) => `Treat first, before ${drug}`,
  "reduce-dose": (drug) => `Reduce the dose of ${drug}`,
  "change-dose": (drug) => `Change the dose of ${drug}`,
  "repeat-test": () => "Repeat test",
  "order-test": () => "Order test",
  caution: (drug) => `Caution with ${drug}`,
  "tell-team": (drug) => `Tell the treating team about ${drug}`,
  counsel: (drug) => `Counsel on ${drug}`,
  none: (drug) => `No action on ${drug}`,
} satisfies Record<Action, (drug: string) => string>;

/** What a patient is told that the source says; never an order, except emergency help. `source` is "the label". */
export const sourceSays = {
  "seek-emergency-care": () => "Get emergency help now",
  stop: (source, drug, here) => `${source} says ${drug} is ended ${here}`,
  hold: (source, drug, here) => `${source} says ${drug} is paused ${here}`,
  "do-not-start": (source, drug, here) => `${source} says ${drug} is not started ${here}`,
  avoid: (source, drug, here) => `${source} advises against ${drug} ${here}`,
  "call-today": () => "Call your care team today",
  "use-only-if-no-alternative": (source, drug) =>
    `${source} keeps ${drug} for people who have no other treatment that suits them`,
  "treat-first": (source, drug) => `${source} says this is treated first, before ${drug}`,
  "reduce-dose": (source, drug, here) => `${source} sets a lower dose of ${drug} ${here}`,
  "change-dose": (source, drug, here) => `${source} sets a different dose plan for ${drug} ${here}`,
  "repeat-test": (source) => `${source} asks for this test to be done again`,
  "order-test": (source) => `${source} asks for this test or check`,
  caution: (source, drug, here) => `${source} asks for extra care with ${drug} ${here}`,
  "tell-team": () => "Your care team should know about this",
  counsel: (_source, drug) => `Good to know about ${drug}`,
  none: () => "Nothing to do for this point",
} satisfies Record<Action, (source: string, drug: string, here: string) => string>;

export const state = {
  applies: "Applies now",
  unknown: "Not known",
  clear: "Read, and not called for",
  "not-applicable": "Does not apply here",
} satisfies Record<State, string>;

/** What a flip leads to when it lifts the rule. Of this rule alone: at the same value another one may call for more. */
export const lifted = "no longer called for by this rule";

export const kind = {
  indication: "Licence",
  "who-must-not": "Who should not",
  "baseline-test": "Test before the start",
  "follow-up-test": "Test during treatment",
  "lab-threshold": "Limit on a result",
  dose: "Dose",
  administration: "How it is taken",
  interaction: "Interaction",
  "duplicate-therapy": "Combined treatment",
  reproduction: "Pregnancy and family",
  vaccine: "Vaccine",
  infection: "Infection",
  symptom: "Symptom",
  "missed-dose": "Missed dose",
  washout: "Washout",
  "expected-response": "When it works",
  "response-review": "Review of response",
  "effect-rate": "How often",
  coverage: "Coverage",
} satisfies Record<Kind, string>;

export const stage = {
  starting: "starting",
  "on-treatment": "on treatment",
  held: "on hold",
  stopped: "stopped",
} satisfies Record<Stage, string>;

export const urgency = {
  clinician: {
    emergency: "now",
    urgent: "today",
    soon: "this week",
    routine: "next contact",
    info: "for information",
  },
  patient: {
    emergency: "Get help now",
    urgent: "Call today",
    soon: "Not urgent: this week",
    routine: "Not urgent: next visit",
    info: "Not urgent: good to know",
  },
} satisfies Record<Audience, Record<Urgency, string>>;

export const authority = {
  label: "label",
  guideline: "guideline",
  protocol: "protocol",
  study: "report of studies",
} satisfies Record<Authority, string>;

export const patientSource = {
  label: "the label",
  guideline: "the guideline",
  protocol: "our default plan",
  study: "a report of studies",
} satisfies Record<Authority, string>;

export const region = {
  us: "US",
  eu: "EU",
  uk: "UK",
} satisfies Record<Region, string>;

export const emergencyNumber = {
  us: "911",
  eu: "112",
  uk: "999",
} satisfies Record<Region, string>;

export const seen = {
  primary: "read in full",
  secondary: "second-hand",
  no: "not read: confirm on the label",
} satisfies Record<Seen, string>;

export const why = {
  clinician: {
    absent: "not found in this record",
    "not-listed": "not listed, and the list is not marked complete",
    stale: "too old to use",
    "unit-not-convertible": "unit cannot be converted",
    "value-not-readable": "value cannot be read",
    "censored-across-limit": "reported as a range that spans the limit",
    "not-final": "not final",
    "date-too-imprecise": "date too imprecise",
    conflicting: "entries conflict",
    "code-not-recognised": "an entry was not recognised",
    "label-silent": "the label gives no rule",
  },
  patient: {
    absent: "not found in this record",
    "not-listed": "not on the list, but the list may have gaps",
    stale: "too old to use",
    "unit-not-convertible": "sent in a unit we cannot use",
    "value-not-readable": "could not be read",
    "censored-across-limit": "not exact enough to use",
    "not-final": "not final yet",
    "date-too-imprecise": "the date is not exact enough",
    conflicting: "two entries do not agree",
    "code-not-recognised": "an entry we do not know",
    "label-silent": "the label does not say",
  },
} satisfies Record<Audience, Record<GapReason, string>>;

export const group = {
  clinician: {
    now: "Now",
    soon: "Soon",
    "good-to-know": "Good to know",
    known: "Known and fine at this date",
    "not-known": "Not known",
  },
  patient: {
    now: "Now",
    soon: "Soon",
    "good-to-know": "Good to know",
    known: "Read, and not called for on this day",
    "not-known": "Not known",
  },
} satisfies Record<Audience, Record<Group, string>>;
