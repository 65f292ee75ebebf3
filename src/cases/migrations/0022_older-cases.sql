-- Orders of which part is not due any more (B-49), as the application has it from now on; and their entries.
UPDATE "orders" SET "due" = "remittance_due", "held" = least("held", "personal_share_due")
FROM "cases" WHERE "cases"."case_number" = "orders"."case_number" AND "due" > "remittance_due";
--> statement-breakpoint
INSERT INTO "book_lines" ("fact", "key", "turn", "case_number", "account", "amount", "entered_at")
SELECT "fact", "key", (SELECT max("turn") + 1 FROM "book_lines" AS "entered" WHERE "entered"."fact" = "missing"."fact" AND "entered"."key" = "missing"."key"),
	"case_number", "account", "amount", now() FROM "book_differences" AS "missing" WHERE "fact" = 'order';
--> statement-breakpoint
-- As 0017, of the task that only cases of version 0.1.0 come to.
UPDATE "steps" SET "groups" = '{pension-finance}'
WHERE "element_id" = 'resolve-balance-difference' AND "groups" IS NULL AND "finished_at" IS NULL AND "interrupted_at" IS NULL;
