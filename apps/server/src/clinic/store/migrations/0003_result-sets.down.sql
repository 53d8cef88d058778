-- loses: nothing
DROP TABLE "result_set";
