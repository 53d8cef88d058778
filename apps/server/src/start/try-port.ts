import { createServer } from "node:net";

/**
 * Listens for a moment where the server will, so that a port that is taken is told before minutes of work, and before any
 * data are opened. Rejects with the system's error.
 */
export function tryPort(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const trial = createServer();
    trial.once("error", reject);
    trial.listen({ port, host, exclusive: true }, () => trial.close(() => resolve()));
  });
}
