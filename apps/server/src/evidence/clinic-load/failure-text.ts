/** Why no answer came, with the system's own code where there is one: "fetch failed (ECONNRESET)". */
export function failureText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  const code = typeof cause === "object" && cause !== null && "code" in cause ? ` (${String(cause.code)})` : "";
  return `${error.message}${code}`;
}
