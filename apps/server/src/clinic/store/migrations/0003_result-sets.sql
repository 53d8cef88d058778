CREATE TABLE "result_set" (
	"message_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "result_set_message_id_patient_id_pk" PRIMARY KEY("message_id","patient_id")
);
--> statement-breakpoint
ALTER TABLE "result_set" ADD CONSTRAINT "result_set_message_id_message_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."message"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_set" ADD CONSTRAINT "result_set_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "result_set_received" ON "result_set" USING btree ("received_at");--> statement-breakpoint
INSERT INTO "result_set" ("message_id", "patient_id", "received_at") SELECT "message_id", "patient_id", max("received_at") FROM "resource_version" WHERE "resource_type" IN ('Observation', 'DiagnosticReport') GROUP BY "message_id", "patient_id";
