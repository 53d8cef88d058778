/** What the server's process tells the process that loads it. Times are milliseconds since 1970. */
export type Ready = {
  readonly is: "ready";
  readonly origin: string;
  /** ISO date: the first day of the demo week that it holds. */
  readonly monday: string;
  readonly patients: readonly { readonly id: string; readonly number: string; readonly revision: number }[];
};

/** Patients whose newest judgement is another than when last told. */
export type JudgedReport = {
  readonly is: "judged";
  readonly at: number;
  readonly patients: readonly { readonly id: string; readonly revision: number }[];
};

/** Of the server's process. */
export type Health = {
  readonly is: "health";
  readonly at: number;
  /** Bytes. */
  readonly rss: number;
  readonly heapUsed: number;
  /** Bytes outside of the heap: the embedded store's memory among them. */
  readonly external: number;
  /** Seconds of a processor since it began. */
  readonly cpu: number;
  /** Delay of the event loop since the last report, milliseconds. */
  readonly delay: { readonly p50: number; readonly p99: number; readonly max: number };
};

/** After the last request: what the store holds. */
export type Finished = {
  readonly is: "finished";
  readonly patients: Ready["patients"];
  readonly messages: number;
  readonly auditIsWhole: boolean;
  readonly auditEntries: number;
};

export type Report = Ready | JudgedReport | Health | Finished;
