import {
  messagesOf,
  type QuestionClass,
  type ReportFinding,
  type VisitQuestion,
  type VisitSource,
} from "@afterscript/wording";

/** A question with the findings that it rests on. */
export type Asked = {
  readonly question: string;
  readonly detail?: string;
  readonly why: string;
  readonly class: QuestionClass;
  readonly findings: readonly ReportFinding[];
};

export type Numbered = { readonly questions: readonly VisitQuestion[]; readonly sources: readonly VisitSource[] };

/** The questions of a sheet with the numbers of the documents behind them, numbered as they come. */
export function numbered(asked: readonly Asked[]): Numbered {
  const sources = new Map<string, VisitSource>();
  const questions = asked.map(({ findings, ...one }): VisitQuestion => {
    const cites = findings.flatMap(({ authority, cite }) =>
      cite.map((place) => {
        const known = sources.get(place.source);
        const number = known?.number ?? sources.size + 1;
        if (known === undefined) {
          const { source, edition, document } = place;
          sources.set(source, {
            number,
            source,
            edition,
            document,
            text: messagesOf().visitSource({ authority, ...place }),
          });
        }
        return { source: number, section: "" };
      }),
    );
    return {
      ...one,
      text: one.detail === undefined ? one.question : `${one.question} ${one.detail}`,
      about: [],
      drugs: [...new Set(findings.map(({ drug }) => drug))],
      statements: [...new Set(findings.map(({ statement }) => statement))],
      cites: [...new Map(cites.map((place) => [place.source, place])).values()],
    };
  });
  return { questions, sources: [...sources.values()] };
}
