import type { ComparisonPage } from "@afterscript/wording";
import { useCallback, useMemo, useState } from "react";
import { today } from "../../../browser/today.ts";
import { Button } from "../../../parts/Button.tsx";
import { SelectField } from "../../../parts/Field.tsx";
import { VisitSheet } from "../../../parts/VisitSheet.tsx";
import { sentenceCase } from "../../../words/text.ts";
import { words } from "../../../words/words.ts";
import type { Answers } from "../answers/answers.ts";
import type { PlacedProps } from "../RightForMe.tsx";
import { compareFor } from "../result/compare.ts";
import { useWorked } from "../use-worked.ts";
import { Waiting } from "../Waiting.tsx";
import { isLong, oneSheet } from "./one-sheet.ts";
import { pageForVisit } from "./page-for-visit.ts";

/** One sheet to take along: about the medicine that is planned, or about what is open where none is yet. */
export function VisitScreen({ guide, placing }: PlacedProps) {
  const { visit: say } = words().rightForMe;
  const worked = useWorked(
    guide.answers,
    useCallback((answers) => compareFor(answers, today()), []),
  );
  return (
    <>
      {worked.is === "done" && worked.value.is === "compared" ? (
        <About page={worked.value.page} answers={guide.answers} />
      ) : (
        <h1 tabIndex={-1}>{say.heading}</h1>
      )}
      {worked.is !== "done" && <Waiting worked={worked} text={say.working} />}
      <p className="mt-6 no-print">
        <Button kind="quiet" icon="arrow-left" onClick={() => placing.go("result")}>
          {say.back}
        </Button>
      </p>
    </>
  );
}

/** No medicine is named yet. */
const NONE = "";

function About({ page, answers }: { readonly page: ComparisonPage; readonly answers: Answers }) {
  const { visit: say } = words().rightForMe;
  const [drug, setDrug] = useState(NONE);
  const compared = page.drugs.filter(({ isCompared }) => isCompared);
  const of = useMemo(
    () => ({ page, answers, drug: drug === NONE ? undefined : drug, asOf: today() }),
    [page, answers, drug],
  );
  const worked = useWorked(
    of,
    useCallback(async (one) => oneSheet(await pageForVisit(one)), []),
  );
  return (
    <>
      <div className="visit-choice no-print">
        <SelectField
          id="visit-drug"
          label={say.about}
          value={drug}
          options={[
            { value: NONE, label: say.all },
            ...compared.map((one) => ({ value: one.drug, label: sentenceCase(one.name) })),
          ]}
          onChange={(event) => setDrug(event.target.value)}
        />
        <Button kind="main" icon="printer" onClick={() => window.print()} disabled={worked.is !== "done"}>
          {say.print}
        </Button>
      </div>
      {worked.is === "done" ? (
        <div className={`guide-visit${isLong(worked.value) ? " guide-visit-long" : ""}`}>
          <VisitSheet page={worked.value} id="visit" />
        </div>
      ) : (
        <>
          <h1 tabIndex={-1}>{say.heading}</h1>
          <Waiting worked={worked} text={say.working} />
        </>
      )}
    </>
  );
}
