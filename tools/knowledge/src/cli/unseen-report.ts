import type { Knowledge, Statement } from "@afterscript/engine";
import type { ConceptTree } from "../read/read-concepts.ts";
import { seenOfStatement, statementTable } from "./list-statements.ts";
import { formatTable } from "./table.ts";

/** Figures of trials, which are the same in each region. */
function unseenFigures(knowledge: Knowledge | undefined): readonly string[] {
  const entries = [...(knowledge?.rates ?? []), ...(knowledge?.responses ?? []), ...(knowledge?.onsets ?? [])];
  const unseen = entries.filter(({ cite }) => cite.some(({ seen }) => seen === "no"));
  const arms = [...(knowledge?.rates ?? []), ...(knowledge?.responses ?? [])]
    .flatMap((one) => one.arms)
    .filter(({ seen }) => seen === "no");
  return [
    `${unseen.length} of ${entries.length} figures of trials were not seen in a source, and ${arms.length} arms of others:`,
    ...unseen.map(({ id }) => `  ${id}`),
  ];
}

/** What rests on memory or inference: statements, figures of trials, memberships of classes, codes. */
export function unseenReport(regions: readonly Knowledge[], concepts: ConceptTree): string {
  const statements: Statement[] = regions
    .flatMap((one) => one.statements)
    .filter((one) => seenOfStatement(one) === "no");
  const groups: [string, readonly { readonly seen: string }[]][] = [
    ...[...concepts.classes].map(([id, { form }]): [string, readonly { seen: string }[]] => [
      `class ${id}`,
      form.members ?? [],
    ]),
    ...[...concepts.mechanisms].flatMap(([id, { form }]) =>
      Object.entries(form.strengths).map(([strength, members]): [string, readonly { seen: string }[]] => [
        `mechanism ${id} ${strength}`,
        members,
      ]),
    ),
    ...[...concepts.analytes].map(([id, { form }]): [string, readonly { seen: string }[]] => [
      `codes of ${id}`,
      form.codes ?? [],
    ]),
    ...[...concepts.drugs].map(([id, { form }]): [string, readonly { seen: string }[]] => [
      `codes of ${id}`,
      form.codes ?? [],
    ]),
  ];
  const rows = groups.flatMap(([name, entries]) => {
    const unseen = entries.filter((entry) => entry.seen === "no").length;
    return unseen === 0 ? [] : [[name, String(unseen), String(entries.length)]];
  });
  return [
    `${statements.length} statements were not seen in a source.`,
    'They come out softened, with "confirm on the label".',
    ...(statements.length === 0 ? [] : ["", statementTable(statements)]),
    "",
    ...unseenFigures(regions[0]),
    "",
    "Concepts that were not seen in a source:",
    "",
    formatTable([{ title: "Concept" }, { title: "Not seen", align: "right" }, { title: "Of", align: "right" }], rows),
  ].join("\n");
}
