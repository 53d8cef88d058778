import { type Action, assess, type Finding, type Knowledge } from "@afterscript/engine";
import { compileConcepts, readFhir } from "@afterscript/fhir";
import { parseDay } from "@afterscript/kernel";
import { loadConcepts, loadKnowledge } from "@afterscript/knowledge";
import { describe, expect, test } from "vitest";
import { type AddedOrder, recordMovedBy, withOrder } from "./added-order.ts";
import { READ_BY_HAND, type ReadRecord } from "./read-by-hand.ts";

const concepts = compileConcepts(loadConcepts());
const knowledge: Readonly<Record<string, Knowledge>> = { us: loadKnowledge("us"), eu: loadKnowledge("eu") };

const DOSES: Readonly<Record<string, string>> = {
  "upadacitinib us": "15 mg once daily",
  "tofacitinib us": "IR 5 mg twice daily",
  "baricitinib us": "2 mg once daily",
  "baricitinib eu": "4 mg once daily",
};

const SERIOUS: ReadonlySet<Action> = new Set([
  "seek-emergency-care",
  "stop",
  "hold",
  "do-not-start",
  "avoid",
  "call-today",
]);

type Asked = {
  readonly bundle: unknown;
  readonly patient?: string;
  readonly drug: string;
  readonly region: string;
  readonly asOf: string;
};

function findingsOf({ bundle, patient, drug, region, asOf }: Asked): readonly Finding[] {
  const read = readFhir(bundle, concepts, { patient });
  if ("failure" in read) throw new Error(read.failure.code);
  const day = parseDay(asOf);
  const used = knowledge[region];
  if (day === undefined || used === undefined) throw new Error(`${asOf} is no day, or ${region} no region.`);
  const { findings, therapies } = assess({
    record: read.record,
    knowledge: used,
    asOf: day,
    request: { drugs: [drug] },
  });
  expect(therapies).toMatchObject([{ drug, condition: "rheumatoid-arthritis" }]);
  return findings;
}

/** Everything that a finding rests on or misses, each as it is written by hand. */
function aboutOf({ because, gaps }: Finding): readonly string[] {
  return [...because.map(({ fact, value }) => `${fact} ${value}`), ...gaps.map(({ fact, why }) => `${fact}: ${why}`)];
}

function describeFinding(finding: Finding): string {
  const { base, state, action } = finding;
  return `${base.statement} ${state} ${action} [${aboutOf(finding).join(", ")}]`;
}

describe.each(READ_BY_HAND)("$name", (read: ReadRecord) => {
  const { files, patient, subject, since, asOf, years, rows, serious } = read;
  const entries = recordMovedBy(files, years);
  const isEu = rows["baricitinib eu"] !== undefined;

  test.each(Object.entries(DOSES).filter(([key]) => key !== "baricitinib eu" || isEu))("%s %s", (key, dose) => {
    const [drug = "", region = ""] = key.split(" ");
    const order: AddedOrder = { drug, dose, stage: "on-treatment", since, subject };
    const findings = findingsOf({ bundle: withOrder(entries, order), ...(patient && { patient }), drug, region, asOf });
    const expected = [...(region === "eu" ? [] : (rows.all ?? [])), ...(rows[key] ?? [])];
    const missing = expected.filter(
      ([kind, topic, state, action, about]) =>
        !findings.some(
          (one) =>
            one.base.kind === kind &&
            one.base.topic === topic &&
            one.state === state &&
            one.action === action &&
            (about === "" ? aboutOf(one).length === 0 : aboutOf(one).includes(about)),
        ),
    );
    const near = missing.map(([kind, topic, ...rest]) => ({
      expected: [kind, topic, ...rest].join(" "),
      found: findings.filter(({ base }) => base.kind === kind && base.topic === topic).map(describeFinding),
    }));
    expect(near).toEqual([]);
    const alarms = findings.filter(({ state, action }) => state === "applies" && SERIOUS.has(action));
    expect(alarms.map(({ base, action }) => `${base.statement} ${action}`).sort()).toEqual(
      serious
        .filter(({ statement }) => statement.startsWith(`${drug}.${region}.`))
        .map(({ statement, action }) => `${statement} ${action}`)
        .sort(),
    );
  });
});
