import type { Cite, Statement } from "@afterscript/engine";
import type { Tree } from "../check/check-tree.ts";
import { type FollowsFile, idIn, isFollowed, wholeId } from "../read/read-follows.ts";
import type { StatementFile } from "../read/read-statements.ts";

export type CompiledFile = { readonly file: StatementFile; readonly statements: readonly Statement[] };

/** The statements that regions take over from another, but for those they except or say themselves. */
export function followStatements(tree: Tree, compiled: readonly CompiledFile[]): Statement[] {
  const restated = new Set(compiled.flatMap(({ statements }) => statements.map(({ id }) => id)));
  const excepted = new Set(tree.follows.flatMap((follows) => exceptedIds(follows, regionOf(follows, tree))));
  return tree.follows.flatMap((follows) => {
    const region = regionOf(follows, tree);
    return compiled
      .filter(({ file }) => isFollowed(file, follows, region))
      .flatMap(({ statements }) => statements)
      .filter(({ drug, id }) => follows.drugs.includes(drug) && !excepted.has(`${follows.region} ${id}`))
      .filter(({ drug, id }) => !restated.has(idIn(follows.region, drug, id)))
      .flatMap((statement) => asFollowed(statement, follows, tree));
  });
}

function exceptedIds({ form, drugs, region }: FollowsFile, followed: string): string[] {
  return (form.except ?? []).flatMap(({ statement }) =>
    drugs.map((drug) => `${region} ${wholeId(statement, followed, drug)}`),
  );
}

/** Undefined sources were reported by the check; nothing follows from them. */
function regionOf({ form }: FollowsFile, { sources }: Tree): string {
  return sources.get(form.follows)?.region ?? "";
}

/** No earlier than the region's own document; none when the version had ended by then. */
function asFollowed(statement: Statement, { form, region }: FollowsFile, { sources }: Tree): Statement[] {
  const document = form.transcribes === undefined ? undefined : sources.get(form.transcribes);
  const earliest = document === undefined ? "" : firstDay(document.edition);
  const from = statement.from < earliest ? earliest : statement.from;
  if (statement.until !== undefined && statement.until <= from) return [];
  const citing = (cite: Cite): Cite => ({
    ...cite,
    source: cite.source === form.follows ? (form.transcribes ?? cite.source) : cite.source,
    seen: cite.seen === "primary" ? "secondary" : cite.seen,
  });
  const { except } = statement;
  const followed = {
    ...statement,
    id: idIn(region, statement.drug, statement.id),
    region,
    from,
    cite: statement.cite.map(citing),
    ...(except && { except: except.map((one) => ({ ...one, cite: citing(one.cite) })) }),
  };
  if (!("licences" in followed)) return [followed];
  return [{ ...followed, licences: followed.licences.map((one) => ({ ...one, cite: citing(one.cite) })) }];
}

/** An edition is as precise as its document: a year, a month or a day. */
function firstDay(edition: string): string {
  return `${edition}-01-01`.slice(0, 10);
}
