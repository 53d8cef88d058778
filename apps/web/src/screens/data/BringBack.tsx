import { type FormEvent, useId, useState } from "react";
import { CopyFailure } from "../../browser/copy/copy-failure.ts";
import type { OpenedCopy } from "../../browser/copy/index.ts";
import type { Snapshot, Store } from "../../browser/store/index.ts";
import { words } from "../../words/words.ts";
import { ActionLine } from "../companion/ActionLine.tsx";
import { CopyPreview } from "./CopyPreview.tsx";
import { PassphraseField } from "./PassphraseField.tsx";
import { useAction } from "./use-action.ts";

type Props = { readonly store: Store; readonly snapshot: Snapshot };
type Bytes = Uint8Array<ArrayBuffer>;

/** File, passphrase, what is in it, what to do with it: nothing changes before the last step. */
export function BringBack({ store, snapshot }: Props) {
  const id = useId();
  const { restore } = words().data;
  const [passphrase, setPassphrase] = useState("");
  // A file field of a new key is an empty one.
  const [round, setRound] = useState(0);
  const file = useAction<Bytes>();
  const opened = useAction<OpenedCopy>();
  const brought = useAction<{ readonly entries: number; readonly questions: number }>();

  const choose = (chosen: File | undefined) => {
    opened.reset();
    brought.reset();
    if (chosen === undefined) file.reset();
    else file.run(() => bytesOf(chosen));
  };
  const open = (event: FormEvent) => {
    event.preventDefault();
    if (file.state.is !== "done") return;
    const bytes = file.state.result;
    opened.run(async () => (await import("../../browser/copy/index.ts")).openCopy(bytes, passphrase));
  };
  const end = () => {
    setPassphrase("");
    setRound(round + 1);
    file.reset();
    opened.reset();
  };
  const bring = (copy: OpenedCopy, way: "merge" | "replace") =>
    brought.run(async () => {
      if (way === "merge") await store.mergeAll(copy.kept);
      else {
        await store.replaceAll(copy.kept);
        await store.changeSettings({ lastCopy: copy.made });
      }
      const { entries, questions } = await store.snapshot();
      end();
      return { entries: entries.length, questions: questions.length };
    });

  return (
    <section className="data-part" aria-labelledby="restore">
      <h2 id="restore">{restore.heading}</h2>
      <p className="measure mt-3">{restore.text}</p>
      <div className="form-narrow mt-4">
        <label htmlFor={id} className="font-bold">
          {restore.file}
        </label>
        <input
          key={round}
          id={id}
          className="field drop"
          type="file"
          onChange={(event) => choose(event.target.files?.[0])}
        />
      </div>
      <ActionLine state={file.state} working={restore.looking} />
      {file.state.is === "done" && opened.state.is !== "done" && (
        <form className="form-narrow" onSubmit={open}>
          <PassphraseField label={restore.passphrase} value={passphrase} onChange={setPassphrase} use="current" />
          <button type="submit" className="button button-main mt-4">
            {restore.open}
          </button>
        </form>
      )}
      <ActionLine state={opened.state} working={restore.opening} />
      {opened.state.is === "done" && (
        <CopyPreview copy={opened.state.result} snapshot={snapshot} onBring={bring} onCancel={end} />
      )}
      <ActionLine
        state={brought.state}
        working={restore.working}
        done={({ entries, questions }) => restore.done(entries, questions)}
      />
    </section>
  );
}

/** The bytes of a file that is ours and whole, as far as can be told without its passphrase. */
async function bytesOf(file: File): Promise<Bytes> {
  const { looksWhole, MOST_BYTES } = await import("../../browser/copy/index.ts");
  if (file.size > MOST_BYTES) throw new CopyFailure("COPY_TOO_LARGE");
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    (thrown: unknown) => {
      throw new CopyFailure("COPY_NOT_READ", {}, thrown);
    },
  );
  await looksWhole(bytes);
  return bytes;
}
