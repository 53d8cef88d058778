import { KEEPS_SOURCES, keepsHere } from "../../browser/store/browser-keeps.ts";
import { askToPersist, type Snapshot, type Store } from "../../browser/store/index.ts";
import { date } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import { ActionLine } from "../companion/ActionLine.tsx";
import { useAction } from "./use-action.ts";

type Props = { readonly store: Store; readonly snapshot: Snapshot };

/** Whether this browser will keep it, in what it has said and what its makers write. */
export function BrowserKeeps({ store, snapshot }: Props) {
  const { keeps } = words().data;
  const { state, run } = useAction<boolean | undefined>();
  const { persisted } = snapshot.settings;
  const { webkit, installed } = keepsHere();
  const ask = () =>
    run(async () => {
      const answer = await askToPersist();
      if (answer !== undefined) await store.changeSettings({ persisted: answer });
      return answer;
    });
  return (
    <section className="data-part" aria-labelledby="keeps">
      <h2 id="keeps">{keeps.heading}</h2>
      <p className="measure mt-3">{persistedLine(persisted)}</p>
      {webkit && <p className="measure mt-2">{installed ? keeps.webkitInstalled : keeps.webkit}</p>}
      {!installed && <p className="measure mt-2">{webkit ? keeps.webkitAdvice : keeps.install}</p>}
      {persisted !== true && (
        <button type="button" className="button mt-4" onClick={ask}>
          {keeps.ask}
        </button>
      )}
      <ActionLine
        state={state}
        working={keeps.asking}
        done={(answer) => (answer === true ? keeps.persisted : keeps.refused)}
      />
      <p className="note mt-2">{sourceLine(webkit ? "webkit" : "quota")}</p>
    </section>
  );
}

function persistedLine(persisted: boolean | undefined): string {
  const { keeps } = words().data;
  if (persisted === undefined) return keeps.notSaid;
  return persisted ? keeps.persisted : keeps.notPersisted;
}

function sourceLine(which: keyof typeof KEEPS_SOURCES): string {
  const { name, address, read } = KEEPS_SOURCES[which];
  return words().data.keeps.source(name, address, date(read));
}
