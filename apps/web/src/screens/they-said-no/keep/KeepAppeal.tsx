import { useEffect, useState } from "react";
import {
  type AppealToKeep,
  type ChangedElsewhere,
  forgetAppeal,
  type KeptAppeal,
  type KeptState,
  keepAppeal,
  keptAppeals,
} from "../../../browser/appeal/kept-appeals.ts";
import { openHere, storeIfThere } from "../../../browser/appeal/store-if-there.ts";
import { canonical } from "../../../browser/store/canonical.ts";
import { Button } from "../../../parts/Button.tsx";
import { Notice } from "../../../parts/Notice.tsx";
import { words } from "../../../words/words.ts";
import { ActionLine } from "../../companion/ActionLine.tsx";
import { useAction } from "../../companion/use-action.ts";
import type { Journey } from "../journey.ts";
import type { Told } from "../told.ts";

type Outcome = "kept" | "removed" | ChangedElsewhere;

/** Keeping on this device: nothing is, until this button is pressed. */
export function KeepAppeal({ telling }: Pick<Journey, "telling">) {
  const say = words().theySaidNo.keep;
  const { told, tell } = telling;
  const { run, state } = useAction<Outcome>();
  const [kept, setKept] = useState<KeptAppeal>();
  const { keptAs, keptAt } = told;
  useEffect(() => {
    let gone = false;
    if (keptAs !== undefined)
      findKept(keptAs).then((found) => {
        if (!gone) setKept(found);
      });
    return () => {
      gone = true;
    };
  }, [keptAs]);
  if (told.record.is === "sample") return <Notice sort="info" title={say.sample} />;
  const read = keptAs !== undefined && keptAt !== undefined ? { id: keptAs, changed: keptAt } : undefined;
  const keep = async (instead: KeptState | undefined): Promise<Outcome> => {
    const done = await keepAppeal(await openHere(), toKeep(told), instead, new Date().toISOString());
    if (done === "changed-elsewhere") return done;
    setKept(done);
    tell((before) => ({ ...before, keptAs: done.id, keptAt: done.changed }));
    return "kept";
  };
  const remove = async (): Promise<Outcome> => {
    const done = read === undefined ? "removed" : await forgetAppeal(await openHere(), read);
    if (done === "changed-elsewhere") return done;
    setKept(undefined);
    tell(({ keptAs: _id, keptAt: _at, ...before }) => before);
    return "removed";
  };
  const isSame = kept !== undefined && kept.changed === keptAt && sameAs(kept, told);
  const isClash = state.is === "done" && state.result === "changed-elsewhere";
  return (
    <section className="card no-print" aria-labelledby="keep">
      <h2 className="text-h3" id="keep">
        {say.heading}
      </h2>
      <p className="measure mt-2">{say.text}</p>
      <p className="meta measure mt-1">{say.letterNot}</p>
      <div className="question-moves mt-4">
        {isSame ? (
          <p>{say.upToDate}</p>
        ) : (
          <Button kind="main" icon="hard-drive" onClick={() => run(() => keep(read))}>
            {kept === undefined ? say.save : say.update}
          </Button>
        )}
        {kept !== undefined && (
          <Button kind="quiet" onClick={() => run(remove)}>
            {say.remove}
          </Button>
        )}
      </div>
      <div role="status" className="mt-2">
        {state.is === "done" && state.result === "kept" && isSame && <p>{say.saved}</p>}
        {state.is === "done" && state.result === "removed" && <p>{say.removed}</p>}
      </div>
      {isClash && (
        <div role="alert" className="mt-3">
          <Notice sort="problem" title={say.elsewhere.what}>
            <p>{say.elsewhere.mend}</p>
            <Button onClick={() => run(() => keep(undefined))}>{say.elsewhere.second}</Button>
          </Notice>
        </div>
      )}
      <ActionLine state={state} working={words().screens.saving} />
    </section>
  );
}

async function findKept(id: string): Promise<KeptAppeal | undefined> {
  const settings = (await (await storeIfThere())?.snapshot())?.settings;
  return settings === undefined ? undefined : keptAppeals(settings).find((one) => one.id === id);
}

function toKeep({ form, drug, condition, dose, guide, open, tried, period }: Told): AppealToKeep {
  return {
    form,
    guide,
    open,
    ...(drug !== undefined && { drug }),
    ...(condition !== undefined && { condition }),
    ...(dose !== undefined && { dose }),
    ...(tried !== undefined && { tried }),
    ...(period !== undefined && { period }),
  };
}

function sameAs({ id: _id, added: _added, changed: _changed, ...kept }: KeptAppeal, told: Told): boolean {
  return canonical(kept) === canonical(toKeep(told));
}
