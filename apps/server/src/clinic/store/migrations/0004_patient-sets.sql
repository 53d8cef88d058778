CREATE TABLE "patient_set" (
	"hash" text PRIMARY KEY NOT NULL,
	"patients" uuid[] NOT NULL
);
--> statement-breakpoint
CREATE INDEX "patient_set_patients" ON "patient_set" USING gin ("patients");--> statement-breakpoint
CREATE INDEX "audit_patient_set" ON "audit" USING btree (("detail" ->> 'patientSet'));--> statement-breakpoint
CREATE TRIGGER "patient_set_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "patient_set" FOR EACH STATEMENT EXECUTE FUNCTION "audit_is_append_only"();
