/** The search runs as WebAssembly: its page, and the worker that the page starts, may compile it. No other page may. */
export function mayCompile(path: string): boolean {
  return /^\/search(?:\?|$)/.test(path) || path.startsWith("/pagefind/");
}

/** The policy of a page that may compile WebAssembly. */
export function compilingPolicy(): string {
  const policy = SECURITY_HEADERS["content-security-policy"] ?? "";
  return policy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");
}

/** Sent with every answer. Nothing inline, nothing foreign, nothing framed, no address told to anyone. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; "),
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "permissions-policy":
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};
