import { useId, useState } from "react";
import { failureOf, type ScreenFailure } from "../../../browser/failure.ts";
import { Button } from "../../../parts/Button.tsx";
import { Field } from "../../../parts/Field.tsx";
import { Notice } from "../../../parts/Notice.tsx";
import { words } from "../../../words/words.ts";
import type { Journey } from "../journey.ts";
import { type RecordGiven, withoutSample } from "../told.ts";

/** Which record the plan's rules are read against: the companion's, a file, or none. */
export function RecordChoice({ telling }: Pick<Journey, "telling">) {
  const say = words().theySaidNo.start;
  const id = useId();
  const { record } = telling.told;
  const [failure, setFailure] = useState<ScreenFailure>();
  const use = (next: RecordGiven) => telling.tell((before) => ({ ...withoutSample(before), record: next }));
  const read = async (file: File) => {
    setFailure(undefined);
    try {
      const { recordOfFile } = await import("../../../browser/appeal/record-file.ts");
      use({ is: "file", name: file.name, input: await recordOfFile(file) });
    } catch (error) {
      const failed = failureOf(error);
      setFailure(failed);
    }
  };
  return (
    <details className="fold measure">
      <summary>{say.record}</summary>
      <p role="status">{textOf(record)}</p>
      {failure && (
        <Notice sort="problem" role="alert" title={failure.what}>
          <p>{failure.mend}</p>
        </Notice>
      )}
      <Field id={id} label={say.pickRecord} hint={say.pickHint}>
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".json,.ndjson,application/json,application/fhir+json"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file !== undefined) read(file);
              target.value = "";
            }}
          />
        )}
      </Field>
      {record.is !== "none" && (
        <p className="mt-2">
          <Button kind="quiet" onClick={() => use({ is: "none" })}>
            {say.noRecord}
          </Button>
        </p>
      )}
    </details>
  );
}

function textOf(record: RecordGiven): string {
  const say = words().theySaidNo.start;
  if (record.is === "file") return say.recordFile(record.name);
  return { none: say.recordNone, companion: say.recordCompanion, sample: say.recordSample }[record.is];
}
