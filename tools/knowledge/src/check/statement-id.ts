import { ACTIONS } from "@afterscript/engine";
import type { ReadStatement, StatementFile } from "../read/read-statements.ts";
import type { ThenForm } from "../schema/statement.ts";

/** Checks that an id says the same as its place and its content: drug, region, kind, topic, action. */
export function checkStatementId(statement: ReadStatement, file: StatementFile): void {
  const { head, cursor } = statement;
  const wrong = (what: string, mend: string): void => cursor.at("id").report("KNOWLEDGE_ID_WRONG", what, mend);
  const parts = head.id.split(".");
  const place = placeOf(file);
  if (parts.length < 5 || parts.length > 6 || parts.slice(1).some((part) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(part)))
    return wrong(
      `"${head.id}" is not an id.`,
      "Write <drug>.<region>.<kind>.<topic>[.<variant>].<action> in kebab-case.",
    );
  const expected = [place.drug, place.region, head.kind, head.topic];
  for (const [index, part] of expected.entries()) {
    if (part !== undefined && parts[index] !== part)
      return wrong(
        `"${parts[index]}" in the id does not agree with ${part}.`,
        `Write ${expected.join(".")}… as its start.`,
      );
  }
  if (place.kind !== undefined && place.kind !== head.kind)
    cursor
      .at("kind")
      .report(
        "KNOWLEDGE_KIND_UNKNOWN",
        `A ${head.kind} stands in ${place.kind}.yaml.`,
        `Move it to ${head.kind}.yaml.`,
      );
  for (const version of statement.versions) {
    const allowed = version.silent ? ["not-stated"] : endingsOf((version.form as { readonly then: ThenForm }).then);
    const last = parts.at(-1) ?? "";
    if (!allowed.includes(last)) wrong(`The id ends in "${last}".`, `End it with ${allowed.join(" or ")}.`);
  }
}

function endingsOf(then: ThenForm): string[] {
  if (then === "contraindicated") return ["do-not-start"];
  if (typeof then === "string") return [then];
  return ACTIONS.filter((action) => Object.values(then).includes(action));
}

function placeOf(file: StatementFile): { readonly drug: string; readonly region?: string; readonly kind?: string } {
  const parts = file.document.file.split("/");
  if (file.drugs !== undefined) return { drug: "<drug>", ...(parts[1] && { region: parts[1] }) };
  const [, drug = "", region = "", name = ""] = parts;
  return { drug, region, kind: name.replace(/\.yaml$/, "") };
}
