import { type Form, parseDecimal } from "@afterscript/kernel";
import type { ProductTraits, Route, Strength } from "./concept-index.ts";

const STRENGTH =
  /(\d+(?:[.,]\d+)?)\s*(mg|g|mcg|ug|µg|μg|micrograms?|milligrams?)\b(\s*\/\s*(?:1\s*)?m[lL]\b)?(?!\s*\/)/gi;
const EXTENDED =
  /\b(?:extended|prolonged|modified|sustained|controlled)[\s-]*release\b|\b(?:xr|er)\b|\b24 ?hr\b|\bretardtablette/i;
const LIQUID = /\b(?:oral (?:solution|suspension|liquid|drops)|syrup|elixir|lq)\b/i;
const CREAM = /\b(?:cream|creme)\b/i;
const IMMEDIATE = /\b(?:immediate[\s-]*release|ir|oral (?:tablet|capsule))\b/i;

const ROUTE_WORDS: readonly (readonly [Route, RegExp])[] = [
  ["ophthalmic", /\b(?:ophthalmic|eye drops?|ocular|intravitreal|conjunctival)\b/i],
  ["inhaled", /\b(?:inhal\w*|inhaler|nebuli[sz]\w*|respiratory|nasal|intranasal|actuat\w*|puffs?)\b/i],
  [
    "topical",
    /\b(?:topical(?:ly)?|cutaneous|transdermal|dermal|cream|creme|ointment|gel|lotion|shampoo|foam|otic|ear drops?|vaginal|rectal|enema|suppositor\w*)\b/i,
  ],
  [
    "injection",
    /\b(?:inject\w*|intravenous(?:ly)?|intramuscular(?:ly)?|subcutaneous(?:ly)?|infusion|i\.?v\.?|i\.?m\.?|sc|subq|prefilled|auto-?injector|pen)\b/i,
  ],
  ["oral", /\b(?:oral(?:ly)?|by mouth|p\.?o\.?|tablets?|tabs?|capsules?|caps?|syrup|swallow\w*)\b/i],
];

/** What the words of a product or dosage say: "tofacitinib 11 MG Extended Release Oral Tablet [Xeljanz]". */
export function traitsOfText(text: string): ProductTraits {
  const strength = strengthOfText(text);
  const form = formOfText(text);
  const route = routeOfText(text);
  return { ...(strength && { strength }), ...(form && { form }), ...(route && { route }) };
}

/** The strength, when the text names exactly one. */
export function strengthOfText(text: string): Strength | undefined {
  const matches = [...text.matchAll(STRENGTH)];
  const only = matches[0];
  if (only === undefined || matches.length > 1) return undefined;
  const amount = parseDecimal(only[1] ?? "");
  const unit = only[2] === undefined ? undefined : massUnit(only[2]);
  if (amount === undefined || unit === undefined || amount.n === 0) return undefined;
  return { amount, unit, perMillilitre: only[3] !== undefined };
}

/** "mg", "g" or "mcg" for the spellings of a mass, else undefined. */
export function massUnit(text: string): "mg" | "g" | "mcg" | undefined {
  const folded = text.toLowerCase();
  if (folded === "mg" || folded === "milligram" || folded === "milligrams") return "mg";
  if (folded === "g" || folded === "gram" || folded === "grams") return "g";
  return /^(?:mcg|ug|µg|μg|micrograms?)$/.test(folded) ? "mcg" : undefined;
}

export function formOfText(text: string): Form | undefined {
  if (EXTENDED.test(text)) return "XR";
  if (LIQUID.test(text)) return "LQ";
  if (CREAM.test(text)) return "cream";
  return IMMEDIATE.test(text) ? "IR" : undefined;
}

export function routeOfText(text: string): Route | undefined {
  return ROUTE_WORDS.find(([, words]) => words.test(text))?.[0];
}
