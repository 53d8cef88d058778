import type { DifferingRow } from "@afterscript/check";
import { type Audience, messagesOf, type ReportFinding } from "@afterscript/wording";
import { words } from "../words/words.ts";
import { SourceFold } from "./SourceFold.tsx";
import type { ShownSource } from "./shown-source.ts";
import { UrgencyTag } from "./UrgencyTag.tsx";

export type ComparedRowProps = {
  readonly row: DifferingRow;
  /** The rulebooks that were read for this drug, in the order in which they stand side by side. */
  readonly books: readonly { readonly id: string; readonly name: string }[];
  readonly audience: Audience;
  readonly sources: readonly ShownSource[];
};

/** One question that several rulebooks answer differently. */
export function ComparedRow({ row, books, audience, sources }: ComparedRowProps) {
  const { kind, name } = messagesOf();
  return (
    <section className="mt-10">
      <h2 className="first-letter:uppercase">{name(row.topic, audience)}</h2>
      <p className="meta">{`${row.drug} · ${kind[row.kind]}`}</p>
      <div className={`mt-4 grid gap-4 ${books.length > 2 ? "md:grid-cols-3" : "md:grid-cols-2"}`}>
        {books.map((book) => (
          <div key={book.id} className="card">
            <p className="meta">{book.name}</p>
            <BookAnswer finding={row.answers[book.id]} audience={audience} sources={sources} />
          </div>
        ))}
      </div>
    </section>
  );
}

type BookAnswerProps = Pick<ComparedRowProps, "audience" | "sources"> & { readonly finding: ReportFinding | undefined };

function BookAnswer({ finding, audience, sources }: BookAnswerProps) {
  const { why, compared } = words().parts;
  if (finding === undefined) return <p className="mt-2 text-muted">{compared.nothing}</p>;
  return (
    <>
      <p className="mt-2">
        <UrgencyTag finding={finding} audience={audience} />
      </p>
      <p className="mt-3 font-bold">{finding.title}</p>
      <details className="fold mt-2">
        <summary>{why.summary}</summary>
        <p className="text-table">{finding.explain}</p>
      </details>
      <SourceFold finding={finding} sources={sources} />
    </>
  );
}
