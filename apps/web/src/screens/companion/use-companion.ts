import { useCallback, useEffect, useRef, useState } from "react";
import { type Companion, loadCompanion } from "../../browser/companion.ts";
import { ScreenError, type ScreenFailure } from "../../browser/failure.ts";
import { openStore, type Store, StoreFailure } from "../../browser/store/index.ts";
import { today } from "../../browser/today.ts";
import { words } from "../../words/words.ts";
import { knownDrugs } from "../mount.tsx";

export type CompanionState =
  | { readonly is: "opening" }
  | { readonly is: "failed"; readonly failure: ScreenFailure; readonly again: () => void }
  | { readonly is: "ready"; readonly companion: Companion };

let opening: Promise<Store> | undefined;

/** The one store of this page. A store that could not be opened is tried again by the next call. */
export function storeHere(): Promise<Store> {
  opening ??= openStore();
  opening.catch(() => {
    opening = undefined;
  });
  return opening;
}

/** What a screen knows, read again whenever this tab or another one changes it, and when the day has changed. */
export function useCompanion(judged = true): CompanionState {
  const [state, setState] = useState<CompanionState>({ is: "opening" });
  const turn = useRef(0);
  const load = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const next = await read(judged, load);
    // A later reading has begun meanwhile: this one is of an older state.
    if (mine === turn.current) setState(next);
  }, [judged]);
  useEffect(() => {
    let end: (() => void) | undefined;
    let gone = false;
    load();
    storeHere().then(
      (store) => {
        if (!gone) end = store.onChange(() => load());
      },
      () => {
        // `load` shows why it could not be opened.
      },
    );
    const day = today();
    const wake = () => document.visibilityState === "visible" && today() !== day && load();
    document.addEventListener("visibilitychange", wake);
    return () => {
      gone = true;
      end?.();
      document.removeEventListener("visibilitychange", wake);
    };
  }, [load]);
  return state;
}

async function read(judged: boolean, again: () => void): Promise<CompanionState> {
  try {
    const store = await storeHere();
    return { is: "ready", companion: await loadCompanion({ store, known: knownDrugs(), asOf: today(), judged }) };
  } catch (error) {
    if (error instanceof ScreenError) return { is: "failed", failure: error.failure, again };
    if (error instanceof StoreFailure) {
      return { is: "failed", failure: { code: error.code, ...words().keeping.store[error.code] }, again };
    }
    // A bug: said on the screen, and thrown on for the console. The screen does not stay on "opening".
    reportError(error);
    return { is: "failed", failure: { code: "UNFORESEEN", ...words().screens.unexpected }, again };
  }
}
