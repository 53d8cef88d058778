import type { SpotCheck } from "@afterscript/web/public/clinic.ts";
import { messagesOf } from "@afterscript/wording";

const { quantity: quantityText } = messagesOf();

type Json = { readonly [key: string]: unknown };

/** One Observation as its laboratory sent it: name, value, day. What is not there is said to be not there. */
export function resultLine(observation: Json): SpotCheck["results"][number] {
  const date = text(observation.effectiveDateTime) ?? text(observation.issued);
  const parts = list(observation.component).map((part) => `${conceptText(part.code)} ${valueText(part)}`);
  return {
    name: conceptText(observation.code),
    value: parts.length > 0 ? parts.join(", ") : valueText(observation),
    date: date?.slice(0, 10) ?? "no date",
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
  const [first] = list(coding);
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
