import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";

/** A case file that cannot be used: where, what, how to mend. */
export class CaseFileError extends Error {
  override readonly name = "CaseFileError";
}

/** One value of a YAML file that knows where it stands. Scalars stay text: `1.0` is "1.0", `no` is "no". */
export type Place = {
  readonly node: Node | null;
  readonly path: string;
  readonly file: string;
  readonly lines: LineCounter;
};

export function openYaml(text: string, file: string): Place {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: "failsafe", lineCounter: lines, uniqueKeys: true });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw new CaseFileError(`${file}:${line}:${col} ${error.message}`);
  }
  return { node: document.contents, path: "", file, lines };
}

export function lineOf(place: Place): number {
  return place.lines.linePos(place.node?.range?.[0] ?? 0).line;
}

export function refuse(place: Place, why: string): never {
  throw new CaseFileError(`${place.file}:${lineOf(place)} ${place.path === "" ? "the file" : place.path}: ${why}`);
}

export function readText(place: Place): string {
  if (isScalar(place.node) && typeof place.node.value === "string") return place.node.value;
  return refuse(place, "should be a text.");
}

export function readOneOf<T extends string>(place: Place, words: readonly T[]): T {
  const text = readText(place);
  return words.find((word) => word === text) ?? refuse(place, `"${text}" is none of: ${words.join(", ")}.`);
}

export function readList<T>(place: Place, read: (item: Place) => T): readonly T[] {
  if (!isSeq(place.node)) return refuse(place, "should be a list.");
  return place.node.items.map((item, index) =>
    read({ ...place, node: item as Node, path: `${place.path}[${index + 1}]` }),
  );
}

/** A list, or one item without its brackets. */
export function readSome<T>(place: Place, read: (item: Place) => T): readonly T[] {
  return isSeq(place.node) ? readList(place, read) : [read(place)];
}

export function readEntries(place: Place): ReadonlyMap<string, Place> {
  if (!isMap(place.node)) return refuse(place, "should be a mapping.");
  const entries = new Map<string, Place>();
  for (const pair of place.node.items) {
    const key = (pair.key as { value: string }).value;
    const path = place.path === "" ? key : `${place.path}.${key}`;
    entries.set(key, { ...place, node: (pair.value ?? pair.key) as Node, path });
  }
  return entries;
}

/** A mapping whose keys are all known; an unknown one is refused with the list of those that are. */
export function readMapping<K extends string>(place: Place, known: readonly K[]): Partial<Record<K, Place>> {
  const found: Partial<Record<K, Place>> = {};
  for (const [key, value] of readEntries(place)) {
    const name = known.find((word) => word === key);
    if (name === undefined) return refuse(value, `unknown key. Known here: ${known.join(", ")}.`);
    found[name] = value;
  }
  return found;
}
