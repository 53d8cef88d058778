/** Text as it can stand between and inside the tags of XML. */
export function xmlText(text: string): string {
  return text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

export function xmlResponse(type: string, xml: string): Response {
  return new Response(`<?xml version="1.0" encoding="utf-8"?>\n${xml}`, {
    headers: { "content-type": `${type}; charset=utf-8` },
  });
}

/** "2026.11.23" as an ISO date. */
export function dayOfVersion(version: string): string {
  return version
    .split(".")
    .map((part) => part.padStart(2, "0"))
    .join("-");
}
