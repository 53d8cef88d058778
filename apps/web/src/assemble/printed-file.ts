/** The file in which the page of an address is kept: "/" is "index.html", "/medicines" is "medicines.html". */
export function printedFile(path: string): string {
  return path === "/" ? "index.html" : `${path.slice(1)}.html`;
}
