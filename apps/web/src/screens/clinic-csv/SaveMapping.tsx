import type { CsvMapping } from "@afterscript/bulk";
import { useState } from "react";
import { Button } from "../../parts/Button.tsx";
import { TextField } from "../../parts/Field.tsx";
import { words } from "../../words/words.ts";
import { askClinic } from "../clinic-frame/ask-clinic.ts";
import { useClinic } from "../clinic-frame/clinic-context.ts";
import { FailureNotice } from "../clinic-frame/FailureNotice.tsx";
import { useStoring } from "../clinic-frame/use-storing.ts";
import { type MappingSaved, SOURCE_NAME } from "./csv-answer.ts";

export type SaveMappingProps = { readonly mapping: CsvMapping; readonly onSaved: () => void };

/** Keeps the mapping as a source's own: its tables are read by it from then on, and those that waited are read now. */
export function SaveMapping({ mapping, onSaved }: SaveMappingProps) {
  const say = words().clinicCsv;
  const { announce } = useClinic();
  const [name, setName] = useState("");
  const [isFaulty, setFaulty] = useState(false);
  const [saved, setSaved] = useState<MappingSaved>();
  const { isBusy, failure, store } = useStoring();
  const save = async () => {
    const isNamed = SOURCE_NAME.test(name);
    setFaulty(!isNamed);
    if (!isNamed) return;
    await store(async () => {
      const answer = await askClinic<MappingSaved>("/clinic/api/csv/mappings", { body: { name, mapping } });
      setSaved(answer);
      announce(say.saved(answer.name, answer.read));
      onSaved();
    });
  };
  return (
    <form
      className="clinic-form mt-6"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        id="source"
        label={say.source}
        hint={say.sourceHint}
        autoComplete="off"
        value={name}
        onChange={({ target }) => setName(target.value)}
        error={isFaulty ? say.sourceFault : undefined}
      />
      <div>
        <Button kind="main" type="submit" disabled={isBusy}>
          {say.save}
        </Button>
      </div>
      {saved && <p className="font-bold">{say.saved(saved.name, saved.read)}</p>}
      {failure && <FailureNotice failure={failure} />}
    </form>
  );
}
