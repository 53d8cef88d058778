import { words } from "../words/words.ts";
import { Icon } from "./Icon.tsx";
import type { IconId } from "./icons.ts";

const ROOMS = [
  { room: "today", href: "/companion", icon: "calendar-days" },
  { room: "results", href: "/companion/results", icon: "test-tube" },
  { room: "medicines", href: "/companion/medicines", icon: "pill" },
  { room: "visit", href: "/companion/visit", icon: "file-text" },
] as const satisfies readonly { readonly room: string; readonly href: string; readonly icon: IconId }[];

export type BottomBarProps = { readonly current?: (typeof ROOMS)[number]["room"] | undefined };

/** The four rooms of the companion, where a thumb reaches them. */
export function BottomBar({ current }: BottomBarProps) {
  const { bar } = words().companion;
  return (
    <nav className="bottom-bar no-print" aria-label={bar.label}>
      <ul>
        {ROOMS.map(({ room, href, icon }) => (
          <li key={room}>
            <a href={href} aria-current={room === current ? "page" : undefined}>
              <Icon name={icon} />
              {bar[room]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
