import type { QueueItem } from "../../clinic/api.ts";
import { words } from "../../words/words.ts";
import { askClinic } from "../clinic-frame/ask-clinic.ts";
import { ListRoom } from "../clinic-frame/ListRoom.tsx";
import { QueueCard } from "./QueueCard.tsx";

/** What intake could not place or read: it waits here until somebody decides. */
export function QueueScreen() {
  const say = words().clinicIntake.queue;
  return (
    <ListRoom
      heading={say.heading}
      lead={say.lead}
      empty={say.empty}
      load={() => askClinic<readonly QueueItem[]>("/clinic/api/queue")}
    >
      {(items, again) => (
        <>
          <p className="mt-4 font-bold">{say.count(items.length)}</p>
          <ol className="clinic-queue">
            {items.map((item) => (
              <li key={item.id}>
                <QueueCard item={item} onDone={again} />
              </li>
            ))}
          </ol>
        </>
      )}
    </ListRoom>
  );
}
