import { codeDetail, statusCode } from "./coded.ts";
import { type Json, manyOf, objectOf } from "./json.ts";
import { productOfConcept } from "./product.ts";
import { dateOf, type Reading, type ResourceReader, report } from "./reading.ts";

/** Reads an allergy or intolerance, or the statement that there is none. */
export const readAllergyIntolerance: ResourceReader = (resource, reference, reading) => {
  const verification = statusCode(resource.verificationStatus);
  if (verification === "refuted" || verification === "entered-in-error") return;
  const clinical = statusCode(resource.clinicalStatus);
  const status = clinical === "inactive" || clinical === "resolved" ? "past" : "active";
  const code = objectOf(resource.code);
  const product = code === undefined ? undefined : productOfConcept(code, reading.index);
  const list = product?.meaning?.completeList;
  if (list !== undefined) {
    const day = dateOf(resource.recordedDate ?? resource.assertedDate, "recordedDate", reference, reading);
    if (status === "active") {
      reading.facts.push({ type: "complete-list", list, day: day ?? reading.statedOn, resource: reference });
    }
    return;
  }
  const substances = new Set(product?.substances);
  for (const substance of reactionSubstances(resource, reading)) substances.add(substance);
  for (const substance of substances) reading.facts.push({ type: "allergy", substance, status, resource: reference });
  if (substances.size === 0 && product?.meaning?.notUsed !== true) {
    report(reading, "CODE_NOT_RECOGNISED", reference, codeDetail(code));
  }
};

function* reactionSubstances(resource: Json, reading: Reading): Generator<string> {
  for (const item of manyOf(resource.reaction)) {
    const substance = objectOf(objectOf(item)?.substance);
    if (substance !== undefined) yield* productOfConcept(substance, reading.index).substances;
  }
}
