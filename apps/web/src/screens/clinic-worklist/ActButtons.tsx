import { ITEM_ACTIONS, type ItemAction } from "../../clinic/api.ts";
import { Button } from "../../parts/Button.tsx";
import { words } from "../../words/words.ts";
import { ACT_KEYS } from "./commands.ts";

export type ActButtonsProps = {
  /** Whether the row names a test: without one there is nothing to order. */
  readonly namesTest: boolean;
  /** The act whose form is open. */
  readonly chosen?: ItemAction | undefined;
  /** Whether a letter does it too: then it stands on the button. */
  readonly withLetters: boolean;
  readonly onBegin?: ((action: ItemAction) => void) | undefined;
  readonly onRelease?: (() => void) | undefined;
};

/** What can be done with an item; each with its key. */
export function ActButtons({ namesTest, chosen, withLetters, onBegin, onRelease }: ActButtonsProps) {
  const say = words().clinic.act;
  return (
    <fieldset className="clinic-acts no-print" aria-label={say.group}>
      {ITEM_ACTIONS.filter((action) => namesTest || action !== "test-ordered").map((action) => (
        <Button
          key={action}
          kind={chosen === action ? "main" : "quiet"}
          className="clinic-act"
          aria-pressed={chosen === action}
          aria-keyshortcuts={withLetters ? ACT_KEYS[action] : undefined}
          onClick={() => onBegin?.(action)}
        >
          {say.name[action]}
          {withLetters && <kbd>{ACT_KEYS[action]}</kbd>}
        </Button>
      ))}
      {onRelease && (
        <Button
          kind="quiet"
          className="clinic-act"
          aria-keyshortcuts={withLetters ? "u" : undefined}
          onClick={onRelease}
        >
          {say.release}
          {withLetters && <kbd>u</kbd>}
        </Button>
      )}
      {!namesTest && <p className="meta clinic-no-test">{say.noTests}</p>}
    </fieldset>
  );
}
