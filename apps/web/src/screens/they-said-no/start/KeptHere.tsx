import type { KeptAppeal } from "../../../browser/appeal/kept-appeals.ts";
import { Button } from "../../../parts/Button.tsx";
import { Notice } from "../../../parts/Notice.tsx";
import { date, name, sentenceCase } from "../../../words/text.ts";
import { words } from "../../../words/words.ts";
import type { Journey } from "../journey.ts";
import type { Told } from "../told.ts";
import type { Kept } from "./load-kept.ts";

const DAY = 10;

type Props = Pick<Journey, "telling" | "placing"> & { readonly kept: Kept };

/** What was saved here before, to go on with. */
export function KeptHere({ telling, placing, kept }: Props) {
  const { theySaidNo, keeping } = words();
  const say = theySaidNo.start;
  if (kept.failed !== undefined) {
    const { what, mend } = keeping.store[kept.failed];
    return (
      <Notice sort="problem" title={what}>
        <p>{mend}</p>
      </Notice>
    );
  }
  if (kept.appeals.length === 0) return null;
  const open = (appeal: KeptAppeal) => {
    telling.tell(toldOf(appeal, kept));
    placing.go("answer");
  };
  return (
    <section className="measure" aria-labelledby="kept-here">
      <h2 className="text-h3" id="kept-here">
        {say.kept}
      </h2>
      <ul className="mt-3 grid grid-cols-1 gap-3">
        {kept.appeals.map((one) => (
          <li key={one.id} className="card">
            <p className="meta">{say.keptOn(date(one.changed.slice(0, DAY)))}</p>
            <Button kind="main" className="mt-2" onClick={() => open(one)}>
              {say.open(one.drug === undefined ? say.keptUnnamed : sentenceCase(name(one.drug, "patient")))}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function toldOf({ id, added: _added, changed, ...kept }: KeptAppeal, { record }: Kept): Told {
  return { ...kept, record, keptAs: id, keptAt: changed };
}
