import { expect, test } from "vitest";
import { DEFAULT_PORT, readArguments } from "./arguments.ts";

const plain = { port: DEFAULT_PORT, help: false };

test.each([
  { given: [], read: plain },
  { given: ["--port=5000"], read: { ...plain, port: 5000 } },
  { given: ["--port", "0"], read: { ...plain, port: 0 } },
  { given: ["-h"], read: { ...plain, help: true } },
  { given: ["--origin", "https://example.org/"], read: { ...plain, publicOrigin: "https://example.org" } },
  { given: ["--clinic"], read: { ...plain, clinic: { region: "uk", demo: false } } },
  {
    given: ["--clinic", "--data", "/d", "--region", "eu", "--watch", "/w", "--host", "0.0.0.0"],
    read: { ...plain, host: "0.0.0.0", clinic: { region: "eu", demo: false, folder: "/d", watch: "/w" } },
  },
  { given: ["--demo", "clinic"], read: { ...plain, clinic: { region: "uk", demo: true } } },
  {
    given: ["--demo=clinic", "--host", "127.0.0.1"],
    read: { ...plain, host: "127.0.0.1", clinic: { region: "uk", demo: true } },
  },
])("$given", ({ given, read }) => expect(readArguments(given)).toEqual({ arguments: read }));

test.each([
  { given: ["--port", "65536"], says: '"65536" is not a port' },
  { given: ["--origin", "example.org"], says: "is not an address of a site" },
  { given: ["--data"], says: "--data needs a value, for example: --data /srv/clinic" },
  { given: ["--data="], says: "--data needs a value" },
  { given: ["--demo", "hospital"], says: '"hospital" is not a demo' },
  { given: ["--clinic", "--region", "fr"], says: '"fr" is not a rulebook. Known: uk, eu, us.' },
  { given: ["--data", "/d"], says: "--data is a flag of a clinic. Add --clinic" },
  { given: ["--host", "0.0.0.0"], says: "--host is a flag of a clinic" },
  { given: ["--demo", "clinic", "--data", "/d"], says: "--data does not go with --demo" },
  { given: ["--demo", "clinic", "--clinic"], says: "--clinic does not go with --demo" },
  { given: ["--demo", "clinic", "--host", "0.0.0.0"], says: "A demo is for this machine alone" },
  { given: ["--demo", "clinic", "--host", "127.0.0.1.example.org"], says: "A demo is for this machine alone" },
  { given: ["--clinik"], says: '"--clinik" is not a flag' },
])("$given: $says", ({ given, says }) => expect(readArguments(given).mistake).toContain(says));
