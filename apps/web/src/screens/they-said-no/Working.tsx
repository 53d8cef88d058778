import { words } from "../../words/words.ts";
import type { Worked } from "../right-for-me/use-worked.ts";
import { FailedNotice } from "./FailedNotice.tsx";

/** While the answer is worked out, and when it could not be. */
export function Working({ worked }: { readonly worked: Exclude<Worked<unknown>, { readonly is: "done" }> }) {
  if (worked.is === "working") return <p role="status">{words().theySaidNo.answer.working}</p>;
  return <FailedNotice failure={worked.failure} onAgain={worked.again} />;
}
