import { expect, test } from "vitest";
import { browserKeeps } from "./browser-keeps.ts";

test.each([
  {
    what: "Safari on iPhone",
    agent:
      "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
    webkit: true,
  },
  {
    what: "Chrome on iPhone",
    agent:
      "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126.0.6478.54 Mobile/15E148 Safari/604.1",
    webkit: true,
  },
  {
    what: "Safari on iPad",
    agent:
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15",
    webkit: true,
  },
  {
    what: "Chrome on a Mac",
    agent:
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
    webkit: false,
  },
  {
    what: "Android's own view",
    agent:
      "Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.0.0 Mobile Safari/537.36",
    webkit: false,
  },
  { what: "Firefox", agent: "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0", webkit: false },
])("$what counts days without a visit: $webkit", ({ agent, webkit }) => {
  expect(browserKeeps(agent, false)).toEqual({ webkit, installed: false });
});
