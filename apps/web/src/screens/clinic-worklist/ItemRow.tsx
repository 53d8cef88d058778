import type { WhoStaff, WorklistRow } from "../../clinic/api.ts";
import { useClinic } from "../clinic-frame/clinic-context.ts";
import { OpenRow } from "./OpenRow.tsx";
import { RowLine } from "./RowLine.tsx";
import type { Acting } from "./use-worklist.ts";

export type ItemRowProps = {
  readonly row: WorklistRow;
  readonly withLetters: boolean;
  readonly colleagues: readonly WhoStaff[] | undefined;
  readonly acting: Acting;
  readonly isOfOne?: boolean;
};

/** An item of a list: its line, and opened beneath it what can be done. */
export function ItemRow({ row, withLetters, colleagues, acting, isOfOne }: ItemRowProps) {
  const { me, facts } = useClinic();
  const { open, current } = acting.state;
  const own = open?.seen.id === row.id ? open : undefined;
  const seen = own?.claim === "held" ? { ...own.seen, claimedBy: me } : own?.seen;
  return (
    <li className={own ? "clinic-row clinic-row-open" : "clinic-row"}>
      <h3 className="clinic-row-head">
        <RowLine
          row={seen ?? row}
          me={me}
          sources={facts.sources}
          isOpen={own !== undefined}
          isCurrent={row.id === current}
          isOfOne={isOfOne}
          onOpen={() => (own ? acting.close() : acting.open(row.id))}
          onFocus={() => acting.focused(row.id)}
        />
      </h3>
      {own && (
        <OpenRow
          open={own}
          me={me}
          day={facts.day}
          sources={facts.sources}
          withLetters={withLetters}
          colleagues={colleagues}
          onBegin={acting.begin}
          onRelease={acting.release}
          onChoose={acting.choose}
          onWrite={acting.write}
          onSend={acting.send}
          onLeave={acting.leaveForm}
          onLookAgain={acting.lookAgain}
          onClose={acting.close}
        />
      )}
    </li>
  );
}
