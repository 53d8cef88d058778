import type { Companion } from "../../browser/companion.ts";
import { TextField } from "../../parts/Field.tsx";
import { words } from "../../words/words.ts";
import { NAME_SETTING } from "./last-visit.ts";

type Props = {
  readonly companion: Companion;
  readonly name: string;
  /** What is kept on this device; empty where nothing is. */
  readonly kept: string;
  readonly onChange: (name: string) => void;
};

/** A name for the sheet. It is kept only where the box is ticked. */
export function NameField({ companion: { store }, name, kept, onChange }: Props) {
  const say = words().visit.name;
  const isKept = kept !== "" && kept === name;
  return (
    <div className="visit-name">
      <TextField
        id="visit-name"
        label={say.label}
        hint={say.hint}
        autoComplete="name"
        value={name}
        onChange={(event) => onChange(event.target.value)}
      />
      {name.trim() !== "" && (
        <label className="choice" htmlFor="keep-name">
          <input
            id="keep-name"
            type="checkbox"
            checked={isKept}
            onChange={({ target: { checked } }) => store.changeSettings({ [NAME_SETTING]: checked ? name : undefined })}
          />
          <span>{say.keep}</span>
        </label>
      )}
    </div>
  );
}
