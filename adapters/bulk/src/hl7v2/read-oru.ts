import { Hl7Message } from "@medplum/core";
import { count } from "../fhir/collect-items.ts";
import { intakeProblem } from "../intake-problem.ts";
import type { IntakeProblem, IntakeReading, IntakeSet } from "../intake-set.ts";
import { identityOfPid } from "./identity-of-pid.ts";
import { type MessageFacts, makeObservation } from "./make-observation.ts";
import { type NamedResult, nameResults } from "./name-results.ts";
import { groupSegments, type OrderGroup, type PatientGroup } from "./order-groups.ts";
import { isOpenOrder } from "./result-status.ts";
import { partOf, type Segment } from "./segment.ts";
import { type MessageLines, splitMessages } from "./split-messages.ts";
import { offsetOf, readTimeStamp } from "./time-stamp.ts";

type Outcome = {
  readonly sets: IntakeSet[];
  readonly problems: IntakeProblem[];
  readonly setAside: Map<string, number>;
};

/** Reads HL7 v2.3 to 2.5.1 result messages (ORU^R01) of a file into a set for each PID, with an Observation for each OBX. */
export function readOru(text: string, from: string): IntakeReading {
  const { messages, problems } = splitMessages(text);
  const outcome: Outcome = { sets: [], problems: [...problems], setAside: new Map() };
  if (messages.length === 0 && problems.length === 0) {
    outcome.problems.push(intakeProblem("MESSAGE_NOT_READABLE", "", "No message is in this text.", text));
  }
  for (const message of messages) readMessage(message, from, outcome);
  const seen = new Set<string>();
  // What is wrong with an order is found once for each of its results.
  const told = outcome.problems.filter(({ code, where: at, what }) => {
    const name = `${code} ${at} ${what}`;
    return !seen.has(name) && seen.add(name);
  });
  return {
    sets: outcome.sets,
    problems: told,
    setAside: Object.fromEntries([...outcome.setAside].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** MSH-1 and MSH-2 are four or five different signs (the subcomponent's may be missing), none a letter, digit or space. */
function hasHeader(msh: string): boolean {
  const field = msh.charAt(3);
  const end = msh.indexOf(field, 4);
  const signs = [...msh.slice(3, end === -1 ? undefined : end)];
  return signs.length >= 4 && signs.length <= 6 && new Set(signs).size === signs.length && !signs.some(isPlain);
}

function isPlain(sign: string): boolean {
  return /[\w\s]/.test(sign);
}

function readMessage({ number, lines }: MessageLines, from: string, outcome: Outcome): void {
  const where = `message ${number}, line ${lines[0]?.number ?? 1}`;
  const text = lines.map((line) => line.text).join("\r");
  const refuse = (
    code: "MESSAGE_NOT_READABLE" | "MESSAGE_TYPE_NOT_READ" | "MESSAGE_FOR_TESTING" | "PID_MISSING",
    happened: string,
  ) => {
    outcome.problems.push(intakeProblem(code, where, happened, text));
  };
  if (!hasHeader(lines[0]?.text ?? "")) {
    refuse("MESSAGE_NOT_READABLE", "The message header does not name its separators.");
    return;
  }
  const segments = segmentsOf({ number, lines }, text);
  const [msh] = segments;
  if (msh === undefined) return;
  const type = [1, 2].map((component) => partOf(msh, 9, { component }).toUpperCase()).filter((part) => part !== "");
  if (type[0] !== "ORU" || (type[1] ?? "R01") !== "R01") {
    refuse("MESSAGE_TYPE_NOT_READ", `This is a message of the type ${type.join("^").slice(0, 20) || "(none)"}.`);
    return;
  }
  if (["T", "D"].includes(partOf(msh, 11).toUpperCase())) {
    refuse("MESSAGE_FOR_TESTING", "MSH-11 says that this message is for training or testing.");
    return;
  }
  const grouped = groupSegments(segments);
  if (grouped.patients.length === 0) {
    refuse("PID_MISSING", "The message has no PID segment.");
    return;
  }
  for (const segment of [...grouped.orphans, ...grouped.strange]) {
    const isOrphan = grouped.orphans.includes(segment);
    const what = segment.name === "" ? "This line" : segment.name;
    const happened = isOrphan ? "This stands before any PID." : `${what} is no segment of a result message.`;
    outcome.problems.push(
      intakeProblem(isOrphan ? "PID_MISSING" : "SEGMENT_NOT_READ", segment.where, happened, segment.text),
    );
  }
  for (const name of grouped.setAside) count(outcome.setAside, name);
  for (const patient of grouped.patients) readPatient(patient, factsOf(msh, from), outcome);
}

function segmentsOf({ number, lines }: MessageLines, whole: string): readonly Segment[] {
  const numbers = new Map<string, number>();
  return Hl7Message.parse(whole).segments.map((parsed, at) => {
    const line = lines[at];
    const text = line?.text ?? "";
    // What begins no segment may begin with anything, a name or a value: it is not repeated.
    if (!/^[A-Z][A-Z0-9]{2}$/.test(parsed.name)) {
      return { name: "", where: `message ${number}, line ${line?.number ?? ""}`, text, parsed };
    }
    const nth = (numbers.get(parsed.name) ?? 0) + 1;
    numbers.set(parsed.name, nth);
    return {
      name: parsed.name,
      where: `message ${number}, ${parsed.name} ${nth}, line ${line?.number ?? ""}`,
      text,
      parsed,
    };
  });
}

function factsOf(msh: Segment, from: string): MessageFacts {
  const time = partOf(msh, 7);
  const offset = offsetOf(time);
  return { sender: partOf(msh, 4) || partOf(msh, 3) || from, stamp: readTimeStamp(time), offset };
}

function readPatient({ pid, orders }: PatientGroup, message: MessageFacts, outcome: Outcome): void {
  const identity = identityOfPid(pid);
  if (identity.identifiers.length === 0 && identity.family === undefined) {
    const segments = orders.flatMap(({ obr, orc, results, notes, specimens }) => [
      orc,
      obr,
      ...notes,
      ...results.flatMap((result) => [result.obx, ...result.notes]),
      ...specimens,
    ]);
    const happened = "PID holds no identifier and no name.";
    outcome.problems.push(intakeProblem("PATIENT_NOT_NAMED", pid.where, happened, textOf([pid, ...segments])));
    return;
  }
  const results = orders.flatMap((order) => readOrder(order, message, outcome));
  const entries = nameResults(results, identity, message);
  if (entries.length > 0) outcome.sets.push({ identity, entries, where: pid.where });
}

function textOf(segments: readonly (Segment | undefined)[]): string {
  return segments.flatMap((segment) => segment?.text ?? []).join("\r");
}

function readOrder(order: OrderGroup, message: MessageFacts, { problems, setAside }: Outcome): readonly NamedResult[] {
  const { obr, results, notes } = order;
  if (results.length === 0 && obr !== undefined) {
    if (isOpenOrder(partOf(obr, 25)) && notes.length === 0) count(setAside, "OBR");
    else {
      const status = partOf(obr, 25).slice(0, 10);
      const happened = `The order has ${status === "" ? "no status" : `the status ${status}`}, and no result came with it.`;
      problems.push(intakeProblem("ORDER_WITHOUT_RESULT", obr.where, happened, textOf([obr, ...notes])));
    }
  }
  return results.flatMap((result) => {
    const made = makeObservation(result, order, message, problems);
    return made === undefined ? [] : [{ made, obx: result.obx, order }];
  });
}
