import { useEffect, useRef, useState } from "react";
import type { WhoStaff, Worklist } from "../../clinic/api.ts";
import { Button } from "../../parts/Button.tsx";
import { DayStamp } from "../../parts/DayStamp.tsx";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { date } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import { askClinic } from "../clinic-frame/ask-clinic.ts";
import { mayAct, useClinic } from "../clinic-frame/clinic-context.ts";
import { FailureNotice } from "../clinic-frame/FailureNotice.tsx";
import { useLoaded } from "../use-loaded.ts";
import { Around } from "./Around.tsx";
import { commandOf, isItemAction } from "./commands.ts";
import { Hidden } from "./Hidden.tsx";
import { KeysDialog } from "./KeysDialog.tsx";
import { LaneSection } from "./LaneSection.tsx";
import { LastActLine } from "./LastActLine.tsx";
import { changeBetween, inLanes } from "./list-order.ts";
import { useLetters } from "./use-letters.ts";
import { type Acting, useWorklist } from "./use-worklist.ts";

const load = () => askClinic<Worklist>("/clinic/api/worklist");

/** The few that matter first, each with its reason, and what is done with it. */
export function WorklistScreen() {
  const loaded = useLoaded("worklist", load);
  const say = words().clinic;
  if (loaded.is === "ready") return <Loaded first={loaded.value} />;
  return (
    <>
      <h1>{say.worklist.heading}</h1>
      {loaded.is === "loading" ? (
        <p role="status">{say.loading}</p>
      ) : (
        <FailureNotice failure={loaded.failure} onAgain={() => location.reload()} />
      )}
    </>
  );
}

function Loaded({ first }: { readonly first: Worklist }) {
  const acting = useWorklist(first, load);
  const { state, stale } = acting;
  const { me } = useClinic();
  const say = words().clinic.worklist;
  const [isHelp, setHelp] = useState(false);
  const [withLetters, setLetters] = useLetters();
  const colleagues = useLoaded(mayAct(me) ? "colleagues" : undefined, () =>
    askClinic<readonly WhoStaff[]>("/clinic/api/colleagues"),
  );
  useKeys(acting, withLetters, () => setHelp(true));
  useFocusOnCurrent(acting);
  const { list, open } = state;
  const lanes = inLanes(list.rows);
  return (
    <>
      <div className="clinic-title-line">
        <h1>{say.heading}</h1>
        <DayStamp day={list.day} of="record" knowledge={list.knowledge.version} />
        <Button kind="quiet" onClick={() => setHelp(true)}>
          {say.keys}
          <kbd>?</kbd>
        </Button>
      </div>
      <p className="mt-2">{say.lead(list.rows.length, list.patients, list.resultSets)}</p>
      <Around list={list} />
      {stale && (
        <Notice sort="caution" title={say.stale} role="status">
          <p>{`${stale.what} ${stale.mend}`}</p>
        </Notice>
      )}
      <LastActLine last={state.last} />
      <Waiting acting={acting} />
      <div data-worklist="">
        {lanes.length === 0 && <Nothing list={list} />}
        {lanes.map((lane) => (
          <LaneSection
            key={lane.lane}
            lane={lane}
            me={me}
            open={open}
            current={state.current}
            withLetters={withLetters}
            colleagues={colleagues.is === "ready" ? colleagues.value : undefined}
            acting={acting}
          />
        ))}
      </div>
      <Hidden list={list} />
      {isHelp && <KeysDialog withLetters={withLetters} onLetters={setLetters} onClose={() => setHelp(false)} />}
    </>
  );
}

/** A newer list waits while a row is open, so that nothing moves under a hand. */
function Waiting({ acting: { state, close } }: { readonly acting: Acting }) {
  const say = words().clinic.worklist;
  if (state.open === undefined || state.waiting === undefined) return null;
  const change = changeBetween(state.list, state.waiting, state.open.seen.id);
  if (change.came + change.went + change.changed === 0) return null;
  return (
    <p className="clinic-waiting">
      {say.waiting(change.came, change.went, change.changed)}{" "}
      <button type="button" className="link-button" onClick={close}>
        {say.showNow}
      </button>
    </p>
  );
}

function Nothing({ list }: { readonly list: Worklist }) {
  const say = words().clinic.worklist.empty;
  return (
    <div className="mt-6 measure">
      <EmptyState title={say.title} text={say.text(list.patients, list.resultSets, date(list.day))}>
        <p className="mt-2">{say.unseen(list.waiting, list.unmatched)}</p>
      </EmptyState>
    </div>
  );
}

function useKeys(acting: Acting, withLetters: boolean, onHelp: () => void) {
  const latest = useRef({ acting, withLetters, onHelp });
  latest.current = { acting, withLetters, onHelp };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const now = latest.current;
      const target = event.target instanceof HTMLElement ? event.target : document.body;
      if (event.defaultPrevented || target.closest("dialog") !== null) return;
      const on = target.dataset.row !== undefined ? "row" : isTyping(target) ? "text" : "page";
      const command = commandOf({ ...keysOf(event), on, withLetters: now.withLetters });
      if (command === undefined) return;
      event.preventDefault();
      run(command, now);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

const keysOf = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => ({ key, ctrlKey, metaKey, altKey });

function isTyping(target: HTMLElement): boolean {
  return target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]") !== null;
}

type Now = { readonly acting: Acting; readonly onHelp: () => void };

function run(command: NonNullable<ReturnType<typeof commandOf>>, { acting, onHelp }: Now): void {
  const { open } = acting.state;
  if (isItemAction(command)) acting.begin(command);
  else if (command === "help") onHelp();
  else if (command === "release") acting.release();
  else if (command === "open") return;
  else if (command === "close") {
    if (open?.draft !== undefined) acting.leaveForm();
    else if (open !== undefined) acting.close();
  } else acting.step(command);
}

/** The focus goes where the list says: after an act to the next row, and never at the first drawing. */
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
