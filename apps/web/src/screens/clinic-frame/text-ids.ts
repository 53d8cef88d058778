export type TextIds = {
  /** The same text has the same id until it is kept, so that it is kept once however often it is sent. */
  readonly idOf: (text: string) => string;
  /** It is kept: the same words written again are another text. */
  readonly forget: () => void;
};

/**
 * Ids of what is written in one field. A text that was changed after a failed sending has an id of its own: the first one
 * may have arrived, and a server that knows its id would drop the change.
 */
export function textIds(fresh: () => string): TextIds {
  let last: { readonly text: string; readonly id: string } | undefined;
  return {
    idOf: (text) => {
      if (last?.text !== text) last = { text, id: fresh() };
      return last.id;
    },
    forget: () => {
      last = undefined;
    },
  };
}
