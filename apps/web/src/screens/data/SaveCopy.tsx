import { type FormEvent, useState } from "react";
import { CopyFailure } from "../../browser/copy/copy-failure.ts";
import { FEWEST_CHARACTERS, missingCharacters } from "../../browser/copy/passphrase.ts";
import { download } from "../../browser/download.ts";
import type { Snapshot, Store } from "../../browser/store/index.ts";
import { today } from "../../browser/today.ts";
import { words } from "../../words/words.ts";
import { ActionLine } from "../companion/ActionLine.tsx";
import { dayOf } from "./day-of.ts";
import { isEmpty, notInCopy } from "./kept-counts.ts";
import { PassphraseField } from "./PassphraseField.tsx";
import { useAction } from "./use-action.ts";

type Props = { readonly store: Store; readonly snapshot: Snapshot };

/** One file with everything, locked with words that only its owner knows. */
export function SaveCopy({ store, snapshot }: Props) {
  const { save } = words().data;
  const [first, setFirst] = useState("");
  const [second, setSecond] = useState("");
  const [mismatch, setMismatch] = useState(false);
  const { state, run } = useAction<string>();
  const { lastCopy } = snapshot.settings;
  const newer = notInCopy(snapshot);
  const missing = missingCharacters(first);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const differ = missing === 0 && first !== second;
    setMismatch(differ);
    if (differ) return;
    run(async () => {
      if (first.trim() === "") throw new CopyFailure("COPY_PASSPHRASE_EMPTY");
      const { sealCopy } = await import("../../browser/copy/index.ts");
      const made = new Date().toISOString();
      const { bytes } = await sealCopy(await store.snapshot(), first, { made });
      const name = `afterscript-${today()}.afterscript`;
      download(name, bytes, "application/octet-stream");
      await store.changeSettings({ lastCopy: made });
      setFirst("");
      setSecond("");
      return name;
    });
  };

  return (
    <section className="data-part" aria-labelledby="save">
      <h2 id="save">{save.heading}</h2>
      <p className="measure mt-3">{save.text}</p>
      <p className="measure mt-2">
        <strong>{lastCopy === undefined ? save.never : save.last(dayOf(lastCopy))}</strong>{" "}
        {newer > 0 && save.newer(newer)}
      </p>
      {isEmpty(snapshot) ? (
        <p className="meta mt-2">{save.nothing}</p>
      ) : (
        <form className="form-narrow" onSubmit={submit}>
          <PassphraseField
            label={save.passphrase}
            hint={save.advice(FEWEST_CHARACTERS)}
            value={first}
            onChange={setFirst}
            use="new"
          />
          <p className="meta mt-1">{first !== "" && missing > 0 && save.short(missing)}</p>
          <PassphraseField label={save.again} value={second} onChange={setSecond} use="new" />
          {mismatch && first !== second && (
            <p role="alert" className="refusal tone-today">
              {save.differ}
            </p>
          )}
          <p className="mt-4">{save.lost}</p>
          <button type="submit" className="button button-main mt-4">
            {save.button}
          </button>
        </form>
      )}
      <ActionLine state={state} working={save.working} done={save.done} />
    </section>
  );
}
