-- loses: the sender's id of each resource version, by which a deletion finds it (resource_version.id_key)
DROP INDEX "version_id_key";--> statement-breakpoint
ALTER TABLE "resource_version" DROP COLUMN "id_key";
