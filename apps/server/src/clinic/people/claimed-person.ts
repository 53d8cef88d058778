import { ROLES, type Role } from "@afterscript/web/public/clinic.ts";
import type { Claims } from "./sign-in-service.ts";
import type { OidcSettings } from "./sign-in-settings.ts";

/** How the provider names somebody; without a name, their subject. */
export function nameOf(claims: Claims): string {
  const names = [claims.name, claims.preferred_username, claims.email];
  return names.find((one): one is string => typeof one === "string" && one !== "") ?? claims.subject;
}

/** The role that the claim gives: of several, the one with most rights. Undefined when it gives none. */
export function claimedRole(claims: Claims, roles: OidcSettings["roles"]): Role | undefined {
  if (roles === undefined) return undefined;
  const value = claims[roles.claim] ?? within(claims, roles.claim.split("."));
  const given = (Array.isArray(value) ? value : [value]).flatMap((one) => {
    const role = typeof one === "string" && Object.hasOwn(roles.names, one) ? roles.names[one] : undefined;
    return role === undefined ? [] : [role];
  });
  return ROLES.findLast((role) => given.includes(role));
}

/** Some providers put groups inside of an object: `realm_access.roles`. */
function within(value: unknown, path: readonly string[]): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, first)) return undefined;
  return within(Object.entries(value).find(([key]) => key === first)?.[1], rest);
}
