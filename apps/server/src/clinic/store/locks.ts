/**
 * The advisory locks of a clinic's database, each with a number of its own: two that share one would wait for each other.
 * Each is held until its transaction ends.
 */
export const LOCKS = {
  /** The audit trail is being written: its chain has no fork. */
  audit: 4_870_001,
  /** The schema is being brought forward or back: two programs that open one database at once take turns. */
  migration: 4_870_002,
  /** Patients are being registered: nobody is registered twice. */
  register: 4_870_003,
  /** Today's sets for the spot check are being drawn. */
  draw: 4_870_004,
} as const;
