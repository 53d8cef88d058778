import type { Cursor } from "../read/cursor.ts";
import type { MemberForm } from "../schema/concept.ts";
import type { TakingForm } from "../schema/question.ts";
import type { Setting } from "./setting.ts";

export type Medicines = { readonly substances: readonly string[]; readonly unseen: readonly string[] };

/** Classes, mechanisms and substances resolved to substances; those whose membership nobody saw stand apart too. */
export function compileMedicines(form: TakingForm, cursor: Cursor, setting: Setting): Medicines {
  const members = [
    ...list(form.substance).flatMap((id) => substance(id, cursor.at("substance"), setting)),
    ...list(form.class).flatMap((id) => membersOfClass(id, cursor.at("class"), setting, new Set())),
    ...list(form.mechanism).flatMap((id) => membersOfMechanism(id, list(form.strength), cursor, setting)),
  ];
  const seen = new Set(members.filter((one) => one.seen !== "no").map((one) => one.of));
  const all = [...new Set(members.map((one) => one.of))].sort();
  return { substances: all.filter((of) => seen.has(of)), unseen: all.filter((of) => !seen.has(of)) };
}

function list(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
}

function substance(id: string, cursor: Cursor, setting: Setting): MemberForm[] {
  if (!setting.concepts.drugs.has(id) && !setting.concepts.medicines.has(id))
    cursor.report(
      "KNOWLEDGE_CONCEPT_UNKNOWN",
      `No medicine is called "${id}".`,
      "Add it to concepts/medicines or mend the id.",
    );
  return [{ of: id, seen: "primary" }];
}

function membersOfClass(id: string, cursor: Cursor, setting: Setting, visited: Set<string>): MemberForm[] {
  const found = setting.concepts.classes.get(id)?.form;
  if (found === undefined) {
    cursor.report("KNOWLEDGE_CONCEPT_UNKNOWN", `No class is called "${id}".`, known(setting.concepts.classes));
    return [];
  }
  if (visited.has(id)) return [];
  visited.add(id);
  const included = (found.includes ?? []).flatMap((one) => membersOfClass(one, cursor, setting, visited));
  return [...(found.members ?? []), ...included];
}

function membersOfMechanism(id: string, strengths: readonly string[], cursor: Cursor, setting: Setting): MemberForm[] {
  const found = setting.concepts.mechanisms.get(id)?.form;
  if (found === undefined) {
    cursor
      .at("mechanism")
      .report("KNOWLEDGE_CONCEPT_UNKNOWN", `No mechanism is called "${id}".`, known(setting.concepts.mechanisms));
    return [];
  }
  const names = Object.keys(found.strengths);
  for (const strength of strengths) {
    if (!names.includes(strength))
      cursor
        .at("strength")
        .report(
          "KNOWLEDGE_CONCEPT_UNKNOWN",
          `${id} has no strength "${strength}".`,
          `Write one of: ${names.join(" ")}.`,
        );
  }
  return (strengths.length === 0 ? names : strengths).flatMap((strength) => found.strengths[strength] ?? []);
}

function known(concepts: ReadonlyMap<string, unknown>): string {
  return `Known: ${[...concepts.keys()].join(" ")}.`;
}
