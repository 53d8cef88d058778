import { useState } from "react";
import type { QueueItem } from "../../clinic/api.ts";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { words } from "../../words/words.ts";
import { askClinic } from "../clinic-frame/ask-clinic.ts";
import { Room } from "../clinic-frame/Room.tsx";
import { QueueCard } from "./QueueCard.tsx";

/** What intake could not place or read: it waits here until somebody decides. */
export function QueueScreen() {
  const say = words().clinicIntake.queue;
  const [version, setVersion] = useState(0);
  return (
    <Room
      heading={say.heading}
      lead={say.lead}
      version={version}
      load={() => askClinic<readonly QueueItem[]>("/clinic/api/queue")}
    >
      {(items) =>
        items.length === 0 ? (
          <div className="mt-6 measure">
            <EmptyState title={say.empty.title} text={say.empty.text} />
          </div>
        ) : (
          <>
            <p className="mt-4 font-bold">{say.count(items.length)}</p>
            <ol className="clinic-queue">
              {items.map((item) => (
                <li key={item.id}>
                  <QueueCard item={item} onDone={() => setVersion((count) => count + 1)} />
                </li>
              ))}
            </ol>
          </>
        )
      }
    </Room>
  );
}
