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
    [
      "MSH",
      "^~\\&",
      "LIMS",
      RECORD.laboratory,
      "CLINIC",
      RECORD.clinic,
      timestamp(sentAt),
      "",
      "ORU^R01^ORU_R01",
      `${order}-${timestamp(sentAt).slice(4, 12)}`,
      "P",
      "2.5.1",
      "",
      "",
      "",
      "",
      "GBR",
      "UNICODE UTF-8",
    ],
    [
      "PID",
      "1",
      "",
      `${person.number}^^^${RECORD.clinic}^MR`,
      "",
      `${text(person.family)}^${text(person.given)}`,
      "",
      person.born.replaceAll("-", ""),
      person.sex === "female" ? "F" : "M",
    ],
    [
      "OBR",
      "1",
      "",
      `${order}^${RECORD.laboratory}`,
      "BLOOD^Blood results^L",
      "",
      "",
      taken,
      "",
      "",
      "",
      "",
      "",
      "",
      taken,
      "",
      "",
      "",
      "",
      "",
      "",
      "",
      timestamp(sentAt),
      "",
      "LAB",
      status,
    ],
    ...results.map((result, index) => obx(result, index + 1, taken)),
  ];
  return `${segments.map((fields) => fields.join("|")).join("\r")}\r`;
}

function obx(result: ReturnType<typeof readObservation>, number: number, taken: string): readonly string[] {
  const { code, name, range, status } = result;
  return ["OBX", String(number), ...value(result), ...rest({ range, status, taken })].toSpliced(
    3,
    0,
    `${code}^${text(name)}^LN`,
    "",
  );
}

function value({ number, comparator, unit, answer }: ReturnType<typeof readObservation>): readonly string[] {
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

function rest({ range, status, taken }: { readonly range: string; readonly status: string; readonly taken: string }) {
  return [range, "", "", "", STATUS[status] ?? "F", "", "", taken];
}

function timestamp(isoTime: string): string {
  return `${isoTime.replace(/[-:TZ]/g, "")}+0000`;
}

/** The characters that HL7 v2 keeps for itself (chapter 2, "Use of escape sequences in text fields"). */
function text(plain: string): string {
  return plain.replace(/[\\|^&~]/g, (sign) => `\\${ESCAPES[sign]}\\`);
}

const ESCAPES: Readonly<Record<string, string>> = { "\\": "E", "|": "F", "^": "S", "&": "T", "~": "R" };
