import type { ReadStatement } from "../read/read-statements.ts";

type Dated = { readonly from: string; readonly until?: string };

/** Versions follow each other: each `from` is before its `until`, and the next begins when the last one ended or later. */
export function checkVersions(statement: ReadStatement): void {
  let end: string | undefined = "";
  for (const version of statement.versions) {
    const { from, until } = version.form as Dated;
    if (until !== undefined && until <= from)
      version.cursor
        .at("until")
        .report("KNOWLEDGE_VERSIONS_OVERLAP", `It ends on ${until}, before it begins.`, "Mend from or until.");
    if (end === undefined || from < end)
      version.cursor
        .at("from")
        .report(
          "KNOWLEDGE_VERSIONS_OVERLAP",
          "It begins before the version above has ended.",
          "Close the older version with until.",
        );
    end = until;
  }
}
