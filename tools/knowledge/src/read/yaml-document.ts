import { isMap, isNode, isScalar, LineCounter, type Node, type Pair, parseDocument } from "yaml";
import type { KnowledgeProblem } from "./problem.ts";

export type Path = readonly (string | number)[];

export type Place = { readonly line: number; readonly column: number };

/** One YAML file with every scalar kept as the text that was written, and the place of every node. */
export type YamlDocument = {
  /** Relative to the knowledge folder, with forward slashes. */
  readonly file: string;
  readonly value: unknown;
  readonly problems: readonly KnowledgeProblem[];
  /** Where the value at a path stands; the nearest parent when there is none. */
  placeOf(path: Path): Place;
  /** Where the key of a field stands. */
  placeOfKey(path: Path): Place;
};

/** Reads YAML with the failsafe schema: `1.0` stays "1.0", `no` stays "no". */
export function readYaml(file: string, text: string): YamlDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: "failsafe", lineCounter: lines, uniqueKeys: true, strict: true });
  const at = (offset: number): Place => {
    const place = lines.linePos(offset);
    return { line: Math.max(place.line, 1), column: Math.max(place.col, 1) };
  };
  const problems = [...document.errors, ...document.warnings].map((error) => ({
    code: "KNOWLEDGE_YAML_INVALID",
    file,
    ...at(error.pos[0]),
    what: `${(error.message.split("\n")[0] ?? error.message).replace(/ at line \d+, column \d+:?$/, "")}.`,
    mend: "Write plain YAML: two spaces a level, each key once, quotes where the text holds ': ' or '#'.",
  }));
  return {
    file,
    value: problems.length === 0 ? document.toJS() : undefined,
    problems,
    placeOf: (path) => at(startOf(nearest(document.contents, path))),
    placeOfKey: (path) => at(startOf(keyNode(document.contents, path))),
  };
}

function nearest(root: Node | null, path: Path): Node | null {
  let node: Node | null = root;
  for (const part of path) {
    const next = childOf(node, part);
    if (next === null || startOf(next) === undefined) return node;
    node = next;
  }
  return node;
}

function keyNode(root: Node | null, path: Path): Node | null {
  const parent = nearest(root, path.slice(0, -1));
  const name = path.at(-1);
  const key = isMap(parent) ? parent.items.find((pair: Pair) => textOf(pair.key) === String(name))?.key : undefined;
  return isNode(key) ? key : parent;
}

function childOf(node: Node | null, part: string | number): Node | null {
  const collection = node as { get?: (key: string | number, keepScalar: true) => unknown } | null;
  const child = collection?.get?.(part, true);
  return isNode(child) ? child : null;
}

function textOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

function startOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}
