import type { CsvMapping } from "@afterscript/bulk";
import { useState } from "react";
import { Button } from "../../parts/Button.tsx";
import { TextField } from "../../parts/Field.tsx";
import { words } from "../../words/words.ts";
import { askClinic } from "../clinic-frame/ask-clinic.ts";
import { useClinic } from "../clinic-frame/clinic-context.ts";
import { FailureNotice } from "../clinic-frame/FailureNotice.tsx";
import { useStoring } from "../clinic-frame/use-storing.ts";
import { type MappingSaved, type SavedMapping, SOURCE_NAME } from "./csv-answer.ts";

export type SaveMappingProps = {
  readonly mapping: CsvMapping;
  /** What would be read by this very mapping is shown. */
  readonly isTried: boolean;
  /** Gets all that are kept. */
  readonly onSaved: (kept: readonly SavedMapping[]) => void;
};

/** Keeps the mapping as a source's own: its tables are read by it from then on, and those that waited are read now. */
export function SaveMapping({ mapping, isTried, onSaved }: SaveMappingProps) {
  const say = words().clinicCsv;
  const { announce } = useClinic();
  const [name, setName] = useState("");
  const [isFaulty, setFaulty] = useState(false);
  const [saved, setSaved] = useState<{ readonly answer: MappingSaved; readonly of: CsvMapping }>();
  const { isBusy, failure, store } = useStoring();
  const save = async () => {
    const isNamed = SOURCE_NAME.test(name);
    setFaulty(!isNamed);
    if (!isNamed) return;
    await store(async () => {
      const answer = await askClinic<MappingSaved>("/clinic/api/csv/mappings", { body: { name, mapping } });
      setSaved({ answer, of: mapping });
      announce(say.saved(answer.name, answer.read));
      onSaved(answer.kept);
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
        <Button kind="main" type="submit" disabled={isBusy || !isTried}>
          {say.save}
        </Button>
      </div>
      {saved?.of === mapping && <p className="font-bold">{say.saved(saved.answer.name, saved.answer.read)}</p>}
      {failure && <FailureNotice failure={failure} />}
    </form>
  );
}
