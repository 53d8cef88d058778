import { expect, test } from "vitest";
import { withBareResponse } from "./bare-response.ts";

test.each([
  { written: ["record.json", "--response"], read: ["record.json", "--response="] },
  { written: ["--response", "record.json"], read: ["--response=", "record.json"] },
  { written: ["--response", "./record"], read: ["--response=", "./record"] },
  { written: ["--response", "-"], read: ["--response=", "-"] },
  { written: ["--response", "--region", "eu"], read: ["--response=", "--region", "eu"] },
  { written: ["--response", "better", "record.json"], read: ["--response", "better", "record.json"] },
  { written: ["--response", "bettr", "record.json"], read: ["--response", "bettr", "record.json"] },
  { written: ["--response=not", "record.json"], read: ["--response=not", "record.json"] },
])("$written", ({ written, read }) => expect(withBareResponse(written)).toEqual(read));
