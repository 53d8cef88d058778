import type { DoneId } from "@afterscript/wording";
import type { ScreenFailure } from "../../browser/failure.ts";
import type { ActAnswer, ItemAction, WhoStaff, Worklist, WorklistRow } from "../../clinic/api.ts";
import type { ActDraft, ActFaults } from "./act-form.ts";
import { afterHandled, orderOf, type Step, stepFrom, stillCurrent } from "./list-order.ts";

/** Who has the opened row: `held` by me, `refused` because another has it, `looking` where I may only read. */
export type Claim = "asking" | "held" | "refused" | "looking";

export type OpenItem = {
  /** As it was when it was opened: an act names its signature. */
  readonly seen: WorklistRow;
  /** As it is by now, where that differs. */
  readonly now?: WorklistRow | "gone";
  readonly claim: Claim;
  readonly draft?: ActDraft;
  readonly faults?: ActFaults;
  readonly isSending?: boolean;
  readonly failure?: ScreenFailure;
};

export type LastAct = {
  readonly row: WorklistRow;
  readonly action: ItemAction;
  /** What was done, where it was chosen. */
  readonly done?: DoneId;
  /** To whom it was handed. */
  readonly to?: Pick<WhoStaff, "name">;
  /** ISO date: when it comes back, or is to be looked at. */
  readonly until?: string;
  readonly made?: ActAnswer["made"];
};

export type WorklistState = {
  readonly list: Worklist;
  /** A newer list: shown once the open row is closed, so that nothing moves under a hand. */
  readonly waiting?: Worklist;
  /** The row that has, or had, the focus. */
  readonly current?: string;
  readonly open?: OpenItem;
  readonly last?: LastAct;
  /** Counts up when the focus is to go to the current row. */
  readonly focusTurn: number;
};

/** `taken`: somebody else has it. `gone`: it was dealt with. `unknown`: nobody could be asked. */
export type ClaimFailure = "taken" | "gone" | "unknown";

export type WorklistEvent =
  | { readonly is: "arrived"; readonly list: Worklist; readonly me: string; readonly hadFocus: boolean }
  | { readonly is: "stepped"; readonly step: Step }
  | { readonly is: "focused"; readonly id: string }
  | { readonly is: "opened"; readonly id: string; readonly mayAct: boolean }
  | { readonly is: "claimed"; readonly id: string; readonly row?: WorklistRow }
  | { readonly is: "claim-failed"; readonly id: string; readonly failure: ScreenFailure; readonly why: ClaimFailure }
  | { readonly is: "closed" }
  | { readonly is: "began"; readonly draft: ActDraft }
  | { readonly is: "wrote"; readonly part: Partial<ActDraft> }
  | { readonly is: "left-form" }
  | { readonly is: "faulted"; readonly faults: ActFaults }
  | { readonly is: "sending" }
  | { readonly is: "act-failed"; readonly id: string; readonly failure: ScreenFailure }
  | ({ readonly is: "acted"; readonly id: string } & Omit<LastAct, "row">)
  | { readonly is: "looked-again" };

export function opening(list: Worklist): WorklistState {
  const [first] = orderOf(list.rows);
  return { list, focusTurn: 0, ...(first !== undefined && { current: first }) };
}

/** What the list shows after something happened. Nothing here asks the server: that was done before, or comes after. */
export function worklistAfter(state: WorklistState, event: WorklistEvent): WorklistState {
  switch (event.is) {
    case "arrived":
      return arrived(state, event);
    case "stepped":
      return stepped(state, event.step);
    case "focused":
      return state.current === event.id ? state : { ...state, current: event.id };
    case "opened":
      return opened(state, event);
    case "claimed":
      return claimed(state, event);
    case "closed":
      return turned(caughtUp(withoutOpen(state)), state.open?.seen.id ?? state.current);
    case "acted":
      return acted(state, event);
    case "claim-failed":
      return inOpen(state, event.id, ({ failure: _, ...open }) => ({
        ...open,
        claim: event.why === "unknown" ? "asking" : "refused",
        failure: event.failure,
        ...(event.why === "gone" && { now: "gone" }),
      }));
    case "act-failed":
      return inOpen(state, event.id, (open) => ({ ...open, isSending: false, failure: event.failure }));
    case "looked-again":
      return inOpen(state, state.open?.seen.id, ({ failure: _failure, now, ...open }) =>
        now === undefined || now === "gone" ? open : { ...open, seen: now, claim: "asking" },
      );
    default:
      return inForm(state, event);
  }
}

type FormEvent = Extract<WorklistEvent, { readonly is: "began" | "wrote" | "left-form" | "faulted" | "sending" }>;

function inForm(state: WorklistState, event: FormEvent): WorklistState {
  return inOpen(state, state.open?.seen.id, (open) => {
    const { faults: _faults, failure: _failure, ...clean } = open;
    switch (event.is) {
      case "began":
        // Also where nothing can be stored: what is typed next belongs in a form, and is no command.
        return { ...clean, draft: event.draft };
      case "wrote":
        return open.draft === undefined ? open : { ...open, draft: { ...open.draft, ...event.part } };
      case "left-form": {
        const { draft: _draft, ...rest } = clean;
        return rest;
      }
      case "faulted":
        return { ...clean, faults: event.faults };
      case "sending":
        return { ...clean, isSending: true };
    }
  });
}

function arrived(
  state: WorklistState,
  { list, me, hadFocus }: Extract<WorklistEvent, { readonly is: "arrived" }>,
): WorklistState {
  if (state.open === undefined) {
    const isCurrentGone = state.current !== undefined && isGone({ waiting: list }, state.current);
    // Under a hand on the keys the focus may not slip to the next patient: the next key would act on them.
    return hadFocus && isCurrentGone ? { ...state, waiting: list } : caughtUp({ ...state, waiting: list });
  }
  const { now: _now, ...open } = state.open;
  const row = list.rows.find(({ id }) => id === open.seen.id);
  const hasOther = row?.claimedBy !== undefined && row.claimedBy.id !== me;
  const differs = row === undefined ? "gone" : row.signature === open.seen.signature ? undefined : row;
  return {
    ...state,
    waiting: list,
    open: {
      ...open,
      ...(hasOther &&
        open.claim !== "looking" && { claim: "refused", seen: { ...open.seen, claimedBy: row.claimedBy } }),
      ...(differs !== undefined && { now: differs }),
    },
  };
}

function stepped(state: WorklistState, step: Step): WorklistState {
  const to = stepFrom(orderOf(state.list.rows), state.current, step);
  const settled = caughtUp(to === undefined ? state : { ...state, current: to });
  return turned(settled, settled.current);
}

/**
 * A row that is gone meanwhile opens as it was and says so: the keys that follow on the first were meant for it, and may
 * not reach the next patient.
 */
function opened(
  state: WorklistState,
  { id, mayAct }: Extract<WorklistEvent, { readonly is: "opened" }>,
): WorklistState {
  const claim = mayAct ? "asking" : "looking";
  if (isGone(state, id)) {
    const seen = state.list.rows.find((row) => row.id === id);
    return seen === undefined ? state : { ...state, current: id, open: { seen, claim, now: "gone" } };
  }
  const settled = caughtUp(withoutOpen(state));
  const seen = settled.list.rows.find((row) => row.id === id);
  return seen === undefined ? turned(settled, settled.current) : { ...settled, current: id, open: { seen, claim } };
}

/** The newer list that waits does not have the row. */
export function isGone({ waiting }: Pick<WorklistState, "waiting">, id: string): boolean {
  return waiting !== undefined && !waiting.rows.some((row) => row.id === id);
}

/** Whether an act on the opened row can be stored, as far as is known here. */
export function canAct({ claim, now }: Pick<OpenItem, "claim" | "now">): boolean {
  return now !== "gone" && (claim === "held" || claim === "asking");
}

/** A claim brings the row as it is now. Where that is not what was opened, it is said and not slipped in. */
function claimed(state: WorklistState, { id, row }: Extract<WorklistEvent, { readonly is: "claimed" }>): WorklistState {
  return inOpen(state, id, ({ failure: _, ...open }) => ({
    ...open,
    claim: "held",
    ...(row !== undefined && row.signature !== open.seen.signature && { now: row }),
  }));
}

function acted(
  state: WorklistState,
  { is: _, id, ...act }: Extract<WorklistEvent, { readonly is: "acted" }>,
): WorklistState {
  const row = state.list.rows.find((one) => one.id === id);
  const next = afterHandled(orderOf(state.list.rows), id);
  const without = (list: Worklist) => ({ ...list, rows: list.rows.filter((one) => one.id !== id) });
  const settled = caughtUp({
    ...withoutOpen(state),
    list: without(state.list),
    ...(state.waiting !== undefined && { waiting: without(state.waiting) }),
  });
  return {
    ...turned(settled, next),
    ...(row !== undefined && { last: { row, ...act } }),
  };
}

function inOpen(state: WorklistState, id: string | undefined, change: (open: OpenItem) => OpenItem): WorklistState {
  return state.open === undefined || state.open.seen.id !== id ? state : { ...state, open: change(state.open) };
}

function withoutOpen({ open: _, ...state }: WorklistState): WorklistState {
  return state;
}

/** Takes over the newer list that waited. */
function caughtUp(state: WorklistState): WorklistState {
  const { waiting, current, ...rest } = state;
  if (waiting === undefined) return state;
  const now = stillCurrent(current, orderOf(state.list.rows), orderOf(waiting.rows));
  return { ...rest, list: waiting, ...(now !== undefined && { current: now }) };
}

/** Gives the focus to a row, or to the one that has its place by now. */
function turned(state: WorklistState, to: string | undefined): WorklistState {
  const { current: before, ...rest } = state;
  const order = orderOf(state.list.rows);
  const current = to !== undefined && order.includes(to) ? to : (before ?? order[0]);
  return { ...rest, ...(current !== undefined && { current }), focusTurn: state.focusTurn + 1 };
}
