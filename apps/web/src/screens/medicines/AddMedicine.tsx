import { useId, useState } from "react";
import type { Companion } from "../../browser/companion.ts";
import { concepts } from "../../browser/engine/read-here.ts";
import { freshId } from "../../browser/store/fresh-id.ts";
import { Button } from "../../parts/Button.tsx";
import { SelectField, TextField } from "../../parts/Field.tsx";
import { Notice } from "../../parts/Notice.tsx";
import type { Undoable } from "../../trend/undoable.ts";
import { words } from "../../words/words.ts";
import { ActionLine } from "../companion/ActionLine.tsx";
import { useAction } from "../companion/use-action.ts";
import { useLoaded } from "../use-loaded.ts";
import { type FoundName, findNames } from "./find-names.ts";

type Props = { readonly companion: Companion; readonly onDone: (done: Undoable) => void };

const FORMS = ["", "tablet", "cream", "injection", "inhaler", "drops"] as const;
type FormId = (typeof FORMS)[number];
/** Words that our reader knows the form by. They stand in the record, and are not shown as ours. */
const FORM_IN_RECORD = {
  "": "",
  tablet: " tablet",
  cream: " cream",
  injection: " injection",
  inhaler: " inhaler",
  drops: " eye drops",
} as const satisfies Record<FormId, string>;

/** Adds another medicine by its name. A name that nobody here knows is kept as it was written. */
export function AddMedicine({ companion, onDone }: Props) {
  const say = words().medicines.add;
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<FoundName | { readonly label: string }>();
  const [isAsked, setAsked] = useState(false);
  const tables = useLoaded(isAsked ? "tables" : undefined, concepts);
  const found = tables.is === "ready" ? findNames(typed, tables.value.substances) : [];
  const name = typed.trim();
  const id = useId();
  const choose = (one: FoundName | { readonly label: string }) => {
    setChosen(one);
    setTyped(one.label);
  };
  return (
    <section className="card medicines-add no-print" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="today-part">
        {say.title}
      </h2>
      <TextField
        id={`${id}-name`}
        label={say.name}
        hint={say.nameHint}
        type="search"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={typed}
        onFocus={() => setAsked(true)}
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(undefined);
        }}
      />
      {chosen === undefined && name !== "" && (
        <div role="status" className="mt-3">
          {tables.is === "loading" && <p className="meta">{words().screens.opening}</p>}
          {tables.is === "failed" && <p className="text-unknown">{tables.failure.what}</p>}
          {tables.is === "ready" && (
            <p className="meta">{found.length === 0 ? say.notFound : say.found(found.length)}</p>
          )}
        </div>
      )}
      {chosen === undefined && name !== "" && (
        <ul className="test-list">
          {found.map((one) => (
            <li key={one.substance}>
              <button type="button" className="test-choice" onClick={() => choose(one)}>
                {one.label}
                {one.generic && <span className="meta">{` · ${one.generic}`}</span>}
              </button>
            </li>
          ))}
          <li>
            <button type="button" className="test-choice" onClick={() => choose({ label: name })}>
              {say.asWritten(name)}
            </button>
          </li>
        </ul>
      )}
      {chosen !== undefined && (
        <Details
          key={chosen.label}
          chosen={chosen}
          companion={companion}
          onDone={(done) => {
            setChosen(undefined);
            setTyped("");
            onDone(done);
          }}
        />
      )}
    </section>
  );
}

type DetailsProps = Props & { readonly chosen: FoundName | { readonly label: string } };

function Details({ chosen, companion, onDone }: DetailsProps) {
  const say = words().medicines.add;
  const [dose, setDose] = useState("");
  const [form, setForm] = useState<FormId>("");
  const [refused, setRefused] = useState<{ readonly what: string; readonly mend: string }>();
  const id = useId();
  const { run, state } = useAction<void>();
  const save = async () => {
    const { saveMedicines } = await import("./save-medicines.ts");
    const isJudged = "substance" in chosen && companion.known.includes(chosen.substance);
    const told = {
      id: `told-${freshId()}`,
      ...("substance" in chosen && { substance: chosen.substance }),
      text: `${chosen.label}${FORM_IN_RECORD[form]}`,
      ...(dose.trim() !== "" && { dose: dose.trim() }),
      status: "active" as const,
      // A therapy without a first day would else be read as begun on the day it was told.
      ...(!isJudged && { asserted: companion.asOf }),
    };
    const saved = await saveMedicines({ written: [told] }, companion);
    if (saved.is === "saved") onDone(saved.undo);
    else setRefused(saved.faults[0]);
  };
  return (
    <form
      className="change-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        run(save);
      }}
    >
      <p role="status">
        <strong>{chosen.label}</strong>
        {"generic" in chosen && chosen.generic !== undefined && <span className="meta">{` · ${chosen.generic}`}</span>}
      </p>
      <TextField
        id={`${id}-dose`}
        label={say.dose}
        hint={say.doseHint}
        autoComplete="off"
        value={dose}
        onChange={(event) => setDose(event.target.value)}
      />
      <SelectField
        id={`${id}-form`}
        label={say.form}
        value={form}
        onChange={(event) => setForm(event.target.value as FormId)}
        options={FORMS.map((value) => ({ value, label: say.forms[value === "" ? "untold" : value] }))}
      />
      {refused && (
        <Notice sort="problem" title={refused.what} role="alert">
          <p>{refused.mend}</p>
        </Notice>
      )}
      <ActionLine state={state} working={words().screens.saving} />
      <p>
        <Button kind="main" type="submit">
          {say.save}
        </Button>
      </p>
    </form>
  );
}
