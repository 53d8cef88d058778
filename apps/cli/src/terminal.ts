/** What a command may do to the outside: print, and ask what day it is. */
export type Terminal = {
  readonly out: (text: string | Uint8Array) => void;
  readonly err: (text: string) => void;
  readonly isColourful: boolean;
  /** Somebody looks at what is printed; false where it goes into a file or another program. */
  readonly isTerminal: boolean;
  /** Today's ISO date. */
  readonly today: () => string;
};

/** Exit codes of the contract: assessed, --fail-on met, input or arguments unusable, knowledge unusable. */
export const EXIT = { assessed: 0, failOn: 1, unusable: 2, knowledge: 3, bug: 70 } as const;
