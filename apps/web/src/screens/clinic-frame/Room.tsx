import type { ReactNode } from "react";
import { words } from "../../words/words.ts";
import { useLoaded } from "../use-loaded.ts";
import { FailureNotice } from "./FailureNotice.tsx";

export type RoomProps<T> = {
  readonly heading: string;
  readonly lead?: string;
  /** Loaded anew when it changes. */
  readonly version?: number;
  readonly load: () => Promise<T>;
  readonly children: (value: T) => ReactNode;
};

/** Has the focus where what had it is gone. */
export const ROOM_HEADING = "room-heading";

/** A room that opens with one thing that it loads: its heading stands at once, and what goes wrong is said under it. */
export function Room<T>({ heading, lead, version = 0, load, children }: RoomProps<T>) {
  const loaded = useLoaded(`${version}`, load);
  return (
    <>
      <h1 id={ROOM_HEADING} tabIndex={-1}>
        {heading}
      </h1>
      {lead && <p className="measure mt-3">{lead}</p>}
      {loaded.is === "loading" && (
        <p role="status" className="mt-3">
          {words().clinic.loading}
        </p>
      )}
      {loaded.is === "failed" && (
        <FailureNotice
          failure={loaded.failure}
          onAgain={loaded.failure.code === "OTHER_ROLE" ? undefined : () => location.reload()}
        />
      )}
      {loaded.is === "ready" && children(loaded.value)}
    </>
  );
}
