import { words } from "../../words/words.ts";
import { CompanionFrame } from "../companion/CompanionFrame.tsx";

/** What is due, what is open, what comes next. */
export function Today() {
  const { today } = words();
  return (
    <CompanionFrame room="today">
      {({ report }) => (
        <>
          <h1>{today.heading}</h1>
          {report === undefined ? (
            <section className="card measure mt-6">
              <h2>{today.empty.title}</h2>
              <p className="mt-3">{today.empty.text}</p>
              <a className="button button-main mt-4" href="/companion/start">
                {today.empty.start}
              </a>
            </section>
          ) : (
            <ul>
              {report.findings.slice(0, 5).map(({ statement, title }) => (
                <li key={statement}>{title}</li>
              ))}
            </ul>
          )}
        </>
      )}
    </CompanionFrame>
  );
}
