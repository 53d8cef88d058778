import type { Setting } from "../compile/setting.ts";
import { type Cursor, cursorOf } from "../read/cursor.ts";
import type { MemberForm } from "../schema/concept.ts";
import type { Tree } from "./check-tree.ts";

/** Every member of a class or mechanism is a medicine that is known, and what it was seen in exists. */
export function checkMembers(setting: Setting, tree: Tree): void {
  const { concepts, problems } = setting;
  for (const { form, document } of concepts.classes.values()) {
    const top = cursorOf(document, problems);
    checkList(form.members ?? [], top.at("members"), setting, tree);
    for (const [index, id] of (form.includes ?? []).entries()) {
      if (!concepts.classes.has(id)) unknown(top.at("includes", index), `No class is called "${id}".`);
    }
  }
  for (const { form, document } of concepts.mechanisms.values()) {
    for (const [strength, members] of Object.entries(form.strengths))
      checkList(members, cursorOf(document, problems, ["strengths", strength]), setting, tree);
  }
}

function checkList(members: readonly MemberForm[], cursor: Cursor, { concepts }: Setting, tree: Tree): void {
  for (const [index, { of, evidence }] of members.entries()) {
    if (!concepts.drugs.has(of) && !concepts.medicines.has(of))
      unknown(cursor.at(index, "of"), `No medicine is called "${of}".`);
    if (evidence === undefined || tree.evidence.has(evidence)) continue;
    const what = `No evidence row is called "${evidence}".`;
    cursor.at(index, "evidence").report("KNOWLEDGE_EVIDENCE_UNKNOWN", what, "Write an id of evidence/.");
  }
}

function unknown(cursor: Cursor, what: string): void {
  cursor.report("KNOWLEDGE_CONCEPT_UNKNOWN", what, "Add the concept or mend the id.");
}
