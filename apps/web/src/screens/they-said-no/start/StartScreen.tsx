import { useEffect, useState } from "react";
import { coverageHere } from "../../../browser/appeal/coverage-here.ts";
import { sampleAppeal } from "../../../browser/appeal/sample-appeal.ts";
import { failureOf, type ScreenFailure } from "../../../browser/failure.ts";
import { Icon } from "../../../parts/Icon.tsx";
import type { IconId } from "../../../parts/icons.ts";
import { words } from "../../../words/words.ts";
import { useLoaded } from "../../use-loaded.ts";
import { FailedNotice } from "../FailedNotice.tsx";
import { firstOfGuide, type Journey } from "../journey.ts";
import { NOTHING_TOLD, withForm } from "../told.ts";
import { withLetter } from "../with-letter.ts";
import { KeptHere } from "./KeptHere.tsx";
import { loadKept } from "./load-kept.ts";
import { RecordChoice } from "./RecordChoice.tsx";

type Props = Pick<Journey, "telling" | "placing">;

/** Where it begins: the letter as text, as a PDF, or not at hand. Maya's is one tap away. */
export function StartScreen({ telling, placing }: Props) {
  const say = words().theySaidNo;
  const [failure, setFailure] = useState<ScreenFailure>();
  const loaded = useLoaded("kept", loadKept);
  const kept = loaded.is === "ready" ? loaded.value : undefined;
  const { tell } = telling;
  useEffect(() => {
    if (kept?.record.is !== "companion") return;
    tell((before) => (before.record.is === "none" ? { ...before, record: kept.record } : before));
  }, [kept, tell]);
  const trying = (work: () => Promise<void>) => {
    setFailure(undefined);
    work().catch((error: unknown) => setFailure(() => failureOf(error)));
  };
  const withSample = async () => {
    const sample = await sampleAppeal("maya");
    const { readLetter } = await import("../../../browser/appeal/letter-here.ts");
    const letter = { text: sample.letter, reading: await readLetter(sample.letter) };
    const { drug, condition, dose, open } = sample;
    telling.tell({
      ...withForm({ ...withLetter(NOTHING_TOLD, letter), drug, condition, dose, open }, sample.told),
      record: { is: "sample", id: sample.id, input: sample.record },
    });
    placing.go("found");
  };
  /** A case of one's own begins with nothing of the sample's, and with the record that is kept here. */
  const ownCase = () =>
    telling.tell((before) =>
      before.record.is === "sample" ? { ...NOTHING_TOLD, record: kept?.record ?? NOTHING_TOLD.record } : before,
    );
  const paste = () => {
    ownCase();
    placing.go("paste");
  };
  const openPdf = () => {
    ownCase();
    placing.go("pdf");
  };
  const withoutLetter = async () => {
    const first = firstOfGuide(await coverageHere());
    ownCase();
    placing.go(first);
  };
  return (
    <section className="grid grid-cols-1 gap-8" aria-labelledby="they-said-no">
      <header>
        <h1 id="they-said-no" tabIndex={-1}>
          {say.heading}
        </h1>
        <p className="lead measure mt-3">{say.lead}</p>
        <p className="measure mt-3 text-muted">{say.still}</p>
      </header>
      {failure && <FailedNotice failure={failure} />}
      <div className="measure">
        <h2 className="text-h3">{say.start.letter}</h2>
        <ul className="choices">
          <Way icon="file-text" title={say.start.paste} note={say.start.pasteNote} onTake={paste} />
          <Way icon="book-open" title={say.start.file} note={say.start.fileNote} onTake={openPdf} />
          <Way
            icon="circle-dashed"
            title={say.start.none}
            note={say.start.noneNote}
            onTake={() => trying(withoutLetter)}
          />
        </ul>
        <hr className="perforation perforation-small" />
        <ul className="choices">
          <Way icon="scale" title={say.start.sample} note={say.start.sampleNote} onTake={() => trying(withSample)} />
        </ul>
      </div>
      {kept && <KeptHere telling={telling} placing={placing} kept={kept} />}
      <RecordChoice telling={telling} />
      <p className="meta measure">{say.start.not}</p>
    </section>
  );
}

type WayProps = {
  readonly icon: IconId;
  readonly title: string;
  readonly note: string;
  readonly onTake: () => void;
};

function Way({ icon, title, note, onTake }: WayProps) {
  return (
    <li>
      <button type="button" className="choice choice-button" onClick={onTake}>
        <Icon name={icon} />
        <span>
          <strong>{title}</strong>
          <span className="meta block">{note}</span>
        </span>
      </button>
    </li>
  );
}
