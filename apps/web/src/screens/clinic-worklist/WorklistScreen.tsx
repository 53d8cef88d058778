import { useEffect, useState } from "react";
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
import { FailingSources } from "./FailingSources.tsx";
import { Hidden } from "./Hidden.tsx";
import { HomelessTextNotice } from "./HomelessTextNotice.tsx";
import { KeysDialog } from "./KeysDialog.tsx";
import { LaneSection } from "./LaneSection.tsx";
import { LastActLine } from "./LastActLine.tsx";
import { changeBetween, inLanes } from "./list-order.ts";
import { useItemKeys } from "./use-item-keys.ts";
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
  const { me } = useClinic();
  const staff = useLoaded(mayAct(me) ? "colleagues" : undefined, () =>
    askClinic<readonly WhoStaff[]>("/clinic/api/colleagues"),
  );
  const colleagues = staff.is === "ready" ? staff.value : undefined;
  const acting = useWorklist({ first, load, isWatched: true, colleagues });
  const { state, stale } = acting;
  const say = words().clinic.worklist;
  const [isHelp, setHelp] = useState(false);
  const [withLetters, setLetters] = useLetters();
  useItemKeys({ acting, withLetters, onHelp: () => setHelp(true) });
  useFocusAtOpening(state.current);
  const { list } = state;
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
      <FailingSources failing={list.failing} />
      {stale && (
        <Notice sort="caution" title={say.stale} role="status">
          <p>{`${stale.what} ${stale.mend}`}</p>
        </Notice>
      )}
      <HomelessTextNotice acting={acting} />
      <LastActLine last={state.last} />
      <Waiting acting={acting} />
      <div data-worklist="">
        {lanes.length === 0 && <Nothing list={list} />}
        {lanes.map((lane) => (
          <LaneSection key={lane.lane} lane={lane} withLetters={withLetters} colleagues={colleagues} acting={acting} />
        ))}
      </div>
      <Hidden list={list} />
      {isHelp && <KeysDialog withLetters={withLetters} onLetters={setLetters} onClose={() => setHelp(false)} />}
    </>
  );
}

/** The first row has the focus when the list opens, so that the first key is already the work. Nobody else's focus is taken. */
function useFocusAtOpening(first: string | undefined) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list opens.
  useEffect(() => {
    if (first === undefined || document.activeElement !== document.body) return;
    document.getElementById(`row-${first}`)?.focus({ preventScroll: true });
  }, []);
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
  const { handled, snoozed } = list.away;
  const isThrough = handled + snoozed > 0;
  if (list.patients === 0)
    return (
      <div className="mt-6 measure">
        <EmptyState {...say.nobody}>
          {list.unmatched > 0 && <p className="mt-2">{say.unseen(list.waiting, list.unmatched)}</p>}
        </EmptyState>
      </div>
    );
  return (
    <div className="mt-6 measure">
      <EmptyState
        title={isThrough ? say.through : say.title}
        text={say.text(list.patients, list.resultSets, date(list.day))}
      >
        {isThrough && <p className="mt-2">{say.away(handled, snoozed)}</p>}
        <p className="mt-2">{say.unseen(list.waiting, list.unmatched)}</p>
      </EmptyState>
    </div>
  );
}
