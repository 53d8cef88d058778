import { words } from "../words/words.ts";

export type NavigationLink = { readonly href: string; readonly label: string };

/** The doors of the site, in the order in which people need them. */
export function navigation(): readonly NavigationLink[] {
  const { navigation: labels } = words().site;
  return [
    { href: "/medicines", label: labels.medicines },
    { href: "/conditions", label: labels.conditions },
    { href: "/right-for-me", label: labels.suitable },
    { href: "/they-said-no", label: labels.denied },
    { href: "/topics/jak1-inhibitors", label: labels.topic },
    { href: "/articles", label: labels.articles },
    { href: "/claims", label: labels.claims },
    { href: "/search", label: labels.search },
  ];
}

export type Door = NavigationLink & { readonly about: string };

/** The doors to look something up by, as the first page tells of them: those that the head has too. */
export function homeDoors(): readonly Door[] {
  const { medicines, conditions, denied, claims, search } = words().home.doors;
  const about = new Map([
    ["/medicines", medicines],
    ["/conditions", conditions],
    ["/they-said-no", denied],
    ["/claims", claims],
    ["/search", search],
  ]);
  return navigation().flatMap((link) => {
    const text = about.get(link.href);
    return text === undefined ? [] : [{ ...link, about: text }];
  });
}

/** Whether a link leads to the room in which a page lies: "/medicines" for "/medicines/upadacitinib". */
export function isRoomOf(href: string, path: string): boolean {
  return path === href || path.startsWith(`${href}/`);
}
