import type { AppealPaper, AppealReport } from "@afterscript/wording/public/coverage.ts";
import { Icon } from "../../../parts/Icon.tsx";
import type { IconId } from "../../../parts/icons.ts";
import { words } from "../../../words/words.ts";

const ORDER = ["missing", "unknown", "have"] as const;
const LOOKS = {
  missing: { tone: "today", icon: "x" },
  unknown: { tone: "unknown", icon: "circle-dashed" },
  have: { tone: "done", icon: "check" },
} as const satisfies Record<AppealPaper["state"], { readonly tone: string; readonly icon: IconId }>;

/** Each paper once: what is missing first, and whom to ask for it. */
export function Papers({ report }: { readonly report: AppealReport }) {
  const say = words().theySaidNo.answer;
  if (report.papers.length === 0) return null;
  const papers = ORDER.flatMap((state) => report.papers.filter((one) => one.state === state));
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{say.papers}</h2>
      <ul className="papers mt-3">
        {papers.map((paper) => {
          const { tone, icon } = LOOKS[paper.state];
          return (
            <li key={`${paper.sort} ${paper.id}`} className={`tone-${tone}`}>
              <span className="tag">
                <Icon name={icon} />
                {say.paper[paper.state]}
              </span>
              <span>
                <strong>{paper.name}</strong>
                <span className="meta block">
                  {say.from[paper.from]} · {paper.text}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
