import { type Action, assess, type Finding, type Knowledge } from "@afterscript/engine";
import { compileConcepts, readFhir } from "@afterscript/fhir";
import { formatDay, parseDay } from "@afterscript/kernel";
import { loadConcepts, loadKnowledge } from "@afterscript/knowledge";
import { describe, expect, test } from "vitest";
import { type AddedOrder, type Entry, newestDay, recordMovedBy, withOrder } from "./added-order.ts";
import { EXPLAINED_ALARMS } from "./explained-alarms.ts";
import { READ_BY_HAND, type ReadRecord } from "./read-by-hand.ts";
import { recordFiles } from "./record-files.ts";

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
  readonly stage: AddedOrder["stage"];
  readonly asOf: string;
};

function findingsOf({ bundle, patient, drug, region, stage, asOf }: Asked): readonly Finding[] {
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
  expect(therapies).toMatchObject([{ drug, stage, condition: "rheumatoid-arthritis" }]);
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
    const asked = { bundle: withOrder(entries, order), ...(patient && { patient }), drug, region, stage: order.stage };
    const findings = findingsOf({ ...asked, asOf });
    const expected = [...(rows.all ?? []), ...(rows[key] ?? [])];
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

describe("in every record, no alarm without a fact of the record that calls for it", () => {
  const used = new Set<object>();

  test.each(recordFiles())("%s", (file) => {
    expect(
      alarmsOf(file)
        .filter((alarm) => !isExplained(alarm))
        .map(({ found }) => found),
    ).toEqual([]);
  });

  test("every explanation is needed", () => {
    expect(EXPLAINED_ALARMS.filter((one) => !used.has(one))).toEqual([]);
  });

  function isExplained({ file, patient, finding }: Alarm): boolean {
    const { kind, topic } = finding.base;
    const explained = EXPLAINED_ALARMS.filter(
      (one) =>
        one.file === file &&
        one.patient === patient &&
        one.kind === kind &&
        one.topic === topic &&
        one.actions.includes(finding.action) &&
        aboutOf(finding).includes(one.fact),
    );
    for (const one of explained) used.add(one);
    return explained.length > 0;
  }
});

type Alarm = { readonly file: string; readonly patient?: string; readonly finding: Finding; readonly found: string };

/** What is alarming of each drug, before the first dose and a month after it, a week after the newest day of the record. */
function alarmsOf(file: string): readonly Alarm[] {
  const { entries, day } = inTheTimeOfTheLabels(file);
  return peopleOf(entries).flatMap(({ patient, subject }) =>
    Object.entries(DOSES).flatMap(([key, dose]) =>
      (["starting", "on-treatment"] as const).flatMap((stage) => {
        const [drug = "", region = ""] = key.split(" ");
        const order: AddedOrder = { drug, dose, stage, since: formatDay(day - 30), subject };
        const asked = { bundle: withOrder(entries, order), ...(patient && { patient }), drug, region, stage };
        return findingsOf({ ...asked, asOf: formatDay(day + 7) })
          .filter(({ state, action }) => state === "applies" && SERIOUS.has(action))
          .map((finding) => ({ file, ...(patient && { patient }), finding, found: describeFinding(finding) }));
      }),
    ),
  );
}

function inTheTimeOfTheLabels(file: string) {
  const newest = newestDay(recordMovedBy([file], 0));
  const years = newest === undefined ? 0 : 2026 - Number(newest.slice(0, 4));
  const entries = recordMovedBy([file], years);
  const day = parseDay(newestDay(entries) ?? "2026-07-01");
  if (day === undefined) throw new Error(`${file} has no readable day.`);
  return { entries, day };
}

function peopleOf(entries: readonly Entry[]): readonly { readonly patient?: string; readonly subject: string }[] {
  const bundle = { resourceType: "Bundle", entry: entries };
  const read = readFhir(bundle, concepts, {});
  if (!("failure" in read)) return [{ subject: read.record.person.reference ?? "Patient/nobody" }];
  return (read.failure.patients ?? []).map((patient) => {
    const one = readFhir(bundle, concepts, { patient });
    if ("failure" in one) throw new Error(one.failure.code);
    return { patient, subject: one.record.person.reference ?? `Patient/${patient}` };
  });
}
