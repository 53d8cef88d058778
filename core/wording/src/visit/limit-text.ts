import type { Knowledge, Statement } from "@afterscript/engine";
import type { Sent } from "@afterscript/kernel";
import { bandText, inItsUnit } from "../en/rule.ts";
import type { Report } from "../report-type.ts";
import { newestResults } from "./visit-results.ts";

/**
 * The limits on results that are in force on a day, in words, by statement: "below 500 /µL"; also in the unit of the newest
 * result, where the report says how it was sent.
 */
export function limitTexts(
  { statements }: Pick<Knowledge, "statements">,
  day: string,
  report: Pick<Report, "findings">,
): ReadonlyMap<string, string> {
  const newest = newestResults(report);
  const inForce = statements.filter(({ from, until }) => from <= day && (until === undefined || day < until));
  return new Map(
    inForce.flatMap((statement) => {
      const text = limitText(statement, newest.get(statement.topic)?.sent);
      return text === undefined ? [] : [[statement.id, text] as const];
    }),
  );
}

function limitText(statement: Statement, sent: Sent | undefined): string | undefined {
  if ("notStated" in statement || statement.kind !== "lab-threshold") return undefined;
  if (statement.limit !== undefined) return bandText(statement.limit, statement.unit, sent);
  return statement.fall && `a fall since the start ${bandText(statement.fall, statement.unit, inItsUnit(sent))}`;
}
