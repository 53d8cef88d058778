import type { ComparisonPage } from "@afterscript/wording";
import { useCallback, useMemo, useState } from "react";
import { today } from "../../../browser/today.ts";
import { SelectField } from "../../../parts/Field.tsx";
import { IconArray } from "../../../parts/IconArray.tsx";
import { sentenceCase } from "../../../words/text.ts";
import { words } from "../../../words/words.ts";
import type { Answers } from "../answers/answers.ts";
import { useWorked } from "../use-worked.ts";
import { Waiting } from "../Waiting.tsx";
import { countedFor } from "./compare.ts";
import { harmedBy, helpedBy, type Picture } from "./counted.ts";

type Props = { readonly page: ComparisonPage; readonly answers: Answers };

/** What trials counted of one medicine at a time: pictures of two trials are not to be set beside each other. */
export function CountedOf({ page, answers }: Props) {
  const { figures } = words().rightForMe.result;
  const drugs = page.drugs.filter(({ isCompared }) => isCompared);
  const [chosen, setChosen] = useState(drugs[0]?.drug);
  const drug = drugs.some((one) => one.drug === chosen) ? chosen : drugs[0]?.drug;
  if (drug === undefined) return null;
  return (
    <section aria-labelledby="counted">
      <h2 id="counted">{figures.title}</h2>
      <p className="measure mt-2">{figures.lead}</p>
      <div className="one-field mt-4 no-print">
        <SelectField
          id="counted-drug"
          label={figures.drug}
          value={drug}
          options={drugs.map((one) => ({ value: one.drug, label: sentenceCase(one.name) }))}
          onChange={(event) => setChosen(event.target.value)}
        />
      </div>
      <Figures drug={drug} answers={answers} />
    </section>
  );
}

function Figures({ drug, answers }: { readonly drug: string; readonly answers: Answers }) {
  const { result } = words().rightForMe;
  const of = useMemo(() => ({ drug, answers }), [drug, answers]);
  const worked = useWorked(
    of,
    useCallback((one) => countedFor(one.answers, one.drug, today()), []),
  );
  if (worked.is !== "done") return <Waiting worked={worked} text={result.working} />;
  return (
    <>
      <Pictures id="helped" title={result.helped} none={result.figures.noHelp} pictures={helpedBy(worked.value)} />
      <Pictures id="harmed" title={result.harmed} none={result.figures.noHarm} pictures={harmedBy(worked.value)} />
    </>
  );
}

type PicturesProps = {
  readonly id: string;
  readonly title: string;
  readonly none: string;
  readonly pictures: readonly Picture[];
};

/** So many are seen at once; the others are one touch away. */
const FIRST = 1;

function Pictures({ id, title, none, pictures }: PicturesProps) {
  const { figures } = words().rightForMe.result;
  const rest = pictures.slice(FIRST);
  return (
    <section className="mt-8" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {pictures.length === 0 && <p className="mt-2">{none}</p>}
      <div className="pictures">
        {pictures.slice(0, FIRST).map((one) => (
          <Drawn key={one.id} picture={one} />
        ))}
      </div>
      {rest.length > 0 && (
        <details className="fold mt-4">
          <summary>{figures.more(rest.length)}</summary>
          <div className="pictures">
            {rest.map((one) => (
              <Drawn key={one.id} picture={one} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

function Drawn({ picture: { id, title, trial, arms, span, cite, notes } }: { readonly picture: Picture }) {
  return (
    <IconArray
      id={`counted-${id}`}
      title={title}
      arms={arms}
      people={`${trial.name}: ${trial.people}`}
      count={trial.count}
      span={span}
      cite={cite}
      notes={notes}
      level={4}
    />
  );
}
