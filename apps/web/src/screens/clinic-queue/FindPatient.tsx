import { useState } from "react";
import type { PatientsFound, WhoPatient } from "../../clinic/api.ts";
import { Button } from "../../parts/Button.tsx";
import { TextField } from "../../parts/Field.tsx";
import { words } from "../../words/words.ts";
import { askClinic } from "../clinic-frame/ask-clinic.ts";
import { FailureNotice } from "../clinic-frame/FailureNotice.tsx";
import { useStoring } from "../clinic-frame/use-storing.ts";
import { personLine } from "../clinic-worklist/row-words.ts";

export type FindPatientProps = {
  readonly id: string;
  readonly isBusy: boolean;
  readonly onChoose: (patient: WhoPatient) => void;
};

/** Looks for a patient by name where none of the suggested ones is right. */
export function FindPatient({ id, isBusy, onChoose }: FindPatientProps) {
  const say = words().clinicIntake.queue;
  const [name, setName] = useState("");
  const [found, setFound] = useState<PatientsFound>();
  const { isBusy: isLooking, failure, store } = useStoring();
  const look = () =>
    store(async () =>
      setFound(await askClinic<PatientsFound>("/clinic/api/patients/search", { body: { name: name.trim() } })),
    );
  return (
    <details className="fold">
      <summary>{say.other}</summary>
      <form
        className="clinic-discard"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== "") void look();
        }}
      >
        <TextField
          id={`find-${id}`}
          label={say.byName}
          autoComplete="off"
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <Button type="submit" kind="quiet" disabled={isLooking || name.trim() === ""}>
          {say.find}
        </Button>
      </form>
      {failure && <FailureNotice failure={failure} />}
      {found && (
        <ul className="clinic-lines" aria-label={say.foundLabel}>
          {found.patients.length === 0 && <li>{say.nobody}</li>}
          {found.patients.map((patient) => (
            <li key={patient.id}>
              <div>
                <bdi>{patient.name}</bdi>
                <p className="meta">{personLine(patient)}</p>
              </div>
              <Button disabled={isBusy} onClick={() => onChoose(patient)}>
                {say.match}
                <span className="sr-only">{`: ${patient.name}`}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
