import type { Worklist } from "../../clinic/api.ts";
import { Icon } from "../../parts/Icon.tsx";
import type { IconId } from "../../parts/icons.ts";
import { words } from "../../words/words.ts";

/** What else waits beside the list: each a line with its count, and the way there. */
export function Around({ list }: { readonly list: Worklist }) {
  const say = words().clinic.around;
  const { wanted, looked } = list.spotChecks;
  const lines: readonly {
    readonly icon: IconId;
    readonly href?: string;
    readonly text: string;
    readonly isOpen: boolean;
  }[] = [
    { icon: "circle-dashed", href: "/clinic/queue", text: say.unmatched(list.unmatched), isOpen: list.unmatched > 0 },
    { icon: "calendar-clock", href: "/clinic/tasks", text: say.tasks(list.tasksDue), isOpen: list.tasksDue > 0 },
    {
      icon: "scale",
      href: "/clinic/spot-check",
      text: say.spotChecks(wanted - looked, wanted),
      isOpen: looked < wanted,
    },
    { icon: "circle-dashed", text: say.waiting(list.waiting), isOpen: list.waiting > 0 },
  ];
  return (
    <ul className="clinic-around" aria-label={say.label}>
      {lines.map(({ icon, href, text, isOpen }) => (
        <li key={text} className={isOpen ? "clinic-around-open" : undefined}>
          <Icon name={isOpen ? icon : "check"} />
          {href === undefined ? <span>{text}</span> : <a href={href}>{text}</a>}
        </li>
      ))}
    </ul>
  );
}
