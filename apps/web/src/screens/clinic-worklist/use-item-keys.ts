import { useEffect, useRef } from "react";
import { type Command, commandOf, doneOf, isItemAction } from "./commands.ts";
import type { Acting } from "./use-worklist.ts";

export type ItemKeys = { readonly acting: Acting; readonly withLetters: boolean; readonly onHelp: () => void };

/** The keys of a list of items, and the focus that follows what they do. */
export function useItemKeys(keys: ItemKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : document.body;
      if (event.defaultPrevented || target.closest("dialog") !== null) return;
      const on = target.dataset.row !== undefined ? "row" : isTyping(target) ? "text" : "page";
      const { key, ctrlKey, metaKey, altKey } = event;
      const { acting, withLetters } = latest.current;
      const pressed = { key, ctrlKey, metaKey, altKey, on, withLetters } as const;
      const done = acting.state.open?.draft?.action === "done" ? doneOf(pressed) : undefined;
      if (done !== undefined) {
        event.preventDefault();
        acting.choose(done);
        return;
      }
      const command = commandOf(pressed);
      if (command === undefined) return;
      event.preventDefault();
      run(command, latest.current, target.closest("[data-worklist]") !== null);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  useFocusOnCurrent(keys.acting);
}

function isTyping(target: HTMLElement): boolean {
  return target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]") !== null;
}

function run(command: Command, { acting, onHelp }: ItemKeys, isOnList: boolean): void {
  const { open } = acting.state;
  if (isItemAction(command)) acting.begin(command);
  else if (command === "help") onHelp();
  else if (command === "release") acting.release();
  else if (command === "close") {
    if (open?.draft !== undefined) acting.leaveForm();
    else if (open !== undefined) acting.close();
  } else acting.step(isOnList ? command : "here");
}

/** The focus goes where the list says: after an act to the next row. */
function useFocusOnCurrent({ state: { current, focusTurn, open } }: Acting) {
  const isWriting = open?.draft !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a turn moves the focus.
  useEffect(() => {
    if (focusTurn === 0 || current === undefined) return;
    document.getElementById(`row-${current}`)?.focus();
  }, [focusTurn]);
  const wasWriting = useRef(false);
  useEffect(() => {
    // The form that had the focus is gone: its row takes it.
    if (wasWriting.current && !isWriting && open !== undefined) document.getElementById(`row-${open.seen.id}`)?.focus();
    wasWriting.current = isWriting;
  }, [isWriting, open]);
}
