import { Icon } from "../../parts/Icon.tsx";
import type { IconId } from "../../parts/icons.ts";
import { words } from "../../words/words.ts";

const DOORS = [
  { door: "result", href: "/companion/results/add", icon: "test-tube" },
  { door: "feel", href: "/companion/feel", icon: "phone-call" },
  { door: "question", href: "/companion/question", icon: "info" },
  { door: "visit", href: "/companion/visit", icon: "file-text" },
] as const satisfies readonly { readonly door: string; readonly href: string; readonly icon: IconId }[];

/** The four things that people come to do. */
export function FourDoors() {
  const { doors } = words().today;
  return (
    <nav aria-label={doors.label} className="no-print">
      <ul className="four-doors">
        {DOORS.map(({ door, href, icon }) => (
          <li key={door}>
            <a href={href}>
              <Icon name={icon} />
              {doors[door]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
