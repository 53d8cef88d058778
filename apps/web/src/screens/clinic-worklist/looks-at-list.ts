/** Looks at the list whose answers can overtake each other. */
export type LooksAtList = {
  /** A look is asked for; gives its number. */
  readonly begin: () => number;
  /** An act was stored: what was asked for until now may still show its row. */
  readonly acted: () => void;
  /** Whether the answer to this look is newer than what is shown; it counts as shown from then on. */
  readonly isNews: (look: number) => boolean;
};

export function looksAtList(): LooksAtList {
  let begun = 0;
  let shown = 0;
  return {
    begin: () => {
      begun += 1;
      return begun;
    },
    acted: () => {
      shown = begun;
    },
    isNews: (look) => {
      if (look <= shown) return false;
      shown = look;
      return true;
    },
  };
}
