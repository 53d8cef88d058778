ALTER TABLE "judgement" ADD COLUMN "therapies" jsonb;--> statement-breakpoint
UPDATE "judgement" SET "therapies" = coalesce((SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('drug', "t"->'drug', 'stage', "t"->'stage', 'dose', "t"->'dose', 'since', "t"->'since'))) FROM jsonb_array_elements("report"->'therapies') AS "t"), '[]');--> statement-breakpoint
ALTER TABLE "judgement" ALTER COLUMN "therapies" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "judgement" DROP COLUMN "report";--> statement-breakpoint
ALTER TABLE "result_set" ADD COLUMN "day" text;--> statement-breakpoint
UPDATE "result_set" SET "day" = least(to_char("received_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD'), coalesce((
  SELECT max("told" || substring('9999-12-31' FROM length("told") + 1)) FROM (
    SELECT coalesce(
      substring("body"->>'issued' FROM '^(\d{4}(-\d{2}(-\d{2})?)?)(?![\d-])'),
      substring("body"->>'effectiveDateTime' FROM '^(\d{4}(-\d{2}(-\d{2})?)?)(?![\d-])'),
      substring("body"->>'effectiveInstant' FROM '^(\d{4}(-\d{2}(-\d{2})?)?)(?![\d-])'),
      substring("body"->'effectivePeriod'->>'end' FROM '^(\d{4}(-\d{2}(-\d{2})?)?)(?![\d-])'),
      substring("body"->'effectivePeriod'->>'start' FROM '^(\d{4}(-\d{2}(-\d{2})?)?)(?![\d-])')
    ) AS "told" FROM "resource_version" AS "v"
    WHERE "v"."message_id" = "result_set"."message_id" AND "v"."patient_id" = "result_set"."patient_id"
      AND "v"."resource_type" IN ('Observation', 'DiagnosticReport')
  ) AS "days"
), '9999-12-31'));--> statement-breakpoint
ALTER TABLE "result_set" ALTER COLUMN "day" SET NOT NULL;--> statement-breakpoint
DROP INDEX "result_set_received";--> statement-breakpoint
CREATE INDEX "result_set_day" ON "result_set" USING btree ("day");
