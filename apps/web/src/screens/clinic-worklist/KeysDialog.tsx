import { DONE_IDS, DONE_WORDS } from "@afterscript/wording";
import { useEffect, useRef } from "react";
import { ITEM_ACTIONS } from "../../clinic/api.ts";
import { Button } from "../../parts/Button.tsx";
import { words } from "../../words/words.ts";
import { ACT_KEYS, DONE_KEYS } from "./commands.ts";

export type KeysDialogProps = {
  readonly withLetters: boolean;
  readonly onLetters: (on: boolean) => void;
  readonly onClose: () => void;
};

/** Every key of the list, and the switch that turns letters off. */
export function KeysDialog({ withLetters, onLetters, onClose }: KeysDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const say = words().clinic.keys;
  useEffect(() => {
    dialog.current?.showModal();
    heading.current?.focus();
  }, []);
  return (
    <dialog ref={dialog} className="clinic-keys" aria-labelledby="keys-title" onClose={onClose}>
      {/* The focus begins here: on the switch at the end it would hide the first keys, and Space would turn all off. */}
      <h2 id="keys-title" ref={heading} tabIndex={-1}>
        {say.title}
      </h2>
      <KeyTable />
      <label className="choice mt-4" htmlFor="keys-letters">
        <input
          type="checkbox"
          id="keys-letters"
          checked={withLetters}
          onChange={({ target }) => onLetters(target.checked)}
        />
        <span>
          {say.letters}
          <span className="meta block">{say.lettersNote}</span>
        </span>
      </label>
      <form method="dialog" className="mt-4">
        <Button kind="main" type="submit">
          {say.close}
        </Button>
      </form>
    </dialog>
  );
}

/** Key by key what it does. */
export function KeyTable() {
  const { keys, act } = words().clinic;
  const rows: readonly (readonly [readonly string[], string])[] = [
    [["j", "↓"], keys.next],
    [["k", "↑"], keys.previous],
    [["Enter"], keys.open],
    ...ITEM_ACTIONS.map((action) => [[ACT_KEYS[action]], act.name[action]] as const),
    ...DONE_IDS.map((id) => [[DONE_KEYS[id]], keys.done(DONE_WORDS[id])] as const),
    [["Enter"], keys.store],
    [["Shift", "Enter"], keys.line],
    [["Esc"], keys.close_],
    [["u"], act.release],
    [["?"], keys.help],
  ];
  return (
    <table className="table mt-3">
      <caption>{keys.caption}</caption>
      <tbody>
        {rows.map(([pressed, does]) => (
          <tr key={does}>
            <th scope="row">
              {pressed.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </th>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
