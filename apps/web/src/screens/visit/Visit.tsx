import { useState } from "react";
import type { Companion } from "../../browser/companion.ts";
import { Button } from "../../parts/Button.tsx";
import { date } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import { CompanionFrame } from "../companion/CompanionFrame.tsx";
import { FELT_SETTING, keptFelt } from "../feel/felt.ts";
import { FeltList } from "./FeltList.tsx";
import { keptName, LAST_VISIT_SETTING, lastVisit, NAME_SETTING } from "./last-visit.ts";
import { NameField } from "./NameField.tsx";
import { OwnQuestions } from "./OwnQuestions.tsx";
import { Sheet } from "./Sheet.tsx";

/** The page for a visit: one's own questions, then what was found, on one sheet of paper. */
export function Visit() {
  return <CompanionFrame room="visit">{(companion) => <Making companion={companion} />}</CompanionFrame>;
}

function Making({ companion }: { readonly companion: Companion }) {
  const say = words().visit;
  const { settings } = companion.snapshot;
  const kept = keptName(settings[NAME_SETTING]);
  const [name, setName] = useState(kept);
  const [isMade, setMade] = useState(false);
  const felt = keptFelt(settings[FELT_SETTING]);
  const earlier = lastVisit(settings[LAST_VISIT_SETTING]);
  return (
    <div className="visit-making">
      <header className="no-print">
        <h1>{say.heading}</h1>
        <p className="lead measure mt-3">{say.lead}</p>
      </header>
      <OwnQuestions companion={companion} />
      <FeltList companion={companion} felt={felt} />
      <section className="no-print" aria-labelledby="make">
        <h2 id="make">{say.make.title}</h2>
        <NameField companion={companion} name={name} kept={kept} onChange={setName} />
        {earlier !== undefined && <p className="meta mt-3">{say.make.since(date(earlier.asOf))}</p>}
        {!isMade && (
          <p className="mt-4">
            <Button kind="main" icon="file-text" onClick={() => setMade(true)}>
              {say.make.button}
            </Button>
          </p>
        )}
      </section>
      {isMade && <Sheet companion={companion} name={name.trim()} felt={felt} earlier={earlier} />}
    </div>
  );
}
