import { type FormEvent, useState } from "react";
import type { PatientSearch, PatientsFound } from "../../clinic/api.ts";
import { Button } from "../../parts/Button.tsx";
import { TextField } from "../../parts/Field.tsx";
import { words } from "../../words/words.ts";
import { askClinic } from "../clinic-frame/ask-clinic.ts";
import { useClinic } from "../clinic-frame/clinic-context.ts";
import { FailureNotice } from "../clinic-frame/FailureNotice.tsx";
import { useStoring } from "../clinic-frame/use-storing.ts";
import { personLine } from "../clinic-worklist/row-words.ts";

const NOTHING = { name: "", identifier: "", born: "" };

/** Finds a patient. What is asked goes in a body, so that no name stands in an address. */
export function SearchScreen() {
  const say = words().clinicRooms.search;
  const { announce } = useClinic();
  const [asked, setAsked] = useState(NOTHING);
  const [found, setFound] = useState<PatientsFound>();
  const { isBusy, failure, store } = useStoring();
  const isEmpty = Object.values(asked).every((text) => text.trim() === "");
  const find = (event: FormEvent) => {
    event.preventDefault();
    if (isEmpty) return;
    const body: PatientSearch = Object.fromEntries(
      Object.entries(asked)
        .map(([field, text]) => [field, text.trim()])
        .filter(([, text]) => text !== ""),
    );
    void store(async () => {
      const answer = await askClinic<PatientsFound>("/clinic/api/patients/search", { body });
      setFound(answer);
      announce(say.found(answer.patients.length));
    });
  };
  const field = (name: keyof typeof NOTHING) => ({
    id: name,
    value: asked[name],
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      setAsked({ ...asked, [name]: target.value }),
  });
  return (
    <>
      <h1>{say.heading}</h1>
      <form className="clinic-search" onSubmit={find}>
        <TextField label={say.name} autoComplete="off" {...field("name")} />
        <TextField label={say.identifier} autoComplete="off" {...field("identifier")} />
        <TextField label={say.born} type="date" {...field("born")} />
        <Button kind="main" type="submit" disabled={isBusy}>
          {say.find}
        </Button>
      </form>
      {failure && <FailureNotice failure={failure} />}
      {found && (
        <section className="clinic-part" aria-labelledby="found">
          <h2 id="found">{say.found(found.patients.length)}</h2>
          {found.patients.length === 0 && <p className="mt-2">{say.none}</p>}
          {found.isCut && <p className="mt-2">{say.cut}</p>}
          <ul className="clinic-people-list mt-3">
            {found.patients.map((patient) => (
              <li key={patient.id}>
                <a href={`/clinic/patients/${patient.id}`}>
                  <bdi>{patient.name}</bdi>
                </a>{" "}
                <span className="meta">{personLine(patient)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
