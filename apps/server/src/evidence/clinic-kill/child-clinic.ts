import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { StorePlace } from "../../clinic/store/open-store.ts";

const CHILD = fileURLToPath(new URL("../../testing/clinic-child.ts", import.meta.url));

export type ChildClinic = {
  readonly origin: string;
  /** SIGKILL, and waits until the system has ended it. */
  readonly kill: () => Promise<void>;
};

/** Starts the real server on this store as a process of its own. */
export async function startChild(place: StorePlace): Promise<ChildClinic> {
  const child: ChildProcess = spawn(process.execPath, [CHILD], {
    env: { ...process.env, CLINIC_PLACE: JSON.stringify(place) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  let said = "";
  const origin = await new Promise<string>((resolve, reject) => {
    const hear = (part: Buffer): void => {
      said += part.toString();
      const [, address] = /listening at (\S+)/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("close", () => reject(new Error(`The clinic did not start: ${said}`)));
  });
  return {
    origin,
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
