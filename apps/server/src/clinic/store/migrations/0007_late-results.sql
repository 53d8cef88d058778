UPDATE "result_set" SET "day" = to_char("result_set"."received_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD')
FROM "patient" AS "p"
WHERE "p"."id" = "result_set"."patient_id"
  AND to_char("result_set"."received_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD') > to_char("p"."created_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD');
