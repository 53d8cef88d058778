import { useCallback, useEffect, useRef, useState } from "react";
import { type Store, StoreFailure } from "../../browser/store/index.ts";
import { storeHere } from "../companion/use-companion.ts";
import { type Answers, readAnswers } from "./answers/answers.ts";

export type Guide = {
  readonly answers: Answers;
  /** Undefined where this browser keeps nothing. */
  readonly store: Store | undefined;
  /** Sets these answers, leaves the others, and keeps them all on this device. */
  readonly answer: (part: Answers) => void;
  /** Deletes every answer. */
  readonly startAgain: () => void;
};

type Opened = { readonly answers: Answers; readonly store: Store | undefined };

/** The answers as they are kept on this device: they survive a reload, and another tab's change is taken over. */
export function useGuide(conditions: readonly string[]): Guide | undefined {
  const [opened, setOpened] = useState<Opened>();
  const latest = useRef<Opened>(undefined);
  const show = useCallback((next: Opened) => {
    latest.current = next;
    setOpened(next);
  }, []);
  useEffect(() => {
    let gone = false;
    let end: (() => void) | undefined;
    const load = async () => {
      const read = await open(conditions);
      if (gone) return;
      end ??= read.store?.onChange(({ what, where }) => {
        if (where === "elsewhere" && (what === "answers" || what === "all" || what === "gone")) load();
      });
      show(read);
    };
    load();
    return () => {
      gone = true;
      end?.();
    };
  }, [conditions, show]);
  if (opened === undefined) return undefined;
  const set = (answers: Answers) => {
    const { store } = latest.current ?? opened;
    show({ answers, store });
    store?.keepAnswers(answers).catch((error: unknown) => {
      if (!(error instanceof StoreFailure)) throw error;
      show({ answers: latest.current?.answers ?? answers, store: undefined });
    });
  };
  return {
    ...opened,
    answer: (part) => set({ ...latest.current?.answers, ...part }),
    startAgain: () => set({}),
  };
}

/** A browser that keeps nothing is no reason to answer nothing: the screen says so. */
async function open(conditions: readonly string[]): Promise<Opened> {
  try {
    const store = await storeHere();
    const { answers } = await store.snapshot();
    return { answers: readAnswers(answers, conditions), store };
  } catch (error) {
    if (error instanceof StoreFailure) return { answers: {}, store: undefined };
    throw error;
  }
}
