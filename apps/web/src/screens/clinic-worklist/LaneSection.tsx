import type { SignedIn, WhoStaff } from "../../clinic/api.ts";
import { words } from "../../words/words.ts";
import { useClinic } from "../clinic-frame/clinic-context.ts";
import type { LaneRows } from "./list-order.ts";
import { OpenRow } from "./OpenRow.tsx";
import { RowLine } from "./RowLine.tsx";
import type { Acting } from "./use-worklist.ts";
import type { OpenItem } from "./worklist-state.ts";

export type LaneSectionProps = {
  readonly lane: LaneRows;
  readonly me: SignedIn;
  readonly open: OpenItem | undefined;
  readonly current: string | undefined;
  readonly withLetters: boolean;
  readonly colleagues: readonly WhoStaff[] | undefined;
  readonly acting: Acting;
};

/** One section of the list with its rows; the opened one in its place. */
export function LaneSection({
  lane: { lane, rows },
  me,
  open,
  current,
  withLetters,
  colleagues,
  acting,
}: LaneSectionProps) {
  const { facts } = useClinic();
  const { title, note } = words().clinic.lane[lane];
  return (
    <section className="clinic-lane" aria-labelledby={`lane-${lane}`}>
      <div className="clinic-lane-head">
        <h2 id={`lane-${lane}`}>
          {title}
          <span className="clinic-count">{rows.length}</span>
        </h2>
        <p className="meta">{note}</p>
      </div>
      <ul>
        {rows.map((row) => {
          const isOpen = open?.seen.id === row.id;
          return (
            <li key={row.id} className={isOpen ? "clinic-row clinic-row-open" : "clinic-row"}>
              <h3 className="clinic-row-head">
                <RowLine
                  row={isOpen ? open.seen : row}
                  me={me}
                  isOpen={isOpen}
                  isCurrent={row.id === current}
                  onOpen={() => (isOpen ? acting.close() : acting.open(row.id))}
                  onFocus={() => acting.focused(row.id)}
                />
              </h3>
              {isOpen && (
                <OpenRow
                  open={open}
                  me={me}
                  day={facts.day}
                  sources={facts.sources}
                  withLetters={withLetters}
                  colleagues={colleagues}
                  onBegin={acting.begin}
                  onRelease={acting.release}
                  onWrite={acting.write}
                  onSend={acting.send}
                  onLeave={acting.leaveForm}
                  onLookAgain={acting.lookAgain}
                  onClose={acting.close}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
