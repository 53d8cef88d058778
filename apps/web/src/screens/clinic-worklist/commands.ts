import { DONE_IDS, type DoneId } from "@afterscript/wording";
import type { ItemAction } from "../../clinic/api.ts";

/** What a key does on the list. */
export type Command = "next" | "previous" | "first" | "last" | "close" | "release" | "help" | ItemAction;

/** Letters of the acts, as they stand on their buttons. */
export const ACT_KEYS = {
  done: "d",
  "message-drafted": "m",
  "test-ordered": "t",
  snooze: "s",
  "will-monitor": "w",
  "hand-over": "h",
} as const satisfies Record<ItemAction, string>;

/** Numbers of what was done, as they stand beside it: the same in every section. */
export const DONE_KEYS = Object.fromEntries(DONE_IDS.map((id, at) => [id, String(at + 1)])) as Record<DoneId, string>;

const LETTERS = new Map<string, Command>(
  Object.entries({
    j: "next",
    k: "previous",
    u: "release",
    "?": "help",
    ...Object.fromEntries(Object.entries(ACT_KEYS).map(([act, key]) => [key, act as ItemAction])),
  }),
);

const NAMED = new Map<string, Command>(
  Object.entries({
    ArrowDown: "next",
    ArrowUp: "previous",
    Home: "first",
    End: "last",
    Escape: "close",
  } as const),
);

/** Of everything a key event says, what matters here. */
export type Pressed = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** Where the focus is: `row` on the line of an item, `text` where something is typed or chosen, `page` anywhere else. */
  readonly on: "row" | "text" | "page";
  /** Letters can be turned off, for who speaks to the computer. */
  readonly withLetters: boolean;
};

/**
 * What a pressed key asks for. Undefined: it is the browser's own. A letter is never a command while somebody types, and
 * arrows move only from a row: elsewhere they scroll.
 */
export function commandOf({ key, ctrlKey, metaKey, altKey, on, withLetters }: Pressed): Command | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (on === "text") return key === "Escape" ? "close" : undefined;
  const named = NAMED.get(key);
  if (named !== undefined) return on === "row" || named === "close" ? named : undefined;
  return withLetters ? LETTERS.get(key) : undefined;
}

/** What a key says was done, while the form of "done" is open. A number is text while somebody types. */
export function doneOf({ key, ctrlKey, metaKey, altKey, on, withLetters }: Pressed): DoneId | undefined {
  if (ctrlKey || metaKey || altKey || on === "text" || !withLetters) return undefined;
  return DONE_IDS.find((id) => DONE_KEYS[id] === key);
}

export function isItemAction(command: Command): command is ItemAction {
  return Object.hasOwn(ACT_KEYS, command);
}
