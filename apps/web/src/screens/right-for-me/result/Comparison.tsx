import type { ComparisonPage } from "@afterscript/wording";
import type { MouseEvent, ReactNode } from "react";
import { CompareTable } from "../../../parts/CompareTable.tsx";
import { words } from "../../../words/words.ts";
import { MATTERS } from "../answers/questions.ts";
import type { Guide } from "../use-guide.ts";
import { CountedOf } from "./CountedOf.tsx";
import type { Compared } from "./compare.ts";
import { Unknowns } from "./Unknowns.tsx";
import { unknownsOf } from "./unknowns.ts";

type Props = {
  readonly compared: Extract<Compared, { readonly is: "compared" }>;
  readonly guide: Guide;
  /** What happens next. */
  readonly children: ReactNode;
};

/** The answer in words, what happens next, what matters most, the table, what is not known, what trials counted. */
export function Comparison({ compared: { page, sources, notRecognised }, guide, children }: Props) {
  const { rightForMe: say } = words();
  const unknowns = unknownsOf(page);
  return (
    <>
      <div>
        <h1 className="answer" tabIndex={-1}>
          {page.title}
        </h1>
        <div className="measure mt-3 grid gap-2">
          <p className="lead">{summary(page, unknowns.length)}</p>
          {page.lead.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </div>
      {children}
      <Matters guide={guide} />
      <section aria-labelledby="labels-say">
        <h2 id="labels-say">{say.result.table}</h2>
        {/* biome-ignore lint/a11y: the links inside keep their own keys; this only keeps them out of the address. */}
        <div className="mt-4" onClick={stayHere}>
          <CompareTable page={page} sources={sources} id="compare" />
        </div>
        {page.problems.length > 0 && (
          <ul className="mt-3 list-disc ps-5">
            {page.problems.map(({ code, resource, message }) => (
              <li key={`${code} ${resource}`}>{message}</li>
            ))}
          </ul>
        )}
      </section>
      <Unknowns
        unknowns={unknowns}
        drugs={page.drugs.filter(({ isCompared }) => isCompared).length}
        notRecognised={notRecognised}
      />
      <CountedOf page={page} answers={guide.answers} />
    </>
  );
}

/** The answer in numbers: how many are licensed, how many have a rule against them, how much is not known. */
function summary({ drugs }: ComparisonPage, open: number): string {
  const { summary: say } = words().rightForMe.result;
  const licensed = drugs.filter(({ here }) => here === "licensed");
  const against = licensed.filter(({ weighed }) => weighed.mustNot.length + weighed.avoid.length > 0);
  return [
    say.licensed(licensed.length),
    ...(against.length > 0 ? [say.against(against.length, licensed.length)] : []),
    say.unknown(open),
  ].join(" ");
}

/** A link to a part of this page leads there without changing the address: it would say which medicine is looked at. */
function stayHere(event: MouseEvent<HTMLElement>): void {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  if (link === null) return;
  event.preventDefault();
  const target = document.getElementById((link.getAttribute("href") ?? "").slice(1));
  target?.scrollIntoView({ block: "nearest", inline: "start" });
}

function Matters({ guide: { answers, answer } }: { readonly guide: Guide }) {
  const { rightForMe: say } = words();
  const labels: Readonly<Record<string, string>> = say.matters;
  return (
    <section className="matters no-print" aria-labelledby="matters">
      <h2 className="choices-group" id="matters">
        {say.result.matters}
      </h2>
      <div className="switch mt-2">
        {MATTERS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={answers.matters === one}
            onClick={() => answer({ matters: answers.matters === one ? "none" : one })}
          >
            {labels[one]}
          </button>
        ))}
      </div>
      <p className="meta mt-2">{say.result.mattersNote}</p>
    </section>
  );
}
