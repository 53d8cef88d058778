import { type AnalyteConcept, foldUnit } from "@afterscript/fhir";

/** A unit that the concepts accept for an analyte. */
export type AcceptedUnit = {
  /** As the concepts spell what was typed. */
  readonly unit: string;
  /** The same in UCUM. */
  readonly ucum: string;
};

/** The UCUM units that an analyte is accepted in, the canonical one first. */
export function acceptedUnits({ unit, accepted, units }: AnalyteConcept): readonly string[] {
  const listed = accepted ?? Object.keys(units);
  return unit === undefined ? listed : [unit, ...listed.filter((one) => one !== unit)];
}

/**
 * Finds a unit as somebody typed it: by its exact spelling, else by its folded form where that means one size only.
 * An empty unit is accepted where the analyte is a plain ratio. Undefined where the concepts do not accept it.
 */
export function readTypedUnit(text: string, analyte: AnalyteConcept): AcceptedUnit | undefined {
  const typed = text.trim();
  if (typed === "") return isRatio(analyte) ? { unit: RATIO, ucum: RATIO } : undefined;
  const spelled = Object.hasOwn(analyte.units, typed) ? typed : foldedSpelling(typed, analyte);
  return spelled === undefined ? undefined : { unit: spelled, ucum: ucumOf(spelled, analyte) };
}

/** UCUM's unit of a pure number. */
const RATIO = "1";

export function isRatio({ unit }: AnalyteConcept): boolean {
  return unit === RATIO;
}

function foldedSpelling(typed: string, { units }: AnalyteConcept): string | undefined {
  const folded = foldUnit(typed);
  const same = Object.keys(units).filter((unit) => foldUnit(unit) === folded);
  const [first] = same;
  const size = first === undefined ? undefined : units[first];
  const isOneSize = same.every((unit) => {
    const other = units[unit];
    return size !== undefined && other !== undefined && other.n * size.d === size.n * other.d;
  });
  return isOneSize ? first : undefined;
}

/** Spellings stand behind the UCUM unit that they spell: it is the last accepted unit before them of the same size. */
function ucumOf(spelled: string, { units, accepted = [] }: AnalyteConcept): string {
  const size = units[spelled];
  let found = spelled;
  for (const unit of Object.keys(units)) {
    const other = units[unit];
    const isSameSize = size !== undefined && other !== undefined && other.n * size.d === size.n * other.d;
    if (accepted.includes(unit) && isSameSize) found = unit;
    if (unit === spelled) break;
  }
  return found;
}
