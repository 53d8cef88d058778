import type { AppealPaper, AppealReport } from "@afterscript/wording/public/coverage.ts";
import { Icon } from "../../../parts/Icon.tsx";
import type { IconId } from "../../../parts/icons.ts";
import { words } from "../../../words/words.ts";

const ORDER = ["missing", "unknown", "have"] as const;
const LOOKS = {
  missing: { tone: "soon", icon: "circle-dashed" },
  unknown: { tone: "unknown", icon: "circle-dashed" },
  have: { tone: "done", icon: "check" },
} as const satisfies Record<AppealPaper["state"], { readonly tone: string; readonly icon: IconId }>;

/** Each paper once: what is missing first, and whom to ask for it. */
export function Papers({ report: { papers } }: { readonly report: AppealReport }) {
  const say = words().theySaidNo.answer;
  if (papers.length === 0) return null;
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{say.papers}</h2>
      <div className="papers mt-3">
        {ORDER.map((state) => (
          <PapersIn key={state} state={state} papers={papers.filter((one) => one.state === state)} />
        ))}
      </div>
    </section>
  );
}

type InProps = { readonly state: AppealPaper["state"]; readonly papers: readonly AppealPaper[] };

function PapersIn({ state, papers }: InProps) {
  const say = words().theySaidNo.answer;
  const { tone, icon } = LOOKS[state];
  if (papers.length === 0) return null;
  // One sentence that holds for many is said once.
  const groups = Map.groupBy(papers, ({ from, text }) => `${say.from[from]} · ${text}`);
  return (
    <div className={`papers-in tone-${tone}`}>
      <h3 className="tag">
        <Icon name={icon} />
        {say.paperCount(say.paper[state], papers.length)}
      </h3>
      <div>
        {[...groups].map(([text, alike]) => (
          <div key={text} className="papers-alike">
            <p className="meta">{text}</p>
            <ul>
              {alike.map(({ sort, id, name }) => (
                <li key={`${sort} ${id}`}>{name}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </div>
  );
}
