import { useState } from "react";
import type { Undoable } from "../../trend/undoable.ts";

export type UndoState = {
  readonly offered?: Undoable | undefined;
  readonly isUndone: boolean;
  /** Offers to take back what was just done, in the place of an earlier offer. */
  readonly offer: (done: Undoable) => void;
  readonly undo: () => Promise<void>;
};

/** The last thing that was done here, until something else is. */
export function useUndo(): UndoState {
  const [offered, setOffered] = useState<Undoable>();
  const [isUndone, setUndone] = useState(false);
  return {
    offered,
    isUndone,
    offer: (done) => {
      setOffered(done);
      setUndone(false);
    },
    undo: async () => {
      await offered?.undo();
      setOffered(undefined);
      setUndone(true);
    },
  };
}
