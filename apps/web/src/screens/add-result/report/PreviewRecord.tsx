import { messagesOf } from "@afterscript/wording";
import { useId, useState } from "react";
import type { Companion } from "../../../browser/companion.ts";
import type { FromFile } from "../../../browser/entries/from-file.ts";
import { entryId, type Origin } from "../../../browser/store/index.ts";
import { Button } from "../../../parts/Button.tsx";
import { EmptyState } from "../../../parts/EmptyState.tsx";
import { Notice } from "../../../parts/Notice.tsx";
import { name, sentenceCase } from "../../../words/text.ts";
import { words } from "../../../words/words.ts";
import type { AddedBatch } from "./PreviewRows.tsx";
import type { Report } from "./read-report.ts";
import { leftOut, type ToldGroup, toldGroups } from "./told-groups.ts";

export type PreviewRecordProps = {
  readonly companion: Companion;
  readonly report: Extract<Report, { is: "record" }>;
  readonly from: Origin;
  readonly onAdded: (added: AddedBatch) => void;
};

/** What a record of somewhere else tells, by test and sort, each to be ticked; and what of it is not used. */
export function PreviewRecord({ companion, report: { file, told }, from, onAdded }: PreviewRecordProps) {
  const say = words().addResult.report;
  const groups = toldGroups(told);
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({});
  const isTaken = ({ key, isPrivate }: ToldGroup) => chosen[key] ?? !isPrivate;
  const left = leftOut(groups, isTaken);
  const taken = file.resources.filter((resource) => !left.has(entryId(resource)));
  const isAny = groups.some(isTaken) || file.person === "taken";

  async function add() {
    const added = await companion.store.addEntries({ resources: taken, from });
    onAdded({ batch: added.batch, count: added.entries.length, resources: added.entries.map((entry) => entry.id) });
  }

  return (
    <div className="preview">
      {groups.length === 0 ? (
        <EmptyState title={say.nothing.title} text={say.nothing.text} />
      ) : (
        <>
          <h2>{say.record.found}</h2>
          <p>{say.record.note}</p>
        </>
      )}
      {file.person === "none" && <Notice sort="caution" title={say.record.noPerson} />}
      {file.person === "taken" && <p className="meta">{say.record.person}</p>}
      <ul className="preview-rows">
        {groups.map((group) => (
          <GroupField
            key={group.key}
            group={group}
            isTaken={isTaken(group)}
            onTake={(isWanted) => setChosen({ ...chosen, [group.key]: isWanted })}
          />
        ))}
      </ul>
      {file.duplicates.length > 0 && <p>{`${say.record.duplicates(file.duplicates.length)}.`}</p>}
      <NotRead file={file} />
      <NotUsed file={file} />
      {groups.length > 0 && (
        <div className="result-form-end">
          <Button kind="main" onClick={add} disabled={!isAny}>
            {isAny ? say.add(taken.length) : say.addNone}
          </Button>
        </div>
      )}
    </div>
  );
}

type GroupFieldProps = {
  readonly group: ToldGroup;
  readonly isTaken: boolean;
  readonly onTake: (isWanted: boolean) => void;
};

function GroupField({ group: { sort, analyte, isPrivate, told }, isTaken, onTake }: GroupFieldProps) {
  const say = words().addResult.report.record;
  const id = useId();
  const title = analyte === undefined ? say.sorts[sort] : sentenceCase(name(analyte, "patient"));
  return (
    <li className="preview-row">
      <label className="preview-take" htmlFor={id}>
        <input type="checkbox" id={id} checked={isTaken} onChange={() => onTake(!isTaken)} />
        <span>
          {title}
          <span className="meta block">{say.entries(told.length)}</span>
        </span>
      </label>
      {isPrivate && <p className="meta">{say.private}</p>}
      <details className="fold">
        <summary>{told.length === 1 ? told[0]?.label : `${told[0]?.label} …`}</summary>
        <ul className="preview-lines">
          {told.map(({ resource, label, day }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a resource may tell several things, and the list never changes its order.
            <li key={`${resource} ${index}`}>
              {label}
              {day && <span className="meta">{` · ${day}`}</span>}
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

/** What is kept with the rest, as a part of it, and could not be read: each with what the reader says. */
function NotRead({ file: { resources, problems } }: { readonly file: FromFile }) {
  const say = words().addResult.report.record;
  const kept = new Set(resources.map(entryId));
  const unread = problems.filter(({ resource = "" }) => kept.has(resource.split("#")[0] ?? resource));
  if (unread.length === 0) return null;
  return (
    <details className="fold">
      <summary>{say.notRead(new Set(unread.map(({ resource }) => resource)).size)}</summary>
      <ul className="preview-lines">
        {unread.map(({ code, detail = {}, resource }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one resource may have a problem twice, and the list never changes its order.
          <li key={`${code} ${resource} ${index}`}>
            {messagesOf().problem(code, detail)}
            <span className="id block text-muted">{resource}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Each part of the file that is not added, by its reason. */
function NotUsed({ file: { notUsed, problems } }: { readonly file: FromFile }) {
  const say = words().addResult.report.record;
  if (notUsed.length === 0) return null;
  const reasons: Readonly<Record<string, string>> = say.why;
  const detailOf = (why: string, resource: string) =>
    problems.find((problem) => problem.code === why && problem.resource === resource)?.detail ?? {};
  const groups = Map.groupBy(
    notUsed,
    ({ why, resource, resourceType }) =>
      reasons[why] ?? messagesOf().problem(why, { resourceType, ...detailOf(why, resource) }),
  );
  return (
    <details className="fold">
      <summary>{say.notUsed(notUsed.length)}</summary>
      <ul className="preview-lines">
        {[...groups].map(([reason, members]) => (
          <li key={reason}>
            {reason}
            <span className="meta block">
              {[...Map.groupBy(members, ({ resourceType }) => resourceType)]
                .map(([type, list]) => `${type}: ${list.length}`)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
