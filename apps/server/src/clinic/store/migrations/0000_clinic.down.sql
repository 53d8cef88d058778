-- loses: every table of the clinic
DROP TABLE "audit";--> statement-breakpoint
DROP TABLE "csv_mapping";--> statement-breakpoint
DROP TABLE "judgement";--> statement-breakpoint
DROP TABLE "letter";--> statement-breakpoint
DROP TABLE "note";--> statement-breakpoint
DROP TABLE "patient_identifier";--> statement-breakpoint
DROP TABLE "queue_item";--> statement-breakpoint
DROP TABLE "resource_version";--> statement-breakpoint
DROP TABLE "session";--> statement-breakpoint
DROP TABLE "setting";--> statement-breakpoint
DROP TABLE "source_cursor";--> statement-breakpoint
DROP TABLE "spot_check";--> statement-breakpoint
DROP TABLE "task";--> statement-breakpoint
DROP TABLE "item_action";--> statement-breakpoint
DROP TABLE "message";--> statement-breakpoint
DROP TABLE "item";--> statement-breakpoint
DROP TABLE "patient";--> statement-breakpoint
DROP TABLE "staff";--> statement-breakpoint
DROP FUNCTION "audit_is_append_only"();
