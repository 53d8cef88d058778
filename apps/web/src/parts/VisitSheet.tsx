import type { VisitPage, VisitQuestion } from "@afterscript/wording";
import type { ReactNode } from "react";
import { sentenceCase } from "../words/text.ts";
import { words } from "../words/words.ts";
import { Icon } from "./Icon.tsx";

export type VisitSheetProps = {
  readonly page: VisitPage;
  readonly id: string;
  readonly level?: 1 | 2;
  /** The person's own questions: they stand before ours. */
  readonly own?: readonly string[] | undefined;
};

/** One page for a visit, on the screen and on paper: what cannot wait, what to ask and why, what was read and what was not. */
export function VisitSheet({ page, id, level = 1, own = [] }: VisitSheetProps) {
  const Heading = `h${level}` as const;
  const part = { page, id, level };
  return (
    <article className="visit" aria-labelledby={`${id}-title`}>
      <header>
        <Heading id={`${id}-title`}>{page.title}</Heading>
        <p className="meta">{[page.person.name, page.person.line, page.day].filter(Boolean).join(" · ")}</p>
        <p className="lead mt-3">{page.lead}</p>
        <p className="visit-emergency">
          <Icon name="siren" />
          <span>{page.emergency}</span>
        </p>
      </header>
      <Urgent {...part} />
      <OwnQuestions {...part} own={own} />
      <Questions {...part} />
      <hr className="perforation" />
      <div className="visit-facts">
        <List {...part} name="medicines" list={page.medicines} />
        <Results {...part} />
        <List {...part} name="symptoms" list={page.symptoms} />
        {page.changes && <List {...part} name="changes" list={page.changes} />}
        <List {...part} name="missing" list={page.missing} closing={page.missing.line} isOpen />
        {page.problems.items.length > 0 && <List {...part} name="problems" list={page.problems} />}
      </div>
      <Sources {...part} />
      <p className="meta mt-4">{page.disclaimer}</p>
    </article>
  );
}

type PartProps = Required<Omit<VisitSheetProps, "own">>;

type SectionProps = Pick<PartProps, "id" | "level"> & {
  readonly name: string;
  readonly heading: string;
  readonly className?: string;
  readonly children: ReactNode;
};

function Section({ id, level, name, heading, className = "", children }: SectionProps) {
  const Heading = `h${level + 1}` as "h2" | "h3";
  return (
    <section className={`visit-part ${className}`} aria-labelledby={`${id}-${name}`}>
      <Heading id={`${id}-${name}`}>{heading}</Heading>
      {children}
    </section>
  );
}

function Urgent({ page: { urgent }, ...part }: PartProps) {
  const isCalm = urgent.items.length === 0;
  return (
    <Section {...part} name="urgent" heading={urgent.heading} className={isCalm ? "" : "visit-urgent"}>
      {isCalm ? (
        <p>{urgent.none}</p>
      ) : (
        <ul>
          {urgent.items.map((item) => (
            <li key={item.text}>
              <strong>{item.text}</strong>
              <br />
              {item.step}
            </li>
          ))}
        </ul>
      )}
      {urgent.more && <p className="meta">{urgent.more}</p>}
    </Section>
  );
}

function OwnQuestions({ own, page: _page, ...part }: PartProps & { readonly own: readonly string[] }) {
  if (own.length === 0) return null;
  return (
    <Section {...part} name="own" heading={words().parts.visit.own}>
      <ol className="visit-questions visit-own">
        {own.map((text) => (
          <li key={text}>
            <p className="visit-ask">{text}</p>
            <p className="visit-line" aria-hidden="true" />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Questions({ page: { questions }, ...part }: PartProps) {
  return (
    <Section {...part} name="questions" heading={questions.heading}>
      {questions.items.length === 0 && <p>{questions.none}</p>}
      <ol className="visit-questions">
        {questions.items.map((one) => (
          <Question key={one.text} one={one} whyWord={questions.whyWord} />
        ))}
      </ol>
      {questions.beyond.length > 0 && (
        <details className="fold">
          <summary>{words().parts.visit.beyond(questions.beyond.length)}</summary>
          <ul className="list-disc ps-5">
            {questions.beyond.map((one) => (
              <li key={one.text}>{one.text}</li>
            ))}
          </ul>
        </details>
      )}
      {questions.more && <p className="meta">{questions.more}</p>}
    </Section>
  );
}

function Question({ one, whyWord }: { readonly one: VisitQuestion; readonly whyWord: string }) {
  return (
    <li>
      <p className="visit-ask">{one.question}</p>
      {one.detail && <p>{one.detail}</p>}
      <p className="meta">
        {`${whyWord}: ${one.why} `}
        {citeText(one)}
      </p>
      <p className="visit-line" aria-hidden="true" />
    </li>
  );
}

/** "[1] 2.2; 2.6 [2] 5.1": the sections under the number of their document. */
function citeText({ cites }: Pick<VisitQuestion, "cites">): string {
  const sections = Map.groupBy(cites, ({ source }) => source);
  return [...sections].map(([number, all]) => `[${number}] ${all.map(({ section }) => section).join("; ")}`).join(" ");
}

type ListProps = Omit<PartProps, "page"> & {
  readonly name: string;
  readonly list: {
    readonly heading: string;
    readonly items: readonly { readonly text: string }[];
    readonly none: string;
  };
  readonly closing?: string;
  /** It lists what is not known. */
  readonly isOpen?: boolean;
};

function List({ list, closing, isOpen = false, ...part }: ListProps) {
  return (
    <Section {...part} heading={list.heading} className={isOpen ? "visit-open" : ""}>
      {list.items.length === 0 ? (
        <p>{list.none}</p>
      ) : (
        <ul>
          {list.items.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {closing && <p className="meta">{closing}</p>}
    </Section>
  );
}

function Results({ page: { results }, ...part }: PartProps) {
  return (
    <Section {...part} name="results" heading={results.heading}>
      {results.items.length === 0 ? (
        <p>{results.none}</p>
      ) : (
        <ul className="visit-results">
          {results.items.map((result) => (
            <li key={result.text}>
              <span className="visit-result">{sentenceCase(result.name)}</span>
              <span>
                <strong className="value">{result.value}</strong>
                {result.day && <span className="meta">{` ${result.day}`}</span>}
              </span>
              <span className={`standing-${result.standing}`}>
                {result.standingText}
                {result.limits.length > 0 && <span className="meta block">{result.limits.join(", ")}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {results.more && <p className="meta">{results.more}</p>}
    </Section>
  );
}

function Sources({ page: { sources }, ...part }: PartProps) {
  return (
    <Section {...part} name="sources" heading={sources.heading} className="visit-sources">
      {sources.items.length === 0 ? (
        <p>{sources.none}</p>
      ) : (
        <ol>
          {sources.items.map(({ number, text, document }) => (
            <li key={number} value={number}>
              {text} {/^https:/.test(document) && <DocumentLink href={document} />}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function DocumentLink({ href }: { readonly href: string }) {
  return (
    <a href={href} rel="noreferrer noopener">
      {new URL(href).hostname.replace(/^www\./, "")}
    </a>
  );
}
