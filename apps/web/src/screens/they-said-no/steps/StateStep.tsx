import { useState } from "react";
import { Button } from "../../../parts/Button.tsx";
import { SelectField } from "../../../parts/Field.tsx";
import { words } from "../../../words/words.ts";

type Props = {
  readonly state: string | undefined;
  readonly isOpen: boolean;
  readonly onState: (state: string | undefined) => void;
};

/** One of the states, by its name. */
export function StateStep({ state, isOpen, onState }: Props) {
  const { theySaidNo: say, usStates } = words();
  const [chosen, setChosen] = useState(state ?? "");
  return (
    <form
      className="grid grid-cols-1 gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== "") onState(chosen);
      }}
    >
      <div className="one-field">
        <SelectField
          id="state"
          label={say.state.label}
          value={chosen}
          options={[
            { value: "", label: say.state.choose },
            ...Object.entries(usStates).map(([value, label]) => ({ value, label })),
          ]}
          onChange={(event) => setChosen(event.target.value)}
        />
      </div>
      <div className="grid grid-cols-1 gap-2">
        <Button kind="main" type="submit" disabled={chosen === ""}>
          {say.next}
        </Button>
        <button
          type="button"
          className="choice choice-button choice-unknown"
          aria-pressed={isOpen}
          onClick={() => onState(undefined)}
        >
          {say.unknown}
        </button>
      </div>
    </form>
  );
}
