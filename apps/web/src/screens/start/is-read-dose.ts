import { parseDose } from "@afterscript/kernel";

/** Whether a typed dose is one that the rules can use. */
export function isReadDose(text: string): boolean {
  return parseDose(text) !== undefined;
}
