import { DONE_IDS, type DoneId } from "@afterscript/wording";
import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import type { ScreenFailure } from "../../browser/failure.ts";
import {
  type ActAnswer,
  doneOffered,
  ITEM_ACTIONS,
  type ItemAction,
  type WhoStaff,
  type Worklist,
  type WorklistRow,
} from "../../clinic/api.ts";
import { words } from "../../words/words.ts";
import { askClinic, ClinicError, SESSION_ENDED } from "../clinic-frame/ask-clinic.ts";
import { mayAct, useClinic } from "../clinic-frame/clinic-context.ts";
import { keepDraft, takeDraft } from "../clinic-frame/kept-draft.ts";
import { type ActDraft, dayAtFirst, faultsOf, requestOf } from "./act-form.ts";
import { actText } from "./act-text.ts";
import { freshUuid } from "./fresh-uuid.ts";
import { type HomelessText, homelessText } from "./homeless-text.ts";
import type { Step } from "./list-order.ts";
import { looksAtList } from "./looks-at-list.ts";
import {
  type ClaimFailure,
  canAct,
  isGone,
  opening,
  type WorklistEvent,
  type WorklistState,
  worklistAfter,
} from "./worklist-state.ts";

const EVERY = 15_000;

export type Acting = {
  readonly state: WorklistState;
  /** The last look for news did not succeed: what stands here is older. */
  readonly stale?: ScreenFailure | undefined;
  /** What was typed before the session ended, for an item that is gone by now. */
  readonly homeless?: HomelessText | undefined;
  readonly dropHomeless: () => void;
  readonly step: (step: Step) => void;
  readonly focused: (id: string) => void;
  readonly open: (id: string) => void;
  readonly close: () => void;
  readonly release: () => void;
  readonly begin: (action: ItemAction) => void;
  /** Says what was done, and stores it. */
  readonly choose: (done: DoneId) => void;
  readonly write: (part: Partial<ActDraft>) => void;
  readonly leaveForm: () => void;
  readonly send: () => void;
  readonly lookAgain: () => void;
  readonly refresh: () => void;
};

export type ListSource = {
  readonly first: Worklist;
  readonly load: () => Promise<Worklist>;
  /** Looks for news by itself; each look is a read that the audit trail keeps. */
  readonly isWatched: boolean;
  /** To whom an item can be handed; undefined while that is not known. */
  readonly colleagues: readonly WhoStaff[] | undefined;
};

/** The list, what is open in it, and what is done with it: each change is the server's before it is shown as done. */
export function useWorklist({ first, load, isWatched, colleagues }: ListSource): Acting {
  const { me, facts, announce, isSignedOut } = useClinic();
  const say = words().clinic;
  const [state, dispatch] = useReducer(worklistAfter, first, opening);
  const [stale, setStale] = useState<ScreenFailure>();
  const [homeless, setHomeless] = useState<HomelessText>();
  const latest = useRef(state);
  latest.current = state;
  const claiming = useRef<Promise<void>>(Promise.resolve());
  const [looks] = useState(looksAtList);

  const refresh = useCallback(async () => {
    const look = looks.begin();
    try {
      const list = await load();
      setStale(undefined);
      if (!looks.isNews(look)) return;
      const hadFocus = document.activeElement?.closest("[data-worklist]") != null;
      dispatch({ is: "arrived", list, me: me.id, hadFocus });
    } catch (error) {
      setStale(failureIn(error));
    }
  }, [load, looks, me.id]);

  useEffect(() => {
    if (isSignedOut || !isWatched) return;
    const look = () => {
      if (document.visibilityState === "visible") void refresh();
    };
    const timer = setInterval(look, EVERY);
    window.addEventListener("focus", look);
    return () => {
      clearInterval(timer);
      window.removeEventListener("focus", look);
    };
  }, [refresh, isSignedOut, isWatched]);

  /** A row that is closed without an act is free for whoever is next: nobody waits for what nobody works on. */
  const giveBack = useCallback(() => {
    const { open: item } = latest.current;
    if (item === undefined || item.isSending || !mayAct(me) || !canAct(item)) return;
    const { id, patient } = item.seen;
    claiming.current = claiming.current.then(async () => {
      try {
        await askClinic(`/clinic/api/items/${id}/release`, { body: {} });
        announce(words().clinic.row.released(patient.name));
        void refresh();
      } catch (error) {
        setStale(failureIn(error));
      }
    });
  }, [me, refresh, announce]);

  const open = useCallback(
    (id: string) => {
      giveBack();
      dispatch({ is: "opened", id, mayAct: mayAct(me) });
      if (!mayAct(me) || isGone(latest.current, id)) return;
      // After the row that was open before was given back: otherwise a row that is opened again would lose its claim.
      claiming.current = claiming.current
        .then(() => claim(id, dispatch))
        .then((isMine) => (isMine ? undefined : refresh()));
    },
    [me, refresh, giveBack],
  );

  const begin = (action: ItemAction) => {
    const { open: item, current, list } = latest.current;
    const row = item?.seen ?? list.rows.find(({ id }) => id === current);
    if (!mayAct(me) || row === undefined) return;
    if (item === undefined) open(row.id);
    if (action === "test-ordered" && row.tests.length === 0) {
      announce(say.act.noTests);
      return;
    }
    const until = dayAtFirst({ action, lane: row.lane }, facts.day);
    dispatch({ is: "began", draft: { id: freshUuid(), action, done: "", note: "", until, to: "" } });
  };

  const choose = (done: DoneId) => {
    const { open: item } = latest.current;
    if (item === undefined || !doneOffered(item.seen.lane).includes(done)) return;
    void send({ done });
  };

  const send = async (chosen: Pick<ActDraft, "done"> | undefined = undefined) => {
    const { open: item } = latest.current;
    if (item?.draft === undefined || item.isSending || !canAct(item)) return;
    const { seen } = item;
    const draft = { ...item.draft, ...chosen };
    if (chosen !== undefined) dispatch({ is: "wrote", part: chosen });
    const faults = faultsOf(draft, facts.day);
    if (Object.keys(faults).length > 0) {
      dispatch({ is: "faulted", faults });
      return;
    }
    dispatch({ is: "sending" });
    await claiming.current;
    try {
      const answer = await askClinic<ActAnswer>(`/clinic/api/items/${seen.id}/act`, {
        body: requestOf(draft, seen.signature),
      });
      looks.acted();
      const { action, done, until } = draft;
      const to = colleagues?.find(({ id }) => id === draft.to);
      const act = {
        action,
        ...(done !== "" && { done }),
        ...(to !== undefined && { to }),
        ...(until !== "" && { until }),
        ...(answer.made && { made: answer.made }),
      };
      dispatch({ is: "acted", id: seen.id, ...act });
      announce(say.act.stored(actText(act), seen.patient.name));
      void refresh();
    } catch (error) {
      dispatch({ is: "act-failed", id: seen.id, failure: failureIn(error) });
      if (error instanceof ClinicError && error.status === 409) void refresh();
    }
  };

  const release = async () => {
    const { open: item, current, list } = latest.current;
    const row = item?.seen ?? list.rows.find(({ id }) => id === current);
    if (row === undefined || !mayAct(me)) return;
    try {
      await claiming.current;
      await askClinic(`/clinic/api/items/${row.id}/release`, { body: {} });
      dispatch({ is: "closed" });
      announce(say.row.released(row.patient.name));
      void refresh();
    } catch (error) {
      dispatch({ is: "act-failed", id: row.id, failure: failureIn(error) });
    }
  };

  // What is being written waits for the same person, should the session have ended.
  useEffect(() => {
    const keep = () => {
      const item = latest.current.open;
      if (item?.draft === undefined) {
        if (homeless !== undefined) keepDraft(homeless.draft);
        return;
      }
      const { id, patient, title } = item.seen;
      const about = { patient: patient.id, title };
      keepDraft({ by: me.id, at: location.pathname, item: id, about, act: item.draft });
    };
    window.addEventListener(SESSION_ENDED, keep);
    return () => window.removeEventListener(SESSION_ENDED, keep);
  }, [me.id, homeless]);

  useEffect(() => {
    const draft = takeDraft(me.id, location.pathname);
    const act = draft && draftIn(draft.act);
    if (draft === undefined || act === undefined) return;
    const lost = homelessText(draft, { rows: latest.current.list.rows, mayAct: mayAct(me) });
    if (lost !== undefined) {
      setHomeless(lost);
      return;
    }
    open(draft.item);
    dispatch({ is: "began", draft: act });
  }, [me, open]);

  return {
    state,
    stale,
    homeless,
    dropHomeless: () => setHomeless(undefined),
    step: (step) => dispatch({ is: "stepped", step }),
    focused: (id) => dispatch({ is: "focused", id }),
    open,
    close: () => {
      giveBack();
      dispatch({ is: "closed" });
    },
    release: () => void release(),
    begin,
    choose,
    write: (part) => dispatch({ is: "wrote", part }),
    leaveForm: () => dispatch({ is: "left-form" }),
    send: () => void send(),
    lookAgain: () => {
      const id = latest.current.open?.seen.id;
      dispatch({ is: "looked-again" });
      if (id !== undefined) claiming.current = claim(id, dispatch).then(() => undefined);
    },
    refresh: () => void refresh(),
  };
}

/** Takes the item; false where it could not be taken. */
async function claim(id: string, dispatch: (event: WorklistEvent) => void): Promise<boolean> {
  try {
    const row = await askClinic<WorklistRow | undefined>(`/clinic/api/items/${id}/claim`, { body: {} });
    dispatch({ is: "claimed", id, ...(row?.signature !== undefined && { row }) });
    return true;
  } catch (error) {
    dispatch({ is: "claim-failed", id, failure: failureIn(error), why: whyNot(error) });
    return false;
  }
}

function whyNot(error: unknown): ClaimFailure {
  if (!(error instanceof ClinicError) || error.status !== 409) return "unknown";
  return error.failure.code === "ITEM_NOT_OPEN" ? "gone" : "taken";
}

function failureIn(error: unknown): ScreenFailure {
  if (error instanceof ClinicError) return error.failure;
  throw error;
}

function draftIn({ id = "", action, done, note = "", until = "", to = "" }: Readonly<Record<string, string>>) {
  const known = ITEM_ACTIONS.find((one) => one === action);
  if (known === undefined) return undefined;
  return { id, action: known, done: DONE_IDS.find((one) => one === done) ?? ("" as const), note, until, to };
}
