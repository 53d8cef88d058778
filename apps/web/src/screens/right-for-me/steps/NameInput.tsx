import { useEffect, useRef, useState } from "react";
import { concepts } from "../../../browser/engine/read-here.ts";
import { words } from "../../../words/words.ts";

type Props = { readonly id: string; readonly label: string; readonly onAdd: (name: string) => void };

/** A medicine by its name. The list offers the names that are known here; any other can be written too. */
export function NameInput({ id, label, onAdd }: Props) {
  const [text, setText] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const names = useKnownNames();
  const add = () => {
    const name = text.trim();
    if (name !== "") onAdd(name);
    setText("");
    input.current?.focus();
  };
  return (
    <form
      className="name-input"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label className="labelled">
        <span className="labelled-name">{label}</span>
        <input
          ref={input}
          className="field"
          list={`${id}-names`}
          value={text}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <datalist id={`${id}-names`}>
        {names.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <button type="submit" className="button">
        {words().rightForMe.medicines.add}
      </button>
    </form>
  );
}

/** Names and brands of the code tables; none where they cannot be loaded, and any name can be written all the same. */
function useKnownNames(): readonly string[] {
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    concepts().then(
      ({ substances }) => setNames([...new Set(substances.flatMap((one) => [...one.names, ...one.brands]))].sort()),
      () => {
        // The answer itself needs these tables, and says so when they are missing.
      },
    );
  }, []);
  return names;
}
