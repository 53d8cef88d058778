/** The picture that other sites show for a page: "/" is "/cards/index.png", "/medicines/x" is "/cards/medicines/x.png". */
export function cardAddress(path: string): string {
  return `/cards${path === "/" ? "/index" : path}.png`;
}

/** The page that a picture is of. */
export function pageOfCard(address: string): string {
  const path = address.replace(/^\/cards/, "").replace(/\.png$/, "");
  return path === "/index" ? "/" : path;
}
