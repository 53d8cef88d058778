import type {
  Action,
  Cite,
  Finding,
  Kind,
  LabThresholdStatement,
  Region,
  Source,
  Stage,
  State,
  Statement,
} from "@afterscript/engine";
import { URGENCY_OF } from "@afterscript/engine";
import type { FindingView } from "./finding-view.ts";

/** Invented sources and findings for the tests of this package. Invented numbers. */
export const EXAMPLE_SOURCE: Source = {
  id: "us-example-2025-10",
  region: "us",
  publisher: "Example Pharma",
  title: "Example tablets, prescribing information",
  edition: "2025-10",
  document: "https://example.org/label.pdf",
  readAt: ["https://example.net/copy.pdf"],
  checked: "2026-11-23",
};

export const EXAMPLE_CITE: Cite = {
  source: "us-example-2025-10",
  section: "2.14",
  checked: "2026-11-23",
  seen: "primary",
};

export type ExampleChoice = {
  readonly kind?: Kind;
  readonly topic?: string;
  readonly state?: State;
  readonly action?: Action;
  readonly stage?: Stage;
  readonly region?: Region;
  readonly statement?: Statement;
  readonly finding?: Partial<Finding>;
};

export function exampleView(choice: ExampleChoice = {}): FindingView {
  const { kind = "lab-threshold", topic = "lymphocytes", state = "applies", region = "us" } = choice;
  const action = choice.action ?? "hold";
  const drug = "upadacitinib";
  return {
    finding: {
      base: {
        statement: `${drug}.${region}.${kind}.${topic}.${action}`,
        kind,
        drug,
        topic,
        authority: "label",
        cite: [EXAMPLE_CITE],
      },
      state,
      action,
      urgency: URGENCY_OF[action],
      because: [],
      gaps: [],
      flips: [],
      ...choice.finding,
    },
    therapy: { drug, condition: "rheumatoid-arthritis", stage: choice.stage ?? "on-treatment" },
    statement: choice.statement,
    joined: [],
    region,
    analytes: { lymphocytes: { unit: "/uL" }, haemoglobin: { unit: "g/dL" }, egfr: { unit: "mL/min/{1.73_m2}" } },
  };
}

/** Invented limit: below 700 /uL, restart above 700 /uL. */
export const EXAMPLE_LIMIT: LabThresholdStatement = {
  id: "upadacitinib.us.lab-threshold.lymphocytes.hold",
  kind: "lab-threshold",
  drug: "upadacitinib",
  region: "us",
  topic: "lymphocytes",
  authority: "label",
  evidence: ["example.row"],
  from: "2025-10-01",
  then: { "on-treatment": "hold", held: "hold" },
  cite: [EXAMPLE_CITE],
  unit: "/uL",
  limit: { high: { value: { n: 700, d: 1 }, closed: false, printed: "700" } },
  restart: { low: { value: { n: 700, d: 1 }, closed: false, printed: "700" } },
};
