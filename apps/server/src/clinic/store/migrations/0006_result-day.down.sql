-- loses: nothing
DROP INDEX "result_set_day";--> statement-breakpoint
ALTER TABLE "result_set" DROP COLUMN "day";--> statement-breakpoint
CREATE INDEX "result_set_received" ON "result_set" USING btree ("received_at");--> statement-breakpoint
ALTER TABLE "judgement" ADD COLUMN "report" jsonb;--> statement-breakpoint
UPDATE "judgement" SET "report" = jsonb_build_object('therapies', "therapies");--> statement-breakpoint
ALTER TABLE "judgement" ALTER COLUMN "report" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "judgement" DROP COLUMN "therapies";--> statement-breakpoint
UPDATE "patient" SET "judged_for" = NULL;
