-- loses: which patients those entries of the audit trail name that tell of several together; the trail is no longer whole without them
DROP INDEX "audit_patient_set";--> statement-breakpoint
DROP TABLE "patient_set";
