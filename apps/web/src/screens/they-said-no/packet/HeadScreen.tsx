import { LETTERHEAD_FIELDS, type Letterhead } from "@afterscript/wording/public/coverage.ts";
import { useState } from "react";
import { Button } from "../../../parts/Button.tsx";
import { TextArea, TextField } from "../../../parts/Field.tsx";
import { words } from "../../../words/words.ts";
import type { Journey } from "../journey.ts";
import { withForm } from "../told.ts";

type HeadField = keyof Letterhead;

const GROUPS = {
  person: ["name", "born", "memberId", "group"],
  payer: ["reference", "payer", "payerAddress", "payerFax"],
  prescriber: ["prescriber", "prescriberNumber", "prescriberSpecialty", "clinic", "clinicPhone"],
  request: ["diagnosisCode", "quantity", "duration", "ownWords"],
} as const satisfies Readonly<Record<string, readonly HeadField[]>>;
type Group = keyof typeof GROUPS;

const LONG: readonly HeadField[] = ["payerAddress", "ownWords"];

/** Names and numbers for the head of the letters. All of it may stay empty, and none of it leaves the device. */
export function HeadScreen({ telling, placing }: Journey) {
  const say = words().theySaidNo.head;
  const [head, setHead] = useState<Letterhead>(telling.told.form.head ?? {});
  const send = () => {
    telling.tell((before) => withForm(before, { head: filled(head) }));
    placing.go("packet");
  };
  return (
    <form
      className="head-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <header>
        <h1 className="answer" tabIndex={-1}>
          {say.heading}
        </h1>
        <p className="mt-2">{say.lead}</p>
        <p className="meta mt-1">{say.stays}</p>
      </header>
      {(Object.keys(GROUPS) as Group[]).map((group) => (
        <fieldset key={group}>
          <legend>{say.groups[group]}</legend>
          {GROUPS[group].map((field) => (
            <HeadInput
              key={field}
              field={field}
              value={head[field] ?? ""}
              onChange={(value) => setHead({ ...head, [field]: value })}
            />
          ))}
        </fieldset>
      ))}
      <div className="question-moves">
        <Button kind="quiet" icon="arrow-left" onClick={placing.back}>
          {words().theySaidNo.back}
        </Button>
        <Button kind="main" type="submit">
          {say.show}
        </Button>
      </div>
    </form>
  );
}

type InputProps = {
  readonly field: HeadField;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function HeadInput({ field, value, onChange }: InputProps) {
  const say = words().theySaidNo.head;
  const shared = { id: `head-${field}`, label: say.field[field], hint: say.hint[field], value };
  if (LONG.includes(field))
    return (
      <div className="head-wide">
        <TextArea {...shared} rows={field === "ownWords" ? 5 : 3} onChange={({ target }) => onChange(target.value)} />
      </div>
    );
  return (
    <TextField
      {...shared}
      type={field === "born" ? "date" : "text"}
      autoComplete="off"
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

/** What was left empty is left out: an empty word is no answer. */
function filled(head: Letterhead): Letterhead | undefined {
  const known = LETTERHEAD_FIELDS.flatMap((field) => {
    const value = head[field]?.trim();
    return value === undefined || value === "" ? [] : [[field, value] as const];
  });
  return known.length === 0 ? undefined : Object.fromEntries(known);
}
