import { LETTERHEAD_FIELDS, type Letterhead } from "@afterscript/wording/public/coverage.ts";
import { today } from "../../../browser/today.ts";
import { Button } from "../../../parts/Button.tsx";
import { TextArea, TextField } from "../../../parts/Field.tsx";
import { SampleBanner } from "../../../parts/SampleBanner.tsx";
import { words } from "../../../words/words.ts";
import { dayOf } from "../asked-of.ts";
import type { Journey } from "../journey.ts";
import { planOf } from "../questions.ts";
import { withForm } from "../told.ts";

type HeadField = keyof Letterhead;

const GROUPS = {
  person: ["name", "born", "memberId", "group"],
  payer: ["reference", "payer", "payerAddress", "payerFax"],
  prescriber: ["prescriber", "prescriberNumber", "prescriberSpecialty", "clinic", "clinicPhone"],
  request: ["diagnosisCode", "quantity", "duration", "ownWords"],
} as const satisfies Readonly<Record<string, readonly HeadField[]>>;
type Group = keyof typeof GROUPS;

/** What nobody has outside the United States. */
const US_ONLY: ReadonlySet<HeadField> = new Set(["memberId", "group", "payerFax", "prescriberNumber"]);

const LONG: readonly HeadField[] = ["payerAddress", "ownWords"];

/** Names and numbers for the head of the letters. All of it may stay empty, and none of it leaves the device. */
export function HeadScreen({ telling, placing, coverage }: Journey) {
  const say = words().theySaidNo.head;
  const { told } = telling;
  const head = told.form.head ?? {};
  const country = planOf(told, coverage)?.country ?? "us";
  const isAsked = (field: HeadField) => country === "us" || !US_ONLY.has(field) || head[field] !== undefined;
  // Told as it is typed: whoever goes back finds it again.
  const write = (field: HeadField, value: string) =>
    telling.tell((before) => withForm(before, { head: written({ ...before.form.head, [field]: value }) }));
  const send = () => {
    telling.tell((before) => withForm(before, { head: filled(before.form.head ?? {}) }));
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
        {told.record.is === "sample" && <SampleBanner day={dayOf(told)} />}
        <h1 className="answer" tabIndex={-1}>
          {say.heading}
        </h1>
        <p className="mt-2">{say.lead}</p>
        <p className="meta mt-1">{say.stays}</p>
      </header>
      {(Object.keys(GROUPS) as Group[]).map((group) => (
        <fieldset key={group}>
          <legend>{say.groups[group]}</legend>
          {GROUPS[group].filter(isAsked).map((field) => (
            <HeadInput key={field} field={field} value={head[field] ?? ""} onChange={(value) => write(field, value)} />
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
      {...(field === "born" ? { type: "date", max: today() } : { type: "text" })}
      autoComplete="off"
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

/** An emptied field is gone; spaces at an end are kept while somebody types. */
function written(head: Letterhead): Letterhead | undefined {
  const known = Object.entries(head).filter(([, value]) => value !== "");
  return known.length === 0 ? undefined : Object.fromEntries(known);
}

/** What was left empty is left out: an empty word is no answer. */
function filled(head: Letterhead): Letterhead | undefined {
  const known = LETTERHEAD_FIELDS.flatMap((field) => {
    const value = head[field]?.trim();
    return value === undefined || value === "" ? [] : [[field, value] as const];
  });
  return known.length === 0 ? undefined : Object.fromEntries(known);
}
