import { parse } from "yaml";
import { type Place, TextFault } from "./text-fault.ts";

/** What stands at the head of a text. */
export type FrontMatter = {
  readonly title: string;
  /** A name of two or three words, for lists and ways back. */
  readonly short?: string;
  /** One or two sentences for the card that leads to it. */
  readonly teaser: string;
  /** For search engines and for sharing. */
  readonly description: string;
  /** Place in lists. */
  readonly order: number;
  /** The topic page that it belongs to. */
  readonly topic?: string;
  /** The condition that it is about, by its id in the knowledge. */
  readonly condition?: string;
};

const NEEDED = ["title", "teaser", "description", "order"] as const;
const KNOWN: ReadonlySet<string> = new Set([...NEEDED, "short", "topic", "condition"]);
const BLOCK = /^---\n(?<yaml>.*?)\n---\n/s;

export type Opened = {
  readonly front: FrontMatter;
  readonly body: string /** First line of the body. */;
  readonly from: number;
};

/** Splits a text into its head and its body. Throws a TextFault when the head is missing, incomplete or has a field that nobody reads. */
export function openText(file: string, raw: string): Opened {
  const place: Place = { file, line: 1 };
  const head = BLOCK.exec(raw);
  const yaml = head?.groups?.yaml;
  if (head === null || yaml === undefined)
    throw new TextFault(place, "The head is missing.", `Begin with --- and the fields ${NEEDED.join(", ")}.`);
  return {
    front: frontOf(parsed(yaml, place), place),
    body: raw.slice(head[0].length),
    from: head[0].split("\n").length,
  };
}

function parsed(yaml: string, place: Place): Readonly<Record<string, unknown>> {
  const fields: unknown = parse(yaml);
  if (typeof fields === "object" && fields !== null && !Array.isArray(fields)) return fields as Record<string, unknown>;
  throw new TextFault(place, "The head is no list of fields.", "Write one field a line: title: …");
}

function frontOf(fields: Readonly<Record<string, unknown>>, place: Place): FrontMatter {
  const unknown = Object.keys(fields).find((key) => !KNOWN.has(key));
  if (unknown !== undefined)
    throw new TextFault(place, `"${unknown}" is no field of a head.`, `Fields here: ${[...KNOWN].join(", ")}.`);
  const text = (key: string) => {
    const value = fields[key];
    if (typeof value === "string" && value.trim() !== "") return value;
    throw new TextFault(place, `"${key}" is missing in the head.`, `Write ${key}: and its words.`);
  };
  const { order, short, topic, condition } = fields;
  if (typeof order !== "number")
    throw new TextFault(
      place,
      '"order" is missing in the head.',
      "Write order: and a whole number, its place in the list.",
    );
  return {
    title: text("title"),
    teaser: text("teaser"),
    description: text("description"),
    order,
    ...(short !== undefined && { short: text("short") }),
    ...(topic !== undefined && { topic: text("topic") }),
    ...(condition !== undefined && { condition: text("condition") }),
  };
}
