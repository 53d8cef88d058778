import { type Environment, readSignInSettings } from "../clinic/people/read-sign-in-settings.ts";
import type { SignInSettings } from "../clinic/people/sign-in-settings.ts";
import type { ClinicArguments } from "./arguments.ts";
import { Stopped } from "./stopped.ts";

/** How people sign in. A real clinic does not open without it; a demo has made-up people, whatever the environment says. */
export function signInOf({ demo }: Pick<ClinicArguments, "demo">, environment: Environment): SignInSettings {
  const { settings, mistakes } = demo ? readSignInSettings({}, { demo }) : readSignInSettings(environment);
  if (settings !== undefined) return settings;
  throw new Stopped(
    `\nThe clinic does not open without a way to sign in.\n${mistakes.map((one) => `  ${one}\n`).join("")}`,
    2,
  );
}
