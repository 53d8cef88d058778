import type { Context } from "../context.ts";
import type { Statement } from "../knowledge.ts";
import { dose } from "./dose.ts";
import { licence, lineOfTherapy } from "./indication.ts";
import type { Judgement, Kind } from "./judgement.ts";
import { labThreshold } from "./lab-threshold.ts";
import { silence } from "./silence.ts";
import { symptom } from "./symptom.ts";
import { baselineTest, followUpTest } from "./tests.ts";
import { trigger } from "./trigger.ts";

type Judge = (context: Context) => Judgement;
type Spoken = Exclude<Statement, { notStated: true }>;

const indication: Kind<Extract<Spoken, { kind: "indication" }>> = {
  compile: (statement) => ("licences" in statement ? licence.compile(statement) : lineOfTherapy.compile(statement)),
};

/** Every kind that can be transcribed has its judge here; forgetting one does not compile. */
const KINDS = {
  indication,
  "who-must-not": trigger,
  interaction: trigger,
  "duplicate-therapy": trigger,
  infection: trigger,
  reproduction: trigger,
  administration: trigger,
  vaccine: trigger,
  "missed-dose": trigger,
  washout: trigger,
  "expected-response": trigger,
  "response-review": trigger,
  symptom,
  "lab-threshold": labThreshold,
  "baseline-test": baselineTest,
  "follow-up-test": followUpTest,
  dose,
} satisfies { [K in Spoken["kind"]]: Kind<Extract<Spoken, { kind: K }>> };

export function compileJudge(statement: Statement): Judge {
  if ("notStated" in statement) return silence.compile(statement);
  const kind: Kind<never> = KINDS[statement.kind];
  return kind.compile(statement as never);
}
