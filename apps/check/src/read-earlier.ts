import type { Report } from "@afterscript/wording";
import type { Failure } from "./failure.ts";

export type ReadEarlier = { readonly report: Report; readonly failure?: undefined } | { readonly failure: Failure };

const LISTS = ["therapies", "findings", "problems"] as const;

/**
 * An earlier report, as `check --format json` printed it: of the same person, under the same region's documents, of an
 * earlier day or the same. Nothing is compared that cannot be compared.
 */
export function readEarlier(text: string, now: Report): ReadEarlier {
  const earlier = parse(text);
  if (earlier === undefined) {
    return refuse(
      "The earlier report is no report of Afterscript.",
      "Give the JSON that check printed: check --format json.",
    );
  }
  if (earlier.region !== now.region) {
    return refuse(
      `The earlier report was made under the documents of ${earlier.region}, this page under those of ${now.region}.`,
      `Ask for region ${earlier.region}, or give a report of ${now.region}.`,
    );
  }
  if (earlier.patient.reference !== now.patient.reference) {
    return refuse(
      "The earlier report is of another patient than this record, or does not say of whom.",
      "Give an earlier report of the same patient.",
    );
  }
  if (earlier.asOf > now.asOf) {
    return refuse(
      `The earlier report is of ${earlier.asOf}, after ${now.asOf}, the day that is judged.`,
      "Give a report of an earlier day, or a later day to judge.",
    );
  }
  return { report: earlier };
}

function parse(text: string): Report | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isReport(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The parts of a report that a comparison reads, each looked at. */
function isReport(value: unknown): value is Report {
  if (!isOpen(value) || value.afterscript !== "1" || "page" in value || "answer" in value) return false;
  if (typeof value.asOf !== "string" || typeof value.region !== "string") return false;
  if (!isOpen(value.patient) || !isOpen(value.knowledge)) return false;
  if (typeof value.knowledge.version !== "string" || typeof value.knowledge.hash !== "string") return false;
  if (!LISTS.every((name) => Array.isArray(value[name]) && value[name].every(isOpen))) return false;
  const { findings, therapies } = value as { findings: readonly Open[]; therapies: readonly Open[] };
  return findings.every(isFinding) && therapies.every(({ drug, stage }) => isText(drug) && isText(stage));
}

type Open = Readonly<Record<string, unknown>>;

function isFinding({ statement, state, action, urgency, topic, title, because }: Open): boolean {
  const isTold = [statement, state, action, urgency, topic, title].every(isText);
  return isTold && Array.isArray(because) && because.every((fact) => isOpen(fact) && isText(fact.fact));
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isOpen(value: unknown): value is Open {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function refuse(what: string, mend: string): { readonly failure: Failure } {
  return { failure: { sort: "argument", code: "ARGUMENT_SINCE", what, where: "since", mend } };
}
