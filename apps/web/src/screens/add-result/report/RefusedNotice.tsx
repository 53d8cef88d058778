import { Button } from "../../../parts/Button.tsx";
import { Notice } from "../../../parts/Notice.tsx";
import { words } from "../../../words/words.ts";
import type { Refused } from "./text-of-file.ts";

export type RefusedNoticeProps = {
  readonly refused: Refused;
  /** Name of the file. */
  readonly name: string | undefined;
  readonly onPatient: (patient: string) => void;
};

/** Why nothing was added: what, where, how to mend it. */
export function RefusedNotice({ refused: { code, line, column, patients = [] }, name, onPatient }: RefusedNoticeProps) {
  const say = words().addResult.report;
  const { what, mend } = say.refused[code];
  const place = line === undefined ? undefined : say.place(line, column);
  return (
    <Notice sort="problem" role="alert" title={what}>
      <p>{[name, place].filter(Boolean).join(". ")}</p>
      <p>
        {mend} <strong>{say.unchanged}</strong>
      </p>
      {patients.length > 0 && (
        <fieldset className="labelled mt-3">
          <legend className="labelled-name">{say.patients}</legend>
          <div className="switch">
            {patients.map((patient) => (
              <Button key={patient} kind="quiet" onClick={() => onPatient(patient)}>
                {patient}
              </Button>
            ))}
          </div>
        </fieldset>
      )}
    </Notice>
  );
}
