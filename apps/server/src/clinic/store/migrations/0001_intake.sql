ALTER TABLE "message" ADD COLUMN "answer" jsonb;--> statement-breakpoint
CREATE INDEX "version_key" ON "resource_version" USING btree ("key");