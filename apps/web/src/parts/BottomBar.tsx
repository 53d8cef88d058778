import { words } from "../words/words.ts";
import { Icon } from "./Icon.tsx";
import type { IconId } from "./icons.ts";

const ROOMS = [
  { room: "today", path: "", icon: "calendar-days" },
  { room: "results", path: "/results", icon: "test-tube" },
  { room: "medicines", path: "/medicines", icon: "pill" },
  { room: "visit", path: "/visit", icon: "file-text" },
] as const satisfies readonly { readonly room: string; readonly path: string; readonly icon: IconId }[];

export type BottomBarProps = {
  readonly current?: (typeof ROOMS)[number]["room"] | undefined;
  /** Where the rooms are. */
  readonly base?: string;
};

/** The four rooms of the companion, where a thumb reaches them. */
export function BottomBar({ current, base = "/companion" }: BottomBarProps) {
  const { bar } = words().companion;
  return (
    <nav className="bottom-bar no-print" aria-label={bar.label}>
      <ul>
        {ROOMS.map(({ room, path, icon }) => (
          <li key={room}>
            <a href={`${base}${path}`} aria-current={room === current ? "page" : undefined}>
              <Icon name={icon} />
              {bar[room]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
