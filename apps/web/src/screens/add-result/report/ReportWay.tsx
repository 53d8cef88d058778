import type { DayOrder } from "@afterscript/lab-report";
import { type DragEvent, type FormEvent, useId, useRef, useState } from "react";
import type { Companion } from "../../../browser/companion.ts";
import { failureOf, type ScreenFailure } from "../../../browser/failure.ts";
import { Button } from "../../../parts/Button.tsx";
import { Field, TextArea } from "../../../parts/Field.tsx";
import { Notice } from "../../../parts/Notice.tsx";
import { words } from "../../../words/words.ts";
import { AddedReport } from "./AddedReport.tsx";
import { PreviewRecord } from "./PreviewRecord.tsx";
import { type AddedBatch, PreviewRows } from "./PreviewRows.tsx";
import { RefusedNotice } from "./RefusedNotice.tsx";
import { type Report, readReport } from "./read-report.ts";
import { textOfFile } from "./text-of-file.ts";

export type ReportWayProps = { readonly companion: Companion; readonly way: "paste" | "file" };

type Given = { readonly text: string; readonly name?: string };
type Step =
  | { readonly is: "asking" }
  | { readonly is: "reading" }
  | { readonly is: "failed"; readonly failure: ScreenFailure }
  | { readonly is: "read"; readonly report: Report; readonly given: Given; readonly turn: number }
  | { readonly is: "added"; readonly added: AddedBatch };

/** A report or a record from elsewhere: read, shown, chosen from, and added in one step that can be taken back. */
export function ReportWay({ companion, way }: ReportWayProps) {
  const say = words().addResult.report;
  const [step, setStep] = useState<Step>({ is: "asking" });
  // Each reading has a preview of its own: nothing that was ticked in an earlier one stays.
  const turn = useRef(0);
  const from = way === "paste" ? "pasted" : "file";

  async function read(given: Given, asked: { readonly dayOrder?: DayOrder; readonly patient?: string } = {}) {
    setStep({ is: "reading" });
    try {
      const report = await readReport({ companion, ...given, ...asked });
      turn.current += 1;
      setStep({ is: "read", report, given, turn: turn.current });
    } catch (error) {
      const failure = failureOf(error);
      setStep({ is: "failed", failure });
    }
  }

  async function readFile(file: File) {
    setStep({ is: "reading" });
    const found = await textOfFile(file);
    if ("text" in found) return read({ text: found.text, name: file.name });
    const report: Report = { is: "refused", refused: found.refused };
    setStep({ is: "read", report, given: { text: "", name: file.name }, turn: 0 });
  }

  if (step.is === "added")
    return <AddedReport companion={companion} added={step.added} onMore={() => setStep({ is: "asking" })} />;
  const isBusy = step.is === "reading";
  return (
    <div className="preview">
      {way === "paste" ? <Paste isBusy={isBusy} onRead={(text) => read({ text })} /> : <Give onFile={readFile} />}
      <div role="status">{isBusy && <p className="meta">{say.reading}</p>}</div>
      {step.is === "failed" && (
        <Notice sort="problem" role="alert" title={step.failure.what}>
          <p>{step.failure.mend}</p>
        </Notice>
      )}
      {step.is === "read" && step.report.is === "refused" && (
        <RefusedNotice
          refused={step.report.refused}
          name={step.given.name}
          onPatient={(patient) => read(step.given, { patient })}
        />
      )}
      {step.is === "read" && step.report.is === "rows" && (
        <PreviewRows
          key={step.turn}
          companion={companion}
          report={step.report}
          from={from}
          onDayOrder={(dayOrder) => read(step.given, { dayOrder })}
          onAdded={(added) => setStep({ is: "added", added })}
        />
      )}
      {step.is === "read" && step.report.is === "record" && (
        <PreviewRecord
          key={step.turn}
          companion={companion}
          report={step.report}
          from={from}
          onAdded={(added) => setStep({ is: "added", added })}
        />
      )}
    </div>
  );
}

function Paste({ isBusy, onRead }: { readonly isBusy: boolean; readonly onRead: (text: string) => void }) {
  const say = words().addResult.report.paste;
  const id = useId();
  const [text, setText] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== "") onRead(text);
  };
  return (
    <form className="preview" onSubmit={submit}>
      <TextArea
        id={id}
        label={say.label}
        hint={say.hint}
        rows={8}
        value={text}
        onChange={(event) => setText(event.target.value)}
        autoComplete="off"
        spellCheck={false}
      />
      <div className="result-form-end">
        <Button kind="main" type="submit" disabled={isBusy || text.trim() === ""}>
          {say.read}
        </Button>
      </div>
    </form>
  );
}

function Give({ onFile }: { readonly onFile: (file: File) => void }) {
  const say = words().addResult.report.file;
  const id = useId();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file !== undefined) onFile(file);
  };
  return (
    <Field id={id} label={say.label} hint={say.hint}>
      {(control) => (
        <input
          {...control}
          className="field drop"
          type="file"
          accept=".json,.ndjson,.jsonl,.csv,.tsv,.txt,application/json,application/fhir+json,text/csv,text/plain"
          onDragOver={(event) => event.preventDefault()}
          onDrop={drop}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) onFile(file);
            // The same file, mended meanwhile, can be given again.
            target.value = "";
          }}
        />
      )}
    </Field>
  );
}
