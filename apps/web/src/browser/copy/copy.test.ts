import { describe, expect, test } from "vitest";
import type { Kept } from "../store/kept.ts";
import { FORMAT, keptOf, migrateUp } from "../store/migrations/migrate.ts";
import { CopyFailure } from "./copy-failure.ts";
import { ITERATIONS, MOST_ITERATIONS } from "./derive-key.ts";
import { FIXTURE_PASSPHRASE, fixtureFile, fixtureJson } from "./fixtures/seal-fixtures.ts";
import { CHECKSUM_BYTES, HEADER_BYTES } from "./header.ts";
import { looksWhole, MOST_BYTES, openCopy } from "./open-copy.ts";
import { missingCharacters } from "./passphrase.ts";
import { type Enclosed, sealCopy, sealEnclosed, withChecksum } from "./seal-copy.ts";

const MADE = "2026-06-12T08:00:00.000Z";
const PASSPHRASE = "blue kettle monday fox";

const KEPT: Kept = keptOf(migrateUp(fixtureJson(2).document));

type Bytes = Uint8Array<ArrayBuffer>;
const sealed = sealCopy(KEPT, PASSPHRASE, { made: MADE }).then(({ bytes }) => bytes);

/** The code that opening these bytes fails with. */
async function codeOf(work: Promise<unknown>): Promise<string> {
  const thrown: unknown = await work.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  if (!(thrown instanceof CopyFailure)) throw new Error(`opened, or failed otherwise: ${thrown}`);
  return thrown.code;
}

function changed(bytes: Bytes, at: number, to: (byte: number) => number): Bytes {
  const copy = bytes.slice();
  copy[at] = to(copy[at] ?? 0);
  return copy;
}

/** The same change by somebody who also mends the checksum. */
async function forged(bytes: Bytes, change: (bytes: Bytes) => Bytes): Promise<Bytes> {
  return withChecksum(change(bytes.slice(0, -CHECKSUM_BYTES)));
}

describe("a copy", () => {
  test("opens to exactly what was sealed", async () => {
    expect(await openCopy(await sealed, PASSPHRASE)).toEqual({ kept: KEPT, made: MADE, format: FORMAT });
  });

  test.each([
    "  blue  kettle monday fox ",
    "ｂｌｕｅ kettle monday fox",
  ])("opens with %j: the same phrase", async (typed) => {
    expect((await openCopy(await sealed, typed)).made).toBe(MADE);
  });

  test("has another salt, nonce and body each time", async () => {
    const [one, other] = [await sealed, (await sealCopy(KEPT, PASSPHRASE, { made: MADE })).bytes];
    for (const [from, to] of [
      [20, 36],
      [36, 48],
      [HEADER_BYTES, one.length],
    ])
      expect(one.slice(from, to)).not.toEqual(other.slice(from, to));
  });

  test("shows nothing of what is in it", async () => {
    const text = Buffer.from(await sealed).toString("latin1");
    const told = JSON.stringify(KEPT).match(/[A-Za-z0-9-]{5,}/g) ?? [];
    expect(told.length).toBeGreaterThan(50);
    expect(told.filter((word) => text.includes(word))).toEqual([]);
  });

  test.each([
    { passphrase: "", code: "COPY_PASSPHRASE_EMPTY" },
    { passphrase: " \t ", code: "COPY_PASSPHRASE_EMPTY" },
    { passphrase: "fourteen signs", code: "COPY_PASSPHRASE_SHORT" },
    { passphrase: "a             b", code: "COPY_PASSPHRASE_SHORT" },
  ])("is not made with $passphrase: $code", async ({ passphrase, code }) => {
    expect(await codeOf(sealCopy(KEPT, passphrase, { made: MADE }))).toBe(code);
  });

  test("is made with fifteen characters, however many bytes they have", async () => {
    expect(missingCharacters("fifteen signs !")).toBe(0);
    expect(missingCharacters("🦊".repeat(14))).toBe(1);
  });

  test("is not made of what could not be restored", async () => {
    const wrong = { ...KEPT, questions: [{ id: "q1", text: "", added: MADE }] };
    expect(await codeOf(sealCopy(wrong, PASSPHRASE, { made: MADE }))).toBe("COPY_NOT_WRITABLE");
  });
});

describe("opening fails in words of its own", () => {
  test.each([
    { what: "no passphrase", passphrase: "", code: "COPY_PASSPHRASE_EMPTY" },
    { what: "another passphrase", passphrase: "blue kettle monday box", code: "COPY_PASSPHRASE_WRONG" },
    { what: "the passphrase in capitals", passphrase: PASSPHRASE.toUpperCase(), code: "COPY_PASSPHRASE_WRONG" },
  ])("$what: $code", async ({ passphrase, code }) => {
    expect(await codeOf(openCopy(await sealed, passphrase))).toBe(code);
  });

  test("at every length that is too short: truncated", async () => {
    const whole = await sealed;
    for (let length = 0; length < whole.length; length += length < 120 ? 1 : 37)
      expect(await codeOf(looksWhole(whole.slice(0, length))), `${length} bytes`).toBe("COPY_TRUNCATED");
  });

  test("with any one bit turned: foreign, truncated or damaged, never opened", async () => {
    const whole = await sealed;
    for (let at = 0; at < whole.length; at += at < 120 ? 1 : 29)
      for (const bit of [1, 128]) {
        const code = await codeOf(looksWhole(changed(whole, at, (byte) => byte ^ bit)));
        const lengthField = at >= 48 && at < 52;
        expect(code, `byte ${at}`).toBe(
          at < 8 ? "COPY_FOREIGN" : lengthField && code === "COPY_TRUNCATED" ? code : "COPY_DAMAGED",
        );
      }
  });

  test("with bytes after the end: damaged", async () => {
    const longer = new Uint8Array([...(await sealed), 0]);
    expect(await codeOf(looksWhole(longer))).toBe("COPY_DAMAGED");
    expect(await codeOf(looksWhole(await forged(await sealed, (bytes) => new Uint8Array([...bytes, 0]))))).toBe(
      "COPY_DAMAGED",
    );
  });

  test.each([
    { what: "a record as JSON", text: '{ "resourceType": "Bundle" }', looksLike: "json" },
    { what: "JSON with a mark before it", text: '\ufeff\n[{ "a": 1 }]', looksLike: "json" },
    { what: "a PDF", text: "%PDF-1.7\n%âãÏÓ\n", looksLike: "other" },
    { what: "a text", text: "AFTSCP and more", looksLike: "other" },
  ])("$what: foreign", async ({ text, looksLike }) => {
    const failure: unknown = await openCopy(new TextEncoder().encode(text), PASSPHRASE).catch((thrown) => thrown);
    expect(failure).toMatchObject({ code: "COPY_FOREIGN", found: { looksLike } });
  });

  test("a file larger than any copy: too large, before it is read", async () => {
    expect(await codeOf(openCopy(new Uint8Array(MOST_BYTES + 1), PASSPHRASE))).toBe("COPY_TOO_LARGE");
  });

  test.each([
    { what: "salt", at: 20 },
    { what: "nonce", at: 40 },
    { what: "body", at: HEADER_BYTES + 3 },
    { what: "reserved byte of the head", at: 11 },
  ])("a forged $what with its checksum mended: does not open", async ({ at }) => {
    const bytes = await forged(await sealed, (inner) => changed(inner, at, (byte) => byte ^ 1));
    expect(await codeOf(openCopy(bytes, PASSPHRASE))).toBe("COPY_PASSPHRASE_WRONG");
  });

  test.each([
    { what: "no steps", iterations: 0, code: "COPY_STEPS_REFUSED" },
    { what: "one step fewer than ever written", iterations: ITERATIONS - 1, code: "COPY_STEPS_REFUSED" },
    { what: "one step more", iterations: ITERATIONS + 1, code: "COPY_PASSPHRASE_WRONG" },
    { what: "more steps than are tried", iterations: MOST_ITERATIONS + 1, code: "COPY_STEPS_REFUSED" },
    { what: "steps without end", iterations: 0xffffffff, code: "COPY_STEPS_REFUSED" },
  ])("$what: $code", async ({ iterations, code }) => {
    const bytes = await forged(await sealed, (inner) => {
      new DataView(inner.buffer).setUint32(16, iterations);
      return inner;
    });
    expect(await codeOf(openCopy(bytes, PASSPHRASE))).toBe(code);
  });

  test.each([
    { what: "layout", at: 8 },
    { what: "key derivation", at: 9 },
    { what: "cipher", at: 10 },
    { what: "format", at: 15 },
  ])("a $what that only a newer version knows: newer", async ({ at }) => {
    const bytes = await forged(await sealed, (inner) => changed(inner, at, () => 9));
    expect(await codeOf(openCopy(bytes, PASSPHRASE))).toBe("COPY_NEWER");
  });

  const whole = fixtureJson(2);
  const wrong = (document: object): Enclosed => ({ made: MADE, document: document as Enclosed["document"] });
  test.each([
    { what: "no entries", document: { ...whole.document, entries: undefined }, path: "entries" },
    { what: "a field nobody knows", document: { ...whole.document, plugins: [] }, path: "plugins" },
    {
      what: "a resource without id",
      document: {
        ...whole.document,
        entries: [{ ...whole.document.entries[0], resource: { resourceType: "Patient" } }],
      },
      path: "entries[0].resource.id",
    },
    {
      what: "an id twice",
      document: { ...whole.document, entries: [whole.document.entries[0], whole.document.entries[0]] },
      path: "entries[1].id",
    },
    {
      what: "a day in place of an instant",
      document: { ...whole.document, questions: [{ id: "q", text: "?", added: "2026-04-02" }] },
      path: "questions[0].added",
    },
    {
      what: "a region that is none",
      document: { ...whole.document, settings: { region: "mars" } },
      path: "settings.region",
    },
  ])("sealed rightly with $what inside: wrong, at $path", async ({ document, path }) => {
    const bytes = await sealEnclosed(wrong(document), PASSPHRASE);
    const failure: unknown = await openCopy(bytes, PASSPHRASE).catch((thrown) => thrown);
    expect(failure).toMatchObject({ code: "COPY_WRONG", found: { problems: [{ path }] } });
  });

  test("another format inside than the head says: wrong", async () => {
    const bytes = await sealEnclosed(fixtureJson(1), PASSPHRASE);
    const two = await forged(bytes, (inner) => changed(inner, 15, () => 2));
    expect(await codeOf(openCopy(two, PASSPHRASE))).toBe("COPY_PASSPHRASE_WRONG");
  });
});

describe("a copy of every format that was ever written", () => {
  test.each(Array.from({ length: FORMAT }, (_, at) => at + 1))("format %i is restored into today's", async (format) => {
    const opened = await openCopy(fixtureFile(format), FIXTURE_PASSPHRASE);
    expect(opened).toEqual({ kept: KEPT, made: "2026-05-03T09:30:00.000Z", format });
  });

  test("today's is written for the format before, and comes back", async () => {
    const { bytes, lost } = await sealCopy(KEPT, PASSPHRASE, { made: MADE, format: 1 });
    expect(await openCopy(bytes, PASSPHRASE)).toEqual({ kept: KEPT, made: MADE, format: 1 });
    expect(lost).toEqual([]);
  });
});
