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
  {
    given: ["--clinic", "--backup", "/b"],
    read: { ...plain, clinic: { region: "uk", demo: false, backups: { folder: "/b", keep: 14 } } },
  },
  {
    given: ["--clinic", "--backup=/b", "--keep", "1"],
    read: { ...plain, clinic: { region: "uk", demo: false, backups: { folder: "/b", keep: 1 } } },
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
  { given: ["--backup", "/b"], says: "--backup is a flag of a clinic" },
  { given: ["--demo", "clinic", "--backup", "/b"], says: "--backup does not go with --demo" },
  { given: ["--clinic", "--keep", "3"], says: "--keep goes with --backup FOLDER" },
  { given: ["--clinic", "--backup", "/b", "--keep", "0"], says: '"0" is not a number of backups' },
  { given: ["--clinic", "--backup", "/b", "--keep", "10000"], says: '"10000" is not a number of backups' },
  { given: ["--demo", "clinic", "--clinic"], says: "--clinic does not go with --demo" },
  { given: ["--demo", "clinic", "--host", "0.0.0.0"], says: "A demo is for this machine alone" },
  { given: ["--demo", "clinic", "--host", "127.0.0.1.example.org"], says: "A demo is for this machine alone" },
  {
    given: ["--demo", "clinic", "--region", "us"],
    says: "planted in them is known for the rulebook of the UK alone",
  },
  { given: ["clinic"], says: "Flags stand after two dashes of their own: npm start -- --demo clinic" },
  { given: ["--clinik"], says: '"--clinik" is not a flag' },
])("$given: $says", ({ given, says }) => expect(readArguments(given).mistake).toContain(says));
