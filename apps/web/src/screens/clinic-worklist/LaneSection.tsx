import { words } from "../../words/words.ts";
import { ItemRow, type ItemRowProps } from "./ItemRow.tsx";
import type { LaneRows } from "./list-order.ts";

export type LaneSectionProps = Omit<ItemRowProps, "row"> & { readonly lane: LaneRows };

/** One section of the list with its rows; the opened one in its place. */
export function LaneSection({ lane: { lane, rows }, ...item }: LaneSectionProps) {
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
        {rows.map((row) => (
          <ItemRow key={row.id} row={row} {...item} />
        ))}
      </ul>
    </section>
  );
}
