import type { CoverageCase, CoverageKnowledge } from "@afterscript/engine/public/coverage.ts";
import { buildRecord, factsOf, type PatientRecord } from "@afterscript/record";
import type { Letterhead, Provenance } from "@afterscript/wording/public/coverage.ts";
import type { Refusal } from "./packet-of.ts";

/** The same refusal as if this one thing had never been known; undefined for what no packet can be made without. */
export function without(one: Provenance, refusal: Refusal): Refusal | undefined {
  switch (one.from) {
    case "record":
      // The order of the denied medicine is what the packet is about: without it there is none.
      if (isOrder(one, refusal)) return undefined;
      return { ...refusal, record: recordWithout(one, refusal.record) };
    case "told":
      return toldWithout(one.fact, refusal);
    case "coverage":
      return { ...refusal, coverage: coverageWithout(one.id, refusal.coverage) };
    case "statement":
      return {
        ...refusal,
        knowledge: {
          ...refusal.knowledge,
          statements: refusal.knowledge.statements.filter(({ id }) => id !== one.id),
        },
      };
    case "rate":
      return {
        ...refusal,
        knowledge: { ...refusal.knowledge, responses: refusal.knowledge.responses.filter(({ id }) => id !== one.id) },
      };
    case "as-of":
      return undefined;
  }
}

function isOrder({ resource }: { readonly resource?: string }, { record, therapy }: Refusal): boolean {
  return record.medications.some((one) => one.resource === resource && one.substances.includes(therapy.drug));
}

/** Is what a sentence names the thing that was taken away? A part goes with its whole. */
export function names(one: Provenance, taken: Provenance): boolean {
  if (one.from === "record" && taken.from === "record") {
    if (one.resource !== taken.resource || taken.resource === undefined) return false;
    return isOfPerson(taken.resource) ? one.fact === taken.fact : true;
  }
  if (one.from === "coverage" && taken.from === "coverage") {
    const [whole] = taken.id.split("#");
    const [other] = one.id.split("#");
    return isPolicyId(taken.id) ? whole === other : one.id === taken.id || one.id.startsWith(`${taken.id}#`);
  }
  return JSON.stringify(one) === JSON.stringify(taken) || sameId(one, taken);
}

function sameId(one: Provenance, taken: Provenance): boolean {
  if (one.from === "statement" && taken.from === "statement") return one.id === taken.id;
  return false;
}

const POLICY_PARTS = 4;

/** `us.<payer>.<drug>.<condition>`: a clause of a policy cannot be taken away without the rest. */
function isPolicyId(id: string): boolean {
  return (id.split("#")[0] ?? "").split(".").length === POLICY_PARTS;
}

function isOfPerson(resource: string): boolean {
  return resource.startsWith("Patient/");
}

function recordWithout({ fact, resource }: { fact: string; resource?: string }, record: PatientRecord): PatientRecord {
  const { born, sex, ...person } = record.person;
  const isPerson = resource !== undefined && isOfPerson(resource);
  return buildRecord({
    person: {
      ...person,
      ...(born && !(isPerson && fact === "age") && { born }),
      ...(sex && !(isPerson && fact === "sex") && { sex }),
    },
    facts: factsOf(record).filter((one) => isPerson || one.resource !== resource),
    problems: record.problems,
  });
}

function toldWithout(fact: string, refusal: Refusal): Refusal | undefined {
  const own = refusal.case;
  const [room = "", ...rest] = fact.split(".");
  const name = rest.join(".");
  const withCase = (change: Partial<CoverageCase>): Refusal => ({ ...refusal, case: { ...own, ...change } });
  const { [fact as keyof CoverageCase]: _, ...less } = own;
  switch (room) {
    case "therapy": {
      if (name === "drug") return undefined;
      const { [name as "condition"]: __, ...therapy } = refusal.therapy;
      return { ...refusal, therapy };
    }
    case "denial": {
      if (name === "reasons") return withCase({ denial: { ...own.denial, reasons: [] } });
      const { [name as "dated"]: __, ...denial } = own.denial;
      return withCase({ denial });
    }
    case "told": {
      const { [name]: __, ...told } = own.told;
      return withCase({ told });
    }
    case "quoted":
      return { ...refusal, quoted: refusal.quoted.filter(({ reason }) => reason !== name) };
    case "plan":
    case "state":
    case "policy":
    case "prescriberSaysSeriousHarm":
    case "daysLeft":
    case "isOnTreatment":
      return { ...refusal, case: less as CoverageCase };
    default: {
      const { [room as keyof Letterhead]: __, ...head } = refusal.head;
      return { ...refusal, head };
    }
  }
}

function coverageWithout(taken: string, coverage: CoverageKnowledge): CoverageKnowledge {
  const [id = "", part] = taken.split("#");
  const rest = <T extends { readonly id: string }>(entries: readonly T[]) => entries.filter((one) => one.id !== id);
  const isDoorFact = coverage.doors.some((door) => door.id === id) && part !== undefined;
  return {
    ...coverage,
    doors: isDoorFact
      ? coverage.doors.map((door) =>
          door.id === id ? { ...door, facts: door.facts.filter(({ says }) => says.code !== part) } : door,
        )
      : rest(coverage.doors),
    grounds: rest(coverage.grounds),
    laws: rest(coverage.laws),
    policies: rest(coverage.policies),
    enclosures: rest(coverage.enclosures),
  };
}
