import type { ClinicPerson } from "./clinic-people.ts";
import { readObservation } from "./read-observation.ts";
import { RECORD } from "./record-codes.ts";
import type { Arrival } from "./this-week.ts";

/**
 * One HL7 v2.5.1 ORU^R01: segments end with a carriage return (chapter 2), results in OBX with LOINC and UCUM (chapter 7).
 * Times are in UTC.
 */
export function oruMessage(person: ClinicPerson, { sentAt, order = "", resources }: Arrival): string {
  const results = resources.map(readObservation);
  const taken = timestamp(results[0]?.taken ?? sentAt);
  const isCorrection = results.some(({ status }) => status === "corrected" || status === "entered-in-error");
  const status = isCorrection ? "C" : results.some((one) => one.status === "preliminary") ? "P" : "F";
  const segments = [
    // MSH-1 is the sign between the fields itself, so that MSH-2 is the first one written.
    segment("MSH", {
      1: "^~\\&",
      2: "LIMS",
      3: RECORD.laboratory,
      4: "CLINIC",
      5: RECORD.clinic,
      6: timestamp(sentAt),
      8: "ORU^R01^ORU_R01",
      9: `${order}-${timestamp(sentAt).slice(4, 12)}`,
      10: "P",
      11: "2.5.1",
      16: "GBR",
      17: "UNICODE UTF-8",
    }),
    segment("PID", {
      1: "1",
      3: `${person.number}^^^${RECORD.clinic}^MR`,
      5: `${text(person.family)}^${text(person.given)}`,
      7: person.born.replaceAll("-", ""),
      8: person.sex === "female" ? "F" : "M",
    }),
    segment("OBR", {
      1: "1",
      3: `${order}^${RECORD.laboratory}`,
      4: "BLOOD^Blood results^L",
      7: taken,
      14: taken,
      22: timestamp(sentAt),
      24: "LAB",
      25: status,
    }),
    ...results.map((result, index) => obx(result, index + 1, taken)),
  ];
  return `${segments.join("\r")}\r`;
}

/** A segment with these fields at their places, up to the last one. */
function segment(name: string, fields: Readonly<Record<number, string>>): string {
  const last = Math.max(...Object.keys(fields).map(Number));
  return [name, ...Array.from({ length: last }, (_, at) => fields[at + 1] ?? "")].join("|");
}

function obx(result: ReturnType<typeof readObservation>, number: number, taken: string): string {
  const { code, name, range, status } = result;
  const [type, written, unit] = value(result);
  return segment("OBX", {
    1: String(number),
    2: type,
    3: `${code}^${text(name)}^LN`,
    5: written,
    6: unit,
    7: range,
    11: STATUS[status] ?? "F",
    14: taken,
  });
}

function value({
  number,
  comparator,
  unit,
  answer,
}: ReturnType<typeof readObservation>): readonly [string, string, string] {
  if (answer !== undefined) return ["CWE", `${answer.code}^${text(answer.display)}^SCT`, ""];
  const units = unit === undefined ? "" : `${text(unit)}^${text(unit)}^UCUM`;
  return comparator === undefined ? ["NM", number ?? "", units] : ["SN", `${comparator}^${number}`, units];
}

const STATUS: Readonly<Record<string, string>> = {
  preliminary: "P",
  final: "F",
  corrected: "C",
  "entered-in-error": "W",
};

function timestamp(isoTime: string): string {
  return `${isoTime.replace(/[-:TZ]/g, "")}+0000`;
}

/** The characters that HL7 v2 keeps for itself (chapter 2, "Use of escape sequences in text fields"). */
function text(plain: string): string {
  return plain.replace(/[\\|^&~]/g, (sign) => `\\${ESCAPES[sign]}\\`);
}

const ESCAPES: Readonly<Record<string, string>> = { "\\": "E", "|": "F", "^": "S", "&": "T", "~": "R" };
