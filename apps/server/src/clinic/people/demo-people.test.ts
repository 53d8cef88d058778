import { afterAll, beforeAll, expect, test } from "vitest";
import { staff } from "../store/schema.ts";
import { type ClinicApp, openClinicApp } from "../testing/clinic-app.ts";
import { rememberDemoPeople } from "./demo-people.ts";

let app: ClinicApp;
beforeAll(async () => {
  app = await openClinicApp();
});
afterAll(() => app.close());

test("an item can be handed over before a second made-up person has signed in, and signing in makes no twin", async () => {
  await rememberDemoPeople(app.store.db, app.now());
  const answer = await app.server.inject({
    method: "POST",
    url: "/clinic/sign-in/demo",
    headers: { host: "localhost:4870", "content-type": "application/x-www-form-urlencoded" },
    payload: "role=nurse",
  });
  const cookie = String(answer.headers["set-cookie"]).split(";")[0] ?? "";
  const colleagues = await app.server.inject({
    url: "/clinic/api/colleagues",
    headers: { host: "localhost:4870", cookie },
  });
  expect(colleagues.json<{ readonly name: string }[]>().map(({ name }) => name)).toEqual([
    "Demo nurse",
    "Demo prescriber",
  ]);
  expect(await app.store.db.select().from(staff)).toHaveLength(4);
});
