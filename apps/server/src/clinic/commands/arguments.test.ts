import { expect, test } from "vitest";
import { findPlace } from "../store/store-place.ts";
import { readCommand } from "./arguments.ts";

test.each([
  { given: [], command: { name: "help" } },
  { given: ["backup", "--help"], command: { name: "help" } },
  { given: ["backup", "a.backup"], command: { name: "backup", file: "a.backup" } },
  { given: ["restore", "a"], command: { name: "restore", file: "a", replace: false } },
  { given: ["restore", "--replace", "a"], command: { name: "restore", file: "a", replace: true } },
  { given: ["migrate"], command: { name: "migrate", back: 0, acceptLoss: false } },
  { given: ["migrate", "--back=2", "--accept-loss"], command: { name: "migrate", back: 2, acceptLoss: true } },
  { given: ["check-audit"], command: { name: "check-audit" } },
])("$given", ({ given, command }) => expect(readCommand(given)).toEqual({ command }));

test("--data names the folder", () =>
  expect(readCommand(["check-audit", "--data", "/srv/clinic"])).toMatchObject({ folder: "/srv/clinic" }));

test.each([
  { given: ["dump"], says: '"dump" is not a command of the clinic' },
  { given: ["backup"], says: "backup needs a file" },
  { given: ["backup", "a", "b"], says: '"b" is too much' },
  { given: ["check-audit", "a"], says: "takes no file" },
  { given: ["backup", "a", "--replace"], says: '"--replace" is not a flag of backup' },
  { given: ["migrate", "--back"], says: "--back needs a value" },
  { given: ["migrate", "--back", "-1"], says: '"-1" is not a number of steps' },
  { given: ["migrate", "--back", "all"], says: '"all" is not a number of steps' },
  { given: ["check-audit", "--data="], says: "--data needs a value" },
])("$given: $says", ({ given, says }) => expect(readCommand(given).mistake).toContain(says));

test.each([
  { called: "the folder that is named", environment: {}, folder: "/a", place: { folder: "/a" } },
  { called: "an empty address is none", environment: { DATABASE_URL: "" }, folder: "/a", place: { folder: "/a" } },
  { called: "the database", environment: { DATABASE_URL: "postgres://h/d" }, place: { databaseUrl: "postgres://h/d" } },
])("where the data are: $called", ({ environment, folder, place }) =>
  expect(findPlace(environment, folder)).toEqual({ place }));

test("a folder and a database at once are a mistake", () =>
  expect(findPlace({ DATABASE_URL: "postgres://h/d" }, "/a").mistake).toContain("two places"));

test("without either it is a folder of this account's own, outside of the program", () => {
  const { place } = findPlace({});
  expect(place).toEqual({ folder: expect.stringMatching(/\.afterscript.clinic$/) });
});
