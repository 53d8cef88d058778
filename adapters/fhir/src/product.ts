import type { Form } from "@afterscript/kernel";
import { meaningOf, reportedText } from "./coded.ts";
import type { ConceptIndex, Meaning, ProductTraits, Route, Strength, SubstanceName } from "./concept-index.ts";
import { foldText } from "./fold-text.ts";
import { firstObjectOf, type Json, manyOf, objectOf, textOf } from "./json.ts";
import { formOfText, massUnit, routeOfText, strengthOfText, traitsOfText } from "./product-text.ts";
import { exactNumber } from "./quantity.ts";

/** What a medicine is, as far as its codes and words say. */
export type Product = {
  readonly substances: readonly string[];
  readonly traits: ProductTraits;
  readonly reported: string;
  /** What the first known code means besides a substance (a complete list, a code that is not used). */
  readonly meaning: Meaning | undefined;
};

/** Reads a CodeableConcept of a medicine: codes first, then its words. */
export function productOfConcept(concept: Json, index: ConceptIndex): Product {
  let meaning: Meaning | undefined;
  let traits: ProductTraits | undefined;
  for (const item of manyOf(concept.coding)) {
    const coding = objectOf(item);
    const found = coding && meaningOf(index, coding);
    if (found === undefined) continue;
    if (meaning === undefined || (meaning.substances === undefined && found.substances !== undefined)) meaning = found;
    traits ??= found.traits;
  }
  const texts = textsOf(concept);
  let substances = meaning?.substances ?? [];
  for (const text of texts) {
    if (substances.length > 0 || meaning?.completeList !== undefined) break;
    substances = substancesInText(text, index);
  }
  for (const text of texts) traits = withTraits(traits, text);
  return { substances, traits: traits ?? {}, reported: reportedText(concept), meaning };
}

function textsOf(concept: Json): string[] {
  const texts: string[] = [];
  const own = textOf(concept.text);
  if (own !== undefined) texts.push(own);
  for (const item of manyOf(concept.coding)) {
    const display = textOf(objectOf(item)?.display);
    if (display !== undefined && display !== own) texts.push(display);
  }
  return texts;
}

/** Adds what a text says where nothing better is known. */
function withTraits(known: ProductTraits | undefined, text: string): ProductTraits {
  if (known === undefined) return traitsOfText(text);
  const strength = known.strength ?? strengthOfText(text);
  const form = known.form ?? formOfText(text);
  const route = known.route ?? routeOfText(text);
  return { ...(strength && { strength }), ...(form && { form }), ...(route && { route }) };
}

/** Every substance named in a text: "Olumiant 2 mg tablets", "atorvastatin / ezetimibe". Whole words only. */
export function substancesInText(text: string, index: ConceptIndex): readonly string[] {
  const words = foldText(text).split(" ");
  const found: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const names = index.names.substances.get(words[at] ?? "");
    const name = names?.find((one) => startsAt(words, at, one));
    if (name === undefined) continue;
    for (const substance of name.substances) if (!found.includes(substance)) found.push(substance);
    at += name.words.length - 1;
  }
  return found;
}

function startsAt(words: readonly string[], at: number, name: SubstanceName): boolean {
  return name.words.every((word, offset) => words[at + offset] === word);
}

/** Reads a Medication resource: its code, else its ingredients; form and strength from its own fields too. */
export function productOfMedication(medication: Json, index: ConceptIndex): Product {
  const code = objectOf(medication.code);
  const own = code === undefined ? undefined : productOfConcept(code, index);
  const ingredients = manyOf(medication.ingredient)
    .map(objectOf)
    .filter((one) => one !== undefined);
  const parts = ingredients.map((ingredient) => productOfIngredient(ingredient, index));
  const substances =
    own !== undefined && own.substances.length > 0
      ? own.substances
      : [...new Set(parts.flatMap((part) => part?.substances ?? []))];
  const formText = reportedText(objectOf(medication.form));
  const fromFields: ProductTraits = {
    ...(ingredients.length === 1 && strengthTrait(ingredients[0])),
    ...optional("form", formOfText(formText)),
    ...optional("route", routeOfText(formText)),
  };
  const reported = own?.reported || parts.map((part) => part?.reported ?? "").join(" / ");
  return { substances, traits: { ...fromFields, ...own?.traits }, reported, meaning: own?.meaning };
}

function optional<K extends "form" | "route", V extends Form | Route>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
}

function productOfIngredient(ingredient: Json, index: ConceptIndex): Product | undefined {
  const concept = firstObjectOf(ingredient.itemCodeableConcept) ?? objectOf(objectOf(ingredient.item)?.concept);
  if (concept !== undefined) return productOfConcept(concept, index);
  const display = textOf(objectOf(ingredient.itemReference)?.display);
  return display === undefined ? undefined : productOfConcept({ text: display }, index);
}

/** "15 mg per tablet" or "1 mg per mL" of a Ratio. */
function strengthTrait(ingredient: Json | undefined): { readonly strength?: Strength } {
  const ratio = objectOf(ingredient?.strength) ?? objectOf(ingredient?.strengthRatio);
  const numerator = objectOf(ratio?.numerator);
  const denominator = objectOf(ratio?.denominator);
  const amount = exactNumber(numerator?.value);
  const unit = massUnit(textOf(numerator?.code) ?? textOf(numerator?.unit) ?? "");
  const per = denominator === undefined ? { n: 1, d: 1 } : exactNumber(denominator.value ?? 1);
  if (amount === undefined || unit === undefined || per === undefined || per.n !== per.d) return {};
  const perUnit = (textOf(denominator?.code) ?? textOf(denominator?.unit) ?? "").toLowerCase();
  return { strength: { amount, unit, perMillilitre: perUnit === "ml" } };
}

const LOCAL_FORMS = ["-cream", "-ointment"];

/**
 * A name that stands for an oral and a local medicine ("ruxolitinib") is decided by form, route and strength.
 * `undecided` when nothing says which: the oral one is kept, because its limits are the stricter ones.
 */
export function chooseByForm(
  substances: readonly string[],
  { form, route, strength }: ProductTraits,
): { readonly substances: readonly string[]; readonly undecided?: true } {
  const local = substances.filter((id) => LOCAL_FORMS.some((suffix) => id.endsWith(suffix)));
  const oral = substances.filter((id) => id.endsWith("-oral"));
  const pairs = oral.filter((id) => local.some((other) => baseOf(other) === baseOf(id)));
  if (pairs.length === 0) return { substances };
  const isLocal = form === "cream" || route === "topical";
  const isOral = route === "oral" || form === "IR" || form === "XR" || form === "LQ" || strength !== undefined;
  const dropped = new Set(isLocal ? pairs : local.filter((id) => pairs.some((one) => baseOf(one) === baseOf(id))));
  const kept = substances.filter((id) => !dropped.has(id));
  return isLocal || isOral ? { substances: kept } : { substances: kept, undecided: true };
}

function baseOf(id: string): string {
  return id.slice(0, id.lastIndexOf("-"));
}
