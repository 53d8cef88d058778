import type { Knowledge, Statement } from "@afterscript/engine";
import type { ConceptTree } from "../read/read-concepts.ts";
import { seenOfStatement, statementTable } from "./list-statements.ts";
import { formatTable } from "./table.ts";

/** What rests on memory or inference: statements, memberships of classes, codes. */
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
    "Concepts that were not seen in a source:",
    "",
    formatTable([{ title: "Concept" }, { title: "Not seen", align: "right" }, { title: "Of", align: "right" }], rows),
  ].join("\n");
}
