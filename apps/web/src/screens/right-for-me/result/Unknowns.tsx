import { sentenceCase } from "../../../words/text.ts";
import { words } from "../../../words/words.ts";
import type { Unknown } from "./unknowns.ts";

type Props = {
  readonly unknowns: readonly Unknown[];
  /** How many drugs are compared. */
  readonly drugs: number;
  readonly notRecognised: readonly string[];
};

/** What is not known, counted and listed: it is never shown as fine. */
export function Unknowns({ unknowns, drugs, notRecognised }: Props) {
  const { unknown: say } = words().rightForMe.result;
  const sorts = [
    { sort: "answer", title: say.answers },
    { sort: "test", title: say.tests },
  ] as const;
  return (
    <section className="card card-tone tone-unknown" aria-labelledby="unknowns">
      <h2 id="unknowns">{say.title(unknowns.length)}</h2>
      {unknowns.length > 0 && <p className="mt-2">{say.lead}</p>}
      {notRecognised.length > 0 && (
        <p className="mt-2">
          {say.names} <strong>{notRecognised.join(", ")}</strong>
        </p>
      )}
      <div className="unknown-sorts">
        {sorts.map(({ sort, title }) => {
          const own = unknowns.filter((one) => one.sort === sort);
          return own.length === 0 ? null : (
            <div key={sort}>
              <h3 className="choices-group">{title}</h3>
              <ul className="mt-1">
                {own.map((one) => (
                  <li key={one.fact}>
                    <details className="fold">
                      <summary className="unknown-name">{sentenceCase(one.name)}</summary>
                      <div className="grid gap-2">
                        {one.asks.map((ask) => (
                          <p key={ask}>{ask}</p>
                        ))}
                        <p className="meta">{one.drugs.length === drugs ? say.all : say.about(one.drugs)}</p>
                      </div>
                    </details>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
    </section>
  );
}
