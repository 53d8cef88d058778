/** The start cannot go on: a message for whoever started it, and the exit code. */
export class Stopped extends Error {
  readonly exitCode: number;
  constructor(message: string, exitCode: number) {
    super(message);
    this.exitCode = exitCode;
  }
}
