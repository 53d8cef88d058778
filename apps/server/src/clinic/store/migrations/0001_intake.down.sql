-- loses: what became of each message (message.answer)
DROP INDEX "version_key";--> statement-breakpoint
ALTER TABLE "message" DROP COLUMN "answer";
