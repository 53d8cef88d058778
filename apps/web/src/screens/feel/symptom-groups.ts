import type { AskingChoices, SymptomChoice } from "../../site/asking-choice.ts";
import { name } from "../../words/text.ts";

/** The parts of the list, in the order in which they stand: what is an emergency in any case comes first. */
export const GROUPS = ["emergency", "infection", "skin", "belly", "body"] as const;
export type GroupId = (typeof GROUPS)[number];

const GROUP_OF: Readonly<Record<string, GroupId>> = {
  fever: "infection",
  "infection-signs": "infection",
  cold: "infection",
  cough: "infection",
  "shingles-rash": "infection",
  "night-sweats": "infection",
  acne: "skin",
  "new-skin-lesion": "skin",
  "unusual-bruising": "skin",
  jaundice: "skin",
  lumps: "skin",
  nausea: "belly",
  "weight-gain": "belly",
  "weight-loss": "belly",
};

export type ListedSymptom = { readonly id: string; readonly label: string; readonly others: readonly string[] };
export type SymptomGroup = { readonly group: GroupId; readonly symptoms: readonly ListedSymptom[] };

/** The symptoms of which a name holds what was typed, in their groups; all of them where nothing was typed. */
export function symptomGroups({ symptoms }: Pick<AskingChoices, "symptoms">, typed: string): readonly SymptomGroup[] {
  const wanted = plain(typed);
  const listed = symptoms
    .map((one) => ({ one, label: name(one.id, "patient") }))
    .filter(({ one, label }) => [label, ...one.names].some((said) => plain(said).includes(wanted)));
  return GROUPS.flatMap((group) => {
    const own = listed.filter(({ one }) => groupOf(one) === group);
    return own.length === 0 ? [] : [{ group, symptoms: own.map((each) => listedAs(each, wanted)) }];
  });
}

export function groupOf({ id, redFlag }: SymptomChoice): GroupId {
  return redFlag === true ? "emergency" : (GROUP_OF[id] ?? "body");
}

const MOST_OTHERS = 3;

/** Of the other names those stand beside it that hold what was typed: so people see why it was found. */
function listedAs(
  { one, label }: { readonly one: SymptomChoice; readonly label: string },
  wanted: string,
): ListedSymptom {
  const others = one.names.filter((said) => plain(said) !== plain(label));
  const found = wanted === "" ? others : others.filter((said) => plain(said).includes(wanted));
  return { id: one.id, label, others: (found.length > 0 ? found : others).slice(0, MOST_OTHERS) };
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
