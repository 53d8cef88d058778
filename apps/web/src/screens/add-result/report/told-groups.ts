import { TOLD_SORTS, type Told, type ToldSort } from "./describe-resources.ts";

/** What a file tells of one thing: one test, the medicines, the conditions. Taken or left as a whole. */
export type ToldGroup = {
  readonly key: string;
  readonly sort: ToldSort;
  /** Of a group of results. */
  readonly analyte?: string;
  readonly isPrivate: boolean;
  readonly told: readonly Told[];
};

/** Results by test, everything else by sort; what is private stands in groups of its own. */
export function toldGroups(told: readonly Told[]): readonly ToldGroup[] {
  const groups = Map.groupBy(told, ({ sort, analyte, isPrivate }) => `${sort} ${analyte ?? ""} ${isPrivate}`);
  const found = [...groups].flatMap(([key, members]): ToldGroup[] => {
    const [first] = members;
    if (first === undefined) return [];
    const { sort, analyte, isPrivate } = first;
    return [{ key, sort, ...(analyte !== undefined && { analyte }), isPrivate, told: members }];
  });
  return found.sort(
    (a, b) =>
      Number(a.isPrivate) - Number(b.isPrivate) ||
      TOLD_SORTS.indexOf(a.sort) - TOLD_SORTS.indexOf(b.sort) ||
      (a.analyte ?? "").localeCompare(b.analyte ?? ""),
  );
}

/** Resources that only tell of groups that were not ticked; one that tells of a ticked one too is kept whole. */
export function leftOut(groups: readonly ToldGroup[], isTaken: (group: ToldGroup) => boolean): ReadonlySet<string> {
  const taken = new Set(groups.filter(isTaken).flatMap(({ told }) => told.map(({ resource }) => resource)));
  const all = groups.flatMap(({ told }) => told.map(({ resource }) => resource));
  return new Set(all.filter((resource) => !taken.has(resource)));
}
