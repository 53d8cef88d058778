import { useId, useState } from "react";
import { words } from "../../words/words.ts";

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What a password manager is told: one that is made now, or one that exists. */
  readonly use: "new" | "current";
  readonly hint?: string;
};

/** A passphrase, hidden until its owner wants to see it. */
export function PassphraseField({ label, value, onChange, use, hint }: Props) {
  const id = useId();
  const [shown, setShown] = useState(false);
  const { passphrase } = words().data;
  return (
    <div className="mt-4">
      <label htmlFor={id} className="font-bold">
        {label}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="meta">
          {hint}
        </p>
      )}
      <div className="passphrase">
        <input
          id={id}
          className="field"
          type={shown ? "text" : "password"}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          autoComplete={`${use}-password`}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        />
        <button
          type="button"
          className="button button-quiet"
          aria-label={shown ? passphrase.hide : passphrase.show}
          onClick={() => setShown(!shown)}
        >
          {shown ? passphrase.hideShort : passphrase.showShort}
        </button>
      </div>
    </div>
  );
}
