import { Icon } from "../parts/Icon.tsx";
import type { IconId } from "../parts/icons.ts";
import { words } from "../words/words.ts";
import type { ClaimVerdict } from "./claim.ts";

const ICON = {
  true: "check",
  "true-only-if": "split",
  "not-so": "x",
  "not-known": "circle-dashed",
} as const satisfies Record<ClaimVerdict, IconId>;

/** A verdict as an icon, a word and a fill. None of them is an urgency, so none has the colour of one. */
export function VerdictTag({ verdict }: { readonly verdict: ClaimVerdict }) {
  return (
    <span className={`verdict verdict-${verdict}`}>
      <Icon name={ICON[verdict]} />
      {words().claims.verdict[verdict]}
    </span>
  );
}
