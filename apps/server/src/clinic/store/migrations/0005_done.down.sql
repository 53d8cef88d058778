-- loses: which of the offered facts a "done" stated; their words stay in its note
UPDATE "item_action" SET "note" = concat_ws(': ', "done"->>'words', "note") WHERE "done" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "item_action" DROP COLUMN "done";
