import { words } from "../../words/words.ts";

export type CompanionRoom = "today" | "results" | "medicines" | "visit" | "other";

const ROOMS = [
  { room: "today", href: "/companion" },
  { room: "results", href: "/companion/results" },
  { room: "medicines", href: "/companion/medicines" },
  { room: "visit", href: "/companion/visit" },
] as const;

/** The four rooms of the companion, at the foot of the screen where a thumb reaches them. */
export function CompanionBar({ room: current }: { readonly room: CompanionRoom }) {
  const { bar } = words().companion;
  return (
    <nav className="companion-bar no-print" aria-label={bar.label}>
      <ul>
        {ROOMS.map(({ room, href }) => (
          <li key={room}>
            <a href={href} aria-current={room === current ? "page" : undefined}>
              {bar[room]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
