import type { DaySpan, Dose, Form } from "@afterscript/kernel";
import type { DoseStep, Medication, MedicationState, StopReason } from "@afterscript/record";
import { codeDetail } from "./coded.ts";
import type { Route } from "./concept-index.ts";
import { readCreamDosage } from "./cream-dosage.ts";
import { type ReadDosage, readDosages, routeInWords, routeOfDosages } from "./dosage.ts";
import { isDoubtful } from "./doubtful-words.ts";
import { addCourse, useOf } from "./given-once.ts";
import { firstObjectOf, type Json, manyOf, objectOf, textOf } from "./json.ts";
import { findConditions } from "./named-conditions.ts";
import {
  type Chosen,
  chooseByForm,
  isCream,
  isDrug,
  isMeasured,
  type Product,
  productOfConcept,
  productOfMedication,
} from "./product.ts";
import { type Reading, report } from "./reading.ts";

/** What the four medication resources have in common, once each has said its own part. */
export type Course = {
  readonly state: MedicationState;
  readonly start?: DaySpan | undefined;
  readonly stop?: DaySpan | undefined;
  readonly supplyEnds?: DaySpan | undefined;
  readonly heldSince?: DaySpan | undefined;
  readonly authored?: DaySpan | undefined;
  readonly stopReason?: StopReason | undefined;
  /** It was given once, over this time: state and end are drawn from what else the record says. */
  readonly given?: true;
  /** Dosage elements of the resource. */
  readonly dosage: unknown;
  /** The quantity that is handed out each time, and how long it lasts. */
  readonly handedOut?: unknown;
  readonly lasts?: unknown;
};

/** A Medication while it is being put together. */
type Draft = {
  readonly type: "medication";
  readonly substances: readonly string[];
  state: MedicationState;
  start?: DaySpan;
  stop?: DaySpan;
  supplyEnds?: DaySpan;
  dose?: Dose;
  steps?: readonly DoseStep[];
  doseText?: string;
  form?: Form;
  route?: Route;
  undecided?: true;
  readonly reasons: readonly string[];
  stopReason?: StopReason;
  heldSince?: DaySpan;
  authored?: DaySpan;
  readonly reported: string;
  readonly resource: string;
};

/** Adds the medicine of a resource to the record, or says that the list of medicines is complete. */
export function addMedication(resource: Json, course: Course, reference: string, reading: Reading): void {
  const namedRoute = routeOfDosages(course.dosage);
  const product = productOf(resource, namedRoute !== undefined, reference, reading);
  if (product.meaning?.completeList !== undefined) {
    if (course.state === "active" || course.state === "unknown") {
      const day = course.authored ?? course.start ?? reading.statedOn;
      reading.facts.push({ type: "complete-list", list: product.meaning.completeList, day, resource: reference });
    }
    return;
  }
  const readsWords = isDrug(product.substances, reading.index);
  const route = namedRoute ?? product.traits.route ?? routeInWords(course.dosage);
  const { substances, undecided, form, dosage } = readsWords
    ? ofDrug(product, route, course)
    : ofOther(product, course, isMeasured(product.substances, reading.index));
  const { dose, steps } = dosage;
  const draft: Draft = {
    type: "medication",
    substances,
    state: course.state,
    reasons: reasonsOf(resource, reading),
    reported: product.reported,
    resource: reference,
  };
  const start = steps?.[0]?.from ?? course.start;
  const stop = course.stop ?? steps?.at(-1)?.until;
  if (start !== undefined) draft.start = start;
  if (stop !== undefined) draft.stop = stop;
  if (course.supplyEnds !== undefined) draft.supplyEnds = course.supplyEnds;
  if (dose !== undefined) draft.dose = dose;
  if (steps !== undefined) draft.steps = steps;
  if (dosage.doseText !== undefined) draft.doseText = dosage.doseText;
  if (form !== undefined) draft.form = form;
  if (route !== undefined) draft.route = route;
  if (course.stopReason !== undefined) draft.stopReason = course.stopReason;
  if (course.heldSince !== undefined) draft.heldSince = course.heldSince;
  if (course.authored !== undefined) draft.authored = course.authored;
  if (course.given === true) settleGiven(draft, course, readsWords, reading);
  if (undecided === true) draft.undecided = true;
  reading.facts.push(draft satisfies Medication);
  if (dosage.contradicted === true) report(reading, "DOSE_CONTRADICTORY", reference);
  if (readsWords && dosage.notRead === true && course.given !== true) report(reading, "DOSE_NOT_READ", reference);
  if (undecided === true) report(reading, "MEDICATION_FORM_UNKNOWN", reference);
  if (substances.length === 0 && product.meaning?.notUsed !== true) {
    report(reading, "MEDICATION_NOT_RECOGNISED", reference, codeDetail(product.concept));
  } else if (product.meaning?.substances === undefined && isDoubtful(product.reported)) {
    report(reading, "MEDICATION_DOUBTFUL", reference);
  }
}

type Taken = Chosen & { readonly form: Form | undefined; readonly dosage: ReadDosage };

function ofOther({ substances, traits }: Product, course: Course, readsWords: boolean): Taken {
  return { substances, form: traits.form, dosage: readDosages(course.dosage, { traits, readsWords }) };
}

/** Which of the medicines of a name it is, and how much: an amount in mg is taken by mouth, one in grams is a cream. */
function ofDrug(product: Product, route: Route | undefined, course: Course): Taken {
  const { traits } = product;
  const chosen = chooseByForm(product, route);
  const onSkin = () => readCreamDosage({ ...course, strength: traits.strength });
  const byMouth = () => readDosages(course.dosage, { traits, readsWords: true, start: course.start });
  if (chosen.undecided !== true) {
    if (isCream(chosen.substances)) return { ...chosen, form: "cream", dosage: onSkin() };
    return { ...chosen, form: traits.form, dosage: byMouth() };
  }
  const grams = onSkin();
  if (grams.dose !== undefined) return { ...chooseByForm(product, "topical"), form: traits.form, dosage: grams };
  const dosage = byMouth();
  const decided = dosage.dose?.unit === "mg" ? chooseByForm(product, "oral") : chosen;
  return { ...decided, form: traits.form, dosage };
}

function settleGiven(draft: Draft, course: Course, isJudged: boolean, reading: Reading): void {
  const { substances, reported, dose } = draft;
  const given = { substances, reported, dose, start: course.start, end: course.stop };
  const { state, stop, supplyEnds } = useOf(given, reading.courses);
  draft.state = state;
  delete draft.stop;
  if (stop !== undefined) draft.stop = stop;
  if (supplyEnds !== undefined) draft.supplyEnds = supplyEnds;
  addCourse(reading.courses, draft);
  if (state === "unknown" && isJudged) report(reading, "USE_NOT_STATED", draft.resource);
}

const NO_PRODUCT: Product = { substances: [], traits: {}, reported: "", concept: undefined, meaning: undefined };

function conceptOf(resource: Json): Json | undefined {
  return firstObjectOf(resource.medicationCodeableConcept) ?? firstObjectOf(objectOf(resource.medication)?.concept);
}

/** The medicine by concept, or by reference to a Medication that is contained, in the Bundle, or only displayed. */
function productOf(resource: Json, hasRoute: boolean, reference: string, reading: Reading): Product {
  const concept = conceptOf(resource);
  if (concept !== undefined) return productOfConcept(concept, reading.index, hasRoute);
  const link = firstObjectOf(resource.medicationReference) ?? firstObjectOf(objectOf(resource.medication)?.reference);
  if (link === undefined) return NO_PRODUCT;
  const target = textOf(link.reference);
  const found = target === undefined ? undefined : reading.references.resolve(target, resource);
  const display = textOf(link.display);
  if (found !== undefined) {
    const product = productOfMedication(found, reading.index);
    if (product.substances.length > 0 || display === undefined) return product;
  }
  if (found === undefined && target !== undefined)
    report(reading, "REFERENCE_NOT_FOUND", reference, { path: "medicationReference" });
  return display === undefined ? NO_PRODUCT : productOfConcept({ text: display }, reading.index);
}

const NO_REASONS: readonly string[] = [];

/** Condition concepts that the order gives as its reason, by code or by reference. */
function reasonsOf(resource: Json, reading: Reading): readonly string[] {
  const { reasonCode, reasonReference, reason } = resource;
  if (reasonCode === undefined && reasonReference === undefined && reason === undefined) return NO_REASONS;
  const found = new Set<string>();
  const add = (concept: Json | undefined) => {
    for (const id of findConditions(concept, reading)?.concepts ?? []) found.add(id);
  };
  const follow = (link: Json | undefined) => {
    const target = textOf(link?.reference);
    const condition = target === undefined ? undefined : reading.references.resolve(target, resource);
    if (condition?.resourceType === "Condition") add(objectOf(condition.code));
    else if (condition === undefined && link?.display !== undefined) add({ text: link.display });
  };
  for (const item of manyOf(reasonCode)) add(objectOf(item));
  for (const item of manyOf(reasonReference)) follow(objectOf(item));
  for (const item of manyOf(reason)) {
    const either = objectOf(item);
    add(objectOf(either?.concept));
    follow(objectOf(either?.reference));
  }
  return [...found].sort();
}
