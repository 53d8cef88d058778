import Fastify from "fastify";
import { expect, test } from "vitest";
import { logWithoutAddress } from "./log-without-address.ts";

test("a warning of the framework does not quote the address, nor an error its message", async () => {
  const lines: string[] = [];
  const server = Fastify({
    logger: {
      level: "warn",
      stream: { write: (line: string) => lines.push(line) },
      hooks: { logMethod: logWithoutAddress },
      serializers: { err: ({ name }) => ({ type: name, message: "", stack: "" }) },
    },
  });
  server.get("/twice", (_request, reply) => {
    reply.send("one");
    reply.send("two");
  });
  server.get("/fails", ({ log }, reply) => {
    log.error({ err: new Error("Zzyzx") });
    log.error("failed at /fails?name=Zzyzx");
    log.error({ places: 1 }, "A request failed.");
    reply.send("one");
  });
  await server.inject("/twice?name=Zzyzx");
  await server.inject("/fails");
  expect(lines.map((line) => JSON.parse(line).msg)).toEqual([
    "FST_ERR_REP_ALREADY_SENT",
    "A request was not answered as it should be.",
    "failed at …",
    "A request failed.",
  ]);
  expect(lines.join("")).not.toContain("Zzyzx");
});
