import {
  type ComparisonBlock,
  type ComparisonDrug,
  type ComparisonLine,
  type ComparisonPage,
  type ComparisonText,
  messagesOf,
} from "@afterscript/wording";
import { sentenceCase } from "../words/text.ts";
import { words } from "../words/words.ts";
import { cellReasons } from "./compare-reasons.ts";
import { Icon } from "./Icon.tsx";
import { SourceNote } from "./SourceNote.tsx";
import type { ShownSource } from "./shown-source.ts";
import { UnknownTag } from "./UnknownTag.tsx";

export type CompareTableProps = {
  readonly page: ComparisonPage;
  readonly sources: readonly ShownSource[];
  readonly id: string;
};

/**
 * Medicines as columns, questions as rows. On a phone one medicine fills the screen and the rows stay where they are. No
 * winner and no score: the order is the page's.
 */
export function CompareTable({ page, sources, id }: CompareTableProps) {
  const say = words().parts.compare;
  const columns = page.drugs.length + (page.alternatives.length > 0 ? 1 : 0);
  return (
    <div className="compare">
      <ul className="switch compare-drugs no-print" aria-label={say.columns}>
        {page.drugs.map(({ drug, name }) => (
          <li key={drug}>
            <a href={`#${id}-${drug}`}>{sentenceCase(name)}</a>
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard. */}
      <section className="compare-scroll" tabIndex={0} aria-label={page.title}>
        <table>
          <caption className="sr-only">{page.title}</caption>
          <thead>
            <tr>
              {page.drugs.map((drug) => (
                <DrugHead key={drug.drug} drug={drug} id={`${id}-${drug.drug}`} />
              ))}
              {page.alternatives.length > 0 && (
                <th scope="col" className="compare-outside">
                  {say.outside}
                </th>
              )}
            </tr>
          </thead>
          {page.questions.map((block, index) => (
            <tbody key={block.question}>
              <tr>
                <th scope="rowgroup" colSpan={columns} className="compare-question">
                  <span>
                    {block.title}
                    {block.notes.map((note) => (
                      <small key={note}>{note}</small>
                    ))}
                  </span>
                </th>
              </tr>
              <tr>
                {page.drugs.map((drug) => (
                  <Cell key={drug.drug} page={page} block={block} drug={drug} sources={sources} />
                ))}
                {page.alternatives.length > 0 && <Outside page={page} isFirst={index === 0} />}
              </tr>
            </tbody>
          ))}
        </table>
      </section>
      <p className="mt-4">
        {`${page.notCompared.text} ${page.notCompared.items.join(", ")}${page.notCompared.items.length > 0 ? "." : ""}`}
      </p>
      <p className="meta mt-2">{page.disclaimer}</p>
    </div>
  );
}

function DrugHead({ drug, id }: { readonly drug: ComparisonDrug; readonly id: string }) {
  return (
    <th scope="col" id={id}>
      {sentenceCase(drug.name)}
      {drug.isTaken && <span className="meta">{` · ${words().parts.compare.taken}`}</span>}
    </th>
  );
}

type CellProps = Pick<CompareTableProps, "page" | "sources"> & {
  readonly block: ComparisonBlock;
  readonly drug: ComparisonDrug;
};

function Cell({ page, block, drug, sources }: CellProps) {
  const say = words().parts.compare;
  const lines = block.lines.filter((line) => line.drug === drug.drug);
  const [first, ...more] = lines;
  return (
    <td>
      <p className="compare-name" aria-hidden="true">
        {sentenceCase(drug.name)}
      </p>
      {first === undefined ? <UnknownTag text={say.nothing} /> : <Line line={first} />}
      {more.length > 0 && (
        <details className="fold">
          <summary>{say.moreStudies(more.length)}</summary>
          <div className="grid gap-4">
            {more.map((line) => (
              <Line key={`${line.trial} ${line.texts[0]?.text}`} line={line} />
            ))}
          </div>
        </details>
      )}
      <Reasons page={page} lines={lines} sources={sources} />
    </td>
  );
}

/** So many are read at a glance; the others are one touch away. */
const MOST_ITEMS = 4;

/** So many stand open, so that one long cell does not push the rows of the others apart. */
const MOST_TEXTS = 4;

function Line({ line: { texts } }: { readonly line: ComparisonLine }) {
  const more = texts.slice(MOST_TEXTS);
  return (
    <div className="grid gap-1">
      <Texts texts={texts.slice(0, MOST_TEXTS)} />
      {more.length > 0 && (
        <details className="compare-items">
          <summary>{words().parts.compare.moreTexts(more.length)}</summary>
          <div className="grid gap-1">
            <Texts texts={more} />
          </div>
        </details>
      )}
    </div>
  );
}

function Texts({ texts }: { readonly texts: readonly ComparisonText[] }) {
  return texts.map((text) => <Text key={text.text} text={text} />);
}

function Text({ text: { text, items = [] } }: { readonly text: ComparisonText }) {
  const list = (
    <ul className="list-disc ps-5">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
  if (items.length <= MOST_ITEMS) {
    return (
      <div>
        <p>{text}</p>
        {items.length > 0 && list}
      </div>
    );
  }
  return (
    <details className="compare-items">
      <summary>{`${text} ${words().parts.compare.items(items.length)}`}</summary>
      {list}
    </details>
  );
}

function Reasons({ page, lines, sources }: Pick<CellProps, "page" | "sources"> & { readonly lines: ComparisonLine[] }) {
  const { rules, cites, figures } = cellReasons(page, lines);
  if (cites.length + figures.length === 0) return null;
  return (
    <details className="fold">
      <summary>
        <Icon name="book-open" />
        {words().parts.compare.why}
      </summary>
      <div className="grid gap-2">
        {rules.map((rule) => (
          <p key={rule}>{rule}</p>
        ))}
        {cites.map((cite) => (
          <SourceNote key={`${cite.source} ${cite.section}`} cite={cite} sources={sources} />
        ))}
        {figures.map(({ url, section, seen }) => (
          <p key={`${url} ${section}`}>
            {url && (
              <a href={url} rel="noreferrer noopener">
                {new URL(url).hostname.replace(/^www\./, "")}
              </a>
            )}
            {[section && ` ${section}`, messagesOf().seen[seen]].filter(Boolean).join(", ")}
          </p>
        ))}
      </div>
    </details>
  );
}

/** What trials set beside a medicine of this class: the only thing that is said of it. */
function Outside({ page, isFirst }: Pick<CompareTableProps, "page"> & { readonly isFirst: boolean }) {
  const say = words().parts.compare;
  return (
    <td className="compare-outside">
      <p className="compare-name" aria-hidden="true">
        {say.outside}
      </p>
      {isFirst ? (
        page.alternatives.map(({ treatment, text }) => <p key={treatment}>{text}</p>)
      ) : (
        <p className="text-muted">{say.notCompared}</p>
      )}
    </td>
  );
}
