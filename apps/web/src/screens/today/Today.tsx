import type { Companion } from "../../browser/companion.ts";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { date } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import { CompanionFrame } from "../companion/CompanionFrame.tsx";
import { FourDoors } from "./FourDoors.tsx";
import { Judged } from "./Judged.tsx";

/** What is due, what is open, what comes next. */
export function Today() {
  const { today: say } = words();
  return (
    <CompanionFrame room="today">
      {(companion) => (
        <>
          <header>
            <h1>{say.heading}</h1>
            <p className="text-muted">
              <time dateTime={companion.asOf}>{date(companion.asOf)}</time>
            </p>
          </header>
          <Body companion={companion} />
        </>
      )}
    </CompanionFrame>
  );
}

function Body({ companion }: { readonly companion: Companion }) {
  const { today: say } = words();
  const { report, snapshot } = companion;
  if (report !== undefined) return <Judged companion={companion} report={report} />;
  const { title, text } = snapshot.entries.length === 0 ? say.empty : say.noTherapy;
  return (
    <div className="today">
      <EmptyState title={title} text={text} action={{ href: "/companion/start", text: say.empty.start }} />
      <FourDoors />
    </div>
  );
}
