import { type ReactNode, useState } from "react";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { words } from "../../words/words.ts";
import { Room } from "./Room.tsx";

export type ListRoomProps<T> = {
  readonly heading: string;
  readonly lead: string;
  readonly load: () => Promise<readonly T[]>;
  /** Said where nothing is in the list, and what would bring something. */
  readonly empty: { readonly title: string; readonly text: string };
  /** Draws the list; `again` loads it anew. */
  readonly children: (items: readonly T[], again: () => void) => ReactNode;
};

/** A room that is one list, loaded anew after what was done in it. */
export function ListRoom<T>({ heading, lead, load, empty, children }: ListRoomProps<T>) {
  const [version, setVersion] = useState(0);
  return (
    <Room heading={heading} lead={lead} version={version} load={load}>
      {(items) =>
        items.length === 0 ? (
          <div className="mt-6 measure">
            <EmptyState {...empty} action={{ href: "/clinic", text: words().clinic.toWorklist }} />
          </div>
        ) : (
          children(items, () => setVersion((count) => count + 1))
        )
      }
    </Room>
  );
}
