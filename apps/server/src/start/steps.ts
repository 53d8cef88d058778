export type Steps = {
  /** Runs one set-up step and prints its name with the time it took. */
  readonly run: <T>(name: string, work: () => T | Promise<T>) => Promise<T>;
};

/** Prints each set-up step with its elapsed time. The clock and the pen are given, so that it can be tested. */
export function printedSteps(print: (line: string) => void, now: () => number): Steps {
  return {
    run: async (name, work) => {
      const from = now();
      const result = await work();
      print(`  ${name.padEnd(34, " ")}${((now() - from) / 1000).toFixed(1).padStart(6, " ")} s`);
      return result;
    },
  };
}
