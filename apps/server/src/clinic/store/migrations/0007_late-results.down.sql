-- loses: nothing
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
), '9999-12-31'));
