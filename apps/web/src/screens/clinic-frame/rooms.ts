import { ROLES, type SignedIn } from "../../clinic/api.ts";

type Role = SignedIn["role"];

/** The rooms of a clinic, in the order of a day, with who may enter: everybody who has a role, where nothing stands. */
export const ROOMS = [
  { room: "worklist", href: "/clinic" },
  { room: "tasks", href: "/clinic/tasks" },
  { room: "spotCheck", href: "/clinic/spot-check" },
  { room: "queue", href: "/clinic/queue" },
  { room: "search", href: "/clinic/search" },
  { room: "lookBack", href: "/clinic/look-back" },
  { room: "csv", href: "/clinic/csv", roles: ["nurse", "prescriber", "admin"] },
  { room: "people", href: "/clinic/people", roles: ["admin"] },
  { room: "audit", href: "/clinic/audit", roles: ["admin"] },
] as const satisfies readonly {
  readonly room: string;
  readonly href: string;
  readonly roles?: readonly Role[];
}[];

export type ClinicRoom = (typeof ROOMS)[number]["room"] | "patient";

/** Who may enter a room. The server decides at each request; this keeps a page from offering what it would refuse. */
export function rolesOf(room: ClinicRoom): readonly Role[] {
  const found = ROOMS.find((one) => one.room === room);
  return found !== undefined && "roles" in found ? found.roles : ROLES;
}
