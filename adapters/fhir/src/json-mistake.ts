const TOKEN =
  /\s+|[{}[\],:]|"(?:[^"\\\n\r\t]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

type Expected = "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "comma-or-end" | "nothing";

/** Where a text stops being JSON: the position of the first character that cannot stand there. */
export function positionOfMistake(text: string): number {
  const open: ("{" | "[")[] = [];
  let expected: Expected = "value";
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined) return at;
    if (token.trim() === "") continue;
    const next = step(token, expected, open);
    if (next === undefined) return at;
    expected = next;
  }
  return text.length;
}

function step(token: string, expected: Expected, open: ("{" | "[")[]): Expected | undefined {
  const first = token.charAt(0);
  if (first === "}" || first === "]") return close(first, expected, open);
  if (first === ":") return expected === "colon" ? "value" : undefined;
  if (first === ",") {
    if (expected !== "comma-or-end") return undefined;
    return open.at(-1) === "{" ? "key" : "value";
  }
  if (expected === "key" || expected === "key-or-end") return first === '"' ? "colon" : undefined;
  if (expected !== "value" && expected !== "value-or-end") return undefined;
  if (first === "{" || first === "[") {
    open.push(first);
    return first === "{" ? "key-or-end" : "value-or-end";
  }
  return open.length === 0 ? "nothing" : "comma-or-end";
}

function close(bracket: "}" | "]", expected: Expected, open: ("{" | "[")[]): Expected | undefined {
  const partner = bracket === "}" ? "{" : "[";
  const mayEnd = expected === "comma-or-end" || expected === (bracket === "}" ? "key-or-end" : "value-or-end");
  if (open.pop() !== partner || !mayEnd) return undefined;
  return open.length === 0 ? "nothing" : "comma-or-end";
}
