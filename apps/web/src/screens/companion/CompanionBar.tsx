import { BottomBar, type BottomBarProps } from "../../parts/BottomBar.tsx";

export type CompanionRoom = NonNullable<BottomBarProps["current"]> | "other";

/** The four rooms of the companion, at the foot of the screen where a thumb reaches them. */
export function CompanionBar({ room }: { readonly room: CompanionRoom }) {
  return <BottomBar current={room === "other" ? undefined : room} />;
}
