import { CODE_SYSTEMS } from "@afterscript/fhir";
import type { SpotCheck } from "@afterscript/web/public/clinic.ts";
import { messagesOf } from "@afterscript/wording";

type Json = { readonly [key: string]: unknown };

const { name, quantity: quantityText } = messagesOf();

/**
 * One Observation as its laboratory sent it: name, value, day. A question or an answer of our own code system stands in
 * words. What is not there is said to be not there.
 */
export function resultLine(observation: Json): SpotCheck["results"][number] {
  const date = text(observation.effectiveDateTime) ?? text(observation.issued);
  const parts = list(observation.component).map((part) => `${conceptText(part.code)} ${valueText(part)}`);
  return {
    name: conceptText(observation.code),
    value: parts.length > 0 ? parts.join(", ") : valueText(observation),
    ...(date !== undefined && { date: date.slice(0, 10) }),
  };
}

function valueText(holder: Json): string {
  const quantity = object(holder.valueQuantity);
  if (quantity !== undefined) {
    const number = `${text(quantity.comparator) ?? ""}${String(quantity.value ?? "")}`;
    return quantityText(number, text(quantity.unit) ?? text(quantity.code)).trim();
  }
  const plain = holder.valueString ?? holder.valueInteger ?? holder.valueBoolean;
  if (plain !== undefined) return String(plain);
  return holder.valueCodeableConcept === undefined ? "no value" : conceptText(holder.valueCodeableConcept);
}

function conceptText(concept: unknown): string {
  const { text: own, coding } = object(concept) ?? {};
  const codings = list(coding);
  const topic = text(codings.find(({ system }) => CODE_SYSTEMS.afterscript?.some((own) => own === system))?.code);
  if (topic !== undefined) return name(topic, "clinician");
  const [first] = codings;
  return text(own) ?? text(first?.display) ?? text(first?.code) ?? "no name";
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function object(value: unknown): Json | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

function list(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(object).filter((one) => one !== undefined) : [];
}
