import { componentOf, repetitionOf, type Segment } from "./segment.ts";

const UCUM = "http://unitsofmeasure.org";
export type Unit = { readonly unit?: string; readonly system?: string; readonly code?: string };

/** "10^9/L", "mL/min/1.73m^2": the sender did not escape the sign that separates components. */
const POWER = /^\d{1,2}(?:\s*\/.*)?\)?$/;

/** OBX-6: a UCUM code with its words, or the laboratory's own spelling. */
export function unitOf(obx: Segment): Unit {
  const code = componentOf(obx, 6);
  const words = componentOf(obx, 6, { component: 2 });
  const system = componentOf(obx, 6, { component: 3 }).toUpperCase();
  if (code !== "" && system === "" && POWER.test(words)) return { unit: repetitionOf(obx, 6) };
  if (code !== "" && system === "UCUM") return { unit: words === "" ? code : words, system: UCUM, code };
  const unit = code === "" ? words : code;
  return unit === "" ? {} : { unit };
}
