import type { Knowledge, Statement } from "@afterscript/engine";
import { bandText } from "../en/rule.ts";

/** The limits on results that are in force on a day, in words, by statement: "below 500 /µL". */
export function limitTexts({ statements }: Pick<Knowledge, "statements">, day: string): ReadonlyMap<string, string> {
  const inForce = statements.filter(({ from, until }) => from <= day && (until === undefined || day < until));
  return new Map(
    inForce.flatMap((statement) => {
      const text = limitText(statement);
      return text === undefined ? [] : [[statement.id, text] as const];
    }),
  );
}

function limitText(statement: Statement): string | undefined {
  if ("notStated" in statement || statement.kind !== "lab-threshold") return undefined;
  if (statement.limit !== undefined) return bandText(statement.limit, statement.unit);
  return statement.fall && `a fall since the start ${bandText(statement.fall, statement.unit)}`;
}
