import type { AppealNote, AppealReport } from "@afterscript/wording/public/coverage.ts";
import type { ReactNode } from "react";
import { LastDayRuler } from "../../../parts/LastDayRuler.tsx";
import { UnknownTag } from "../../../parts/UnknownTag.tsx";
import { VerdictTag } from "../../../parts/VerdictTag.tsx";
import { withoutVerdict } from "../../../parts/without-verdict.ts";
import { words } from "../../../words/words.ts";
import { AppealSourceFold } from "./AppealSources.tsx";
import { clockRuler } from "./clock-ruler.ts";

type Props = { readonly report: AppealReport };

/** What stands round the answer: what mends each reason, grounds, the state's law, help while waiting, traps. */
export function Around({ report }: Props) {
  return (
    <>
      <Reasons report={report} />
      <Grounds report={report} />
      <Bridges report={report} />
      <Traps report={report} />
    </>
  );
}

function Reasons({ report: { reasons } }: Props) {
  const say = words().theySaidNo.answer;
  if (reasons.length === 0) return null;
  return (
    <Part id="reasons" title={say.reasons} isFolded>
      {reasons.map(({ id, name, mends }) => (
        <div key={id} className="around-one">
          <h3 className="around-name">{name}</h3>
          {mends.length > 0 && (
            <>
              <p className="meta">{say.mends}</p>
              <Notes notes={mends} isOrdered />
            </>
          )}
        </div>
      ))}
    </Part>
  );
}

function Grounds({ report: { grounds, laws } }: Props) {
  const say = words().theySaidNo.answer;
  if (grounds.length === 0 && laws.length === 0) return null;
  return (
    <Part id="grounds" title={say.grounds}>
      {grounds.map(({ id, text, verdict, reason, cite }) => (
        <div key={id} className="around-one">
          <h3 className="around-name">{text}</h3>
          <p className="mt-1">
            <VerdictTag verdict={verdict} text={say.ground[verdict]} /> {withoutVerdict({ verdict, reason })}
          </p>
          <AppealSourceFold cite={cite} />
        </div>
      ))}
      {laws.map(({ id, law, text, cite }) => (
        <div key={id} className="around-one">
          <h3 className="around-name">
            {say.laws}: {law}
          </h3>
          <p>{text}</p>
          <AppealSourceFold cite={cite} />
        </div>
      ))}
    </Part>
  );
}

function Bridges({ report: { bridges, asOf } }: Props) {
  const say = words().theySaidNo.answer;
  if (bridges.length === 0) return null;
  return (
    <Part id="bridges" title={say.bridges} isFolded>
      <p className="measure">{say.bridgesLead}</p>
      {bridges.map(({ id, programme, maker, fits, text, clocks, notes, page, cite }) => (
        <details key={id} className="fold">
          <summary>
            <span>
              {programme} <span className="meta">({maker})</span>
            </span>
            <span className="meta">{say.fits[fits]}</span>
          </summary>
          {fits === "unknown" && <UnknownTag text={say.fits.unknown} />}
          <p>{text}</p>
          {clocks.map(({ id: own, name, clock }) => {
            const ruler = clockRuler(clock, asOf);
            return (
              <div key={own}>
                <p className="font-bold">{name}</p>
                <p>{clock.text}</p>
                {ruler && <LastDayRuler id={`bridge-${id}-${own}`} {...ruler} />}
              </div>
            );
          })}
          <Notes notes={notes} />
          {page !== undefined && (
            <p>
              <a href={page} rel="noreferrer noopener">
                {say.page}
              </a>
            </p>
          )}
          <AppealSourceFold cite={cite} />
        </details>
      ))}
    </Part>
  );
}

function Traps({ report: { traps } }: Props) {
  const say = words().theySaidNo.answer;
  if (traps.length === 0) return null;
  return (
    <Part id="traps" title={say.traps} isFolded>
      <Notes notes={traps} />
    </Part>
  );
}

function Notes({ notes, isOrdered = false }: { readonly notes: readonly AppealNote[]; readonly isOrdered?: boolean }) {
  const List = isOrdered ? "ol" : "ul";
  if (notes.length === 0) return null;
  return (
    <>
      <List className={`measure ps-5 mt-1 grid gap-1 ${isOrdered ? "list-decimal" : "list-disc"}`}>
        {notes.map(({ code, text }) => (
          <li key={`${code} ${text}`}>{text}</li>
        ))}
      </List>
      <AppealSourceFold cite={notes.flatMap(({ cite }) => cite)} />
    </>
  );
}

type PartProps = {
  readonly id: string;
  readonly title: string;
  /** One touch away: what does not decide what to do next. */
  readonly isFolded?: true;
  readonly children: ReactNode;
};

function Part({ id, title, isFolded, children }: PartProps) {
  const heading = <h2 id={id}>{title}</h2>;
  if (isFolded)
    return (
      <section aria-labelledby={id}>
        <details className="fold">
          <summary>{heading}</summary>
          <div className="around">{children}</div>
        </details>
      </section>
    );
  return (
    <section aria-labelledby={id} className="around">
      {heading}
      {children}
    </section>
  );
}
