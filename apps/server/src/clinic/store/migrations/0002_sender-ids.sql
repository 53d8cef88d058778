ALTER TABLE "resource_version" ADD COLUMN "id_key" text;--> statement-breakpoint
CREATE INDEX "version_id_key" ON "resource_version" USING btree ("id_key");