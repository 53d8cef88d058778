import { useEffect, useId, useState } from "react";
import type { TriedMedicine } from "../../../browser/appeal/tried-medicine.ts";
import { today } from "../../../browser/today.ts";
import { Button } from "../../../parts/Button.tsx";
import { DayFields, type DayParts, NO_DAY } from "../../../parts/DayFields.tsx";
import { type FieldError, SelectField, TextField } from "../../../parts/Field.tsx";
import { toldDay } from "../../../parts/told-day.ts";
import { date } from "../../../words/text.ts";
import { words } from "../../../words/words.ts";

const REASONS = ["inadequate-response", "intolerance", "other", "unknown"] as const;

type Props = {
  readonly tried: readonly TriedMedicine[] | undefined;
  readonly isOpen: boolean;
  readonly onTried: (tried: readonly TriedMedicine[] | undefined) => void;
};

/** What was tried before, since when, until when, and why it ended: plans count nothing without these. */
export function TriedStep({ tried = [], isOpen, onTried }: Props) {
  const say = words().theySaidNo;
  const [list, setList] = useState(tried);
  const [isChanged, setChanged] = useState(false);
  const change = (next: readonly TriedMedicine[]) => {
    setList(next);
    setChanged(true);
  };
  return (
    <div className="grid grid-cols-1 gap-6">
      {list.length > 0 && (
        <ul className="name-list" aria-label={say.tried.list}>
          {list.map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same name may be written twice.
            <li key={at}>
              <span>
                <strong>{one.name}</strong>
                <span className="meta block">{spanText(one)}</span>
              </span>
              <Button kind="quiet" onClick={() => change(list.filter((_, other) => other !== at))}>
                {say.tried.remove}
                <span className="sr-only"> {one.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <AddTried key={list.length} isNext={isChanged} onAdd={(one) => change([...list, one])} />
      <div className="grid grid-cols-1 gap-2">
        <Button kind="main" onClick={() => onTried(list)}>
          {list.length === 0 ? say.tried.none : say.tried.done}
        </Button>
        {list.length === 0 && (
          <button
            type="button"
            className="choice choice-button choice-unknown"
            aria-pressed={isOpen}
            onClick={() => onTried(undefined)}
          >
            {say.unknown}
          </button>
        )}
      </div>
    </div>
  );
}

type AddProps = {
  /** The list was changed just now: its next name can be written at once. */
  readonly isNext: boolean;
  readonly onAdd: (one: TriedMedicine) => void;
};

function AddTried({ isNext, onAdd }: AddProps) {
  const say = words().theySaidNo.tried;
  const id = useId();
  useEffect(() => {
    if (isNext) document.getElementById(`${id}-name`)?.focus();
  }, [isNext, id]);
  const [name, setName] = useState("");
  const [from, setFrom] = useState(NO_DAY);
  const [to, setTo] = useState(NO_DAY);
  const [why, setWhy] = useState<TriedMedicine["why"]>("unknown");
  const [wrong, setWrong] = useState<{ readonly at: "name" | "from" | "to"; readonly error: FieldError }>();
  const errorAt = (at: "name" | "from" | "to") => (wrong?.at === at ? wrong.error : undefined);
  const add = () => {
    const [began, ended] = [dayIn(from), dayIn(to)];
    if (name.trim() === "") return setWrong({ at: "name", error: say.wanted });
    if (began.is === "fault") return setWrong({ at: "from", error: began.error });
    if (ended.is === "fault") return setWrong({ at: "to", error: ended.error });
    if (began.is === "told" && ended.is === "told" && isBefore(ended.day, began.day))
      return setWrong({ at: "to", error: say.endedFirst });
    onAdd({
      name: name.trim(),
      why,
      ...(began.is === "told" && { from: began.day }),
      ...(ended.is === "told" && { to: ended.day }),
    });
  };
  return (
    <form
      className="card grid grid-cols-1 gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextField
        id={`${id}-name`}
        label={say.name}
        value={name}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        error={errorAt("name")}
        onChange={(event) => setName(event.target.value)}
      />
      <DayFields id={`${id}-from`} label={say.from} value={from} onChange={setFrom} error={errorAt("from")} />
      <DayFields id={`${id}-to`} label={say.to} value={to} onChange={setTo} error={errorAt("to")} />
      <SelectField
        id={`${id}-why`}
        label={say.why}
        value={why}
        options={REASONS.map((value) => ({ value, label: say.reason[value] }))}
        onChange={(event) => setWhy(REASONS.find((one) => one === event.target.value) ?? "unknown")}
      />
      <Button type="submit" icon="plus">
        {say.add}
      </Button>
    </form>
  );
}

function dayIn(parts: DayParts) {
  return toldDay(parts, { latest: today() });
}

/** What is known of when it was taken and why it ended; what is not known is left out. */
function spanText({ from, to, why }: TriedMedicine): string {
  const say = words().theySaidNo.tried;
  const dayText = (day: string | undefined) => (day === undefined ? say.open : date(day));
  return [
    ...(from === undefined && to === undefined ? [] : [say.span(dayText(from), dayText(to))]),
    ...(why === "unknown" ? [] : [say.reason[why]]),
  ].join(" · ");
}

/** Of "2026" and "2026-03" neither is known to be before the other. */
function isBefore(day: string, other: string): boolean {
  const known = Math.min(day.length, other.length);
  return day.slice(0, known) < other.slice(0, known);
}
