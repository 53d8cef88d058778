import { type Audience, type BeforeStartWords, beforeStartWords, type Report } from "@afterscript/wording";
import { words } from "../words/words.ts";
import { Icon } from "./Icon.tsx";

export type BeforeStartProps = { readonly report: Report; readonly audience: Audience; readonly id: string };

const MARK = {
  found: "check",
  "too-old": "calendar-clock",
  "not-done": "circle-dashed",
  unreadable: "circle-dashed",
  missing: "circle-dashed",
} as const;

/** The list before the first dose of each drug that is being started. */
export function BeforeStart({ report, audience, id }: BeforeStartProps) {
  const say = words().parts.before;
  const lists = report.beforeStart.map((list) => beforeStartWords(list, report, audience));
  return lists.map((list) => (
    <section key={list.drug} className="mt-10" aria-labelledby={`${id}-${list.drug}`}>
      <h2 id={`${id}-${list.drug}`}>{lists.length > 1 ? say.titleOf(list.drug) : say.title}</h2>
      <p className="mt-2 font-bold">{list.answer}</p>
      <ul className="mt-3 border-b border-hair">
        {list.rows.map((row) => (
          <TestRow key={row.item.statement} row={row} />
        ))}
      </ul>
      {list.first.length > 0 && (
        <>
          <h3 className="mt-5 font-text text-body font-bold">{say.first}</h3>
          <ol className="mt-2 list-decimal ps-6">
            {list.first.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ol>
        </>
      )}
    </section>
  ));
}

function TestRow({ row }: { readonly row: BeforeStartWords["rows"][number] }) {
  return (
    <li className="grid grid-cols-[auto_1fr] gap-x-3 border-t border-hair py-3">
      <span className="pt-1">
        <Icon name={MARK[row.item.found]} />
      </span>
      <div>
        <p className="first-letter:uppercase">
          <strong>{row.test}</strong>
          {row.value !== undefined && `: ${row.value}`}
        </p>
        <p className="meta">{[row.found, row.allows].filter(Boolean).join(" · ")}</p>
      </div>
    </li>
  );
}
