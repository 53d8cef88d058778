/**
 * What somebody was writing when their session ended. It waits in this tab until the same person has signed in again, is
 * read once, and goes with the tab.
 */
export type Draft = {
  /** Staff id: nobody else is shown it. */
  readonly by: string;
  /** Path of the page. */
  readonly at: string;
  readonly item: string;
  /** Patient id, and the title of the finding: what the text is about, should the item be gone. */
  readonly about: { readonly patient: string; readonly title: string };
  readonly act: Readonly<Record<string, string>>;
};

const KEY = "afterscript-clinic-draft";

export function keepDraft(draft: Draft): void {
  sessionStorage.setItem(KEY, JSON.stringify(draft));
}

export function forgetDraft(): void {
  sessionStorage.removeItem(KEY);
}

/** The draft of this person on this page, which is then gone. Somebody else's is thrown away unread. */
export function takeDraft(by: string, at: string): Draft | undefined {
  const text = sessionStorage.getItem(KEY);
  forgetDraft();
  if (text === null) return undefined;
  const draft = JSON.parse(text) as Draft;
  return draft.by === by && draft.at === at ? draft : undefined;
}

const PLACE = "afterscript-clinic-place";

/** An address within this site: path and query. Addresses of the clinic hold nothing of a patient but opaque ids. */
export function placeOf({ pathname, search }: Pick<Location, "pathname" | "search">): string {
  return pathname + search;
}

/** Remembers the page that somebody was on: signing in ends at the worklist. */
export function keepPlace(): void {
  sessionStorage.setItem(PLACE, placeOf(location));
}

/** The page to go back to after signing in, once. */
export function takePlace(): string | undefined {
  const path = sessionStorage.getItem(PLACE);
  sessionStorage.removeItem(PLACE);
  return path !== null && /^\/clinic(?:[/?]|$)/.test(path) ? path : undefined;
}
