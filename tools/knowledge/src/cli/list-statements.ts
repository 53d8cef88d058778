import { KINDS, type Knowledge, SEEN, type Seen, type Statement } from "@afterscript/engine";
import { weakest } from "../check/citations.ts";
import { formatTable } from "./table.ts";

const POSITIONS: readonly string[] = KINDS;

/** How a statement was seen: the weakest of its cites. */
export function seenOfStatement(statement: Statement): Seen {
  return weakest(statement.cite.map((cite) => cite.seen));
}

/** Counts by drug, region and kind, and by how the statements were seen. */
export function countTable(regions: readonly Knowledge[]): string {
  const groups = new Map<string, Statement[]>();
  for (const statement of regions.flatMap((one) => one.statements)) {
    const key = `${statement.drug}\n${statement.region}\n${statement.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), statement]);
  }
  const rows = [...groups].map(([key, statements]) => {
    const [drug = "", region = "", kind = ""] = key.split("\n");
    const seen = SEEN.map((one) => String(statements.filter((each) => seenOfStatement(each) === one).length));
    return [drug, region, kind, String(statements.length), ...seen.map((count) => (count === "0" ? "." : count))];
  });
  rows.sort((a, b) => order(a).localeCompare(order(b)));
  return formatTable(
    [
      { title: "Drug" },
      { title: "Region" },
      { title: "Kind" },
      { title: "All", align: "right" },
      { title: "primary", align: "right" },
      { title: "secondary", align: "right" },
      { title: "not seen", align: "right" },
    ],
    rows,
  );
}

function order([drug = "", region = "", kind = ""]: readonly string[]): string {
  const position = POSITIONS.indexOf(kind);
  return `${drug} ${region} ${String(position).padStart(2, "0")}`;
}

/** Every statement, under its drug, region and kind: how it was seen, first day in force, the rest of its id. */
export function statementTable(statements: readonly Statement[]): string {
  const groups = Map.groupBy(statements, (one) => `${one.drug}.${one.region}.${one.kind}`);
  return [...groups]
    .map(([prefix, own]) => {
      const rows = own.map((one) => [seenOfStatement(one), one.from, one.id.slice(prefix.length + 1)]);
      return formatTable([{ title: "Seen" }, { title: "From" }, { title: `${prefix}.` }], rows);
    })
    .join("\n\n");
}
