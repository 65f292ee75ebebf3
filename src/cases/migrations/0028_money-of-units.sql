ALTER TABLE "returned_tasks" ADD COLUMN "proposed" text;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "held_by_units" numeric(17, 2);--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "passed_on" numeric(17, 2);--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "accepted_on" date;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "holder" text;--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "paid_by" text;--> statement-breakpoint
-- Of the payments that there are: who was asked to remit has them (B-04), the first that was recalled since, or else who is to remit now.
-- What waited for its case was on our account.
UPDATE "payments" SET "holder" = "remitter"
FROM (SELECT "payment_id", coalesce(
		(SELECT "details" ->> 'remitter' FROM "audit" WHERE "audit"."case_number" = "payments"."case_number"
			AND "action" = 'remittance-recalled' AND "at" > "recorded_at" ORDER BY "at" LIMIT 1),
		(SELECT max("remitter") FROM "ledger_rows" WHERE "ledger_rows"."case_number" = "payments"."case_number")) AS "remitter"
	FROM "payments"
	WHERE "kind" = 'personalShare' AND "payment_id" NOT IN (SELECT "payment_id" FROM "unmatched_payments")
	AND EXISTS (SELECT FROM "audit" WHERE "audit"."case_number" = "payments"."case_number"
		AND "action" = 'calculation-saved' AND "at" <= "recorded_at")) AS "received"
WHERE "received"."payment_id" = "payments"."payment_id" AND "remitter" <> 'veteransAffairsBureau';
--> statement-breakpoint
-- Of the refunds that there are, it is not in clear what we gave back in the place of a unit: only that of a recalled unit is known to be ours.
UPDATE "refunds" SET "paid_by" = "holder"
FROM "payments"
WHERE "payments"."payment_id" = "refunds"."payment_id" AND "holder" IS NOT NULL
AND NOT EXISTS (SELECT FROM "audit" WHERE "audit"."case_number" = "refunds"."case_number" AND "action" = 'remittance-recalled');
--> statement-breakpoint
UPDATE "orders" SET
	"held_by_units" = least("held", (SELECT coalesce(sum("payments"."amount" - coalesce("back"."amount", 0)), 0)
		FROM "payments" LEFT JOIN (SELECT "payment_id", sum("amount") AS "amount" FROM "refunds" GROUP BY "payment_id") AS "back" USING ("payment_id")
		WHERE "payments"."case_number" = "orders"."case_number" AND "holder" IS NOT NULL)),
	"passed_on" = CASE WHEN "reference" IS NOT NULL THEN "held" END,
	"accepted_on" = CASE WHEN "reference" IS NOT NULL THEN ("ordered_at" AT TIME ZONE 'Asia/Shanghai')::date END;
--> statement-breakpoint
ALTER TABLE "orders" ALTER COLUMN "held_by_units" SET NOT NULL;--> statement-breakpoint
-- As in 0025_unmatched-decisions.sql, with who has a personal share: what a unit received is not on our account, and what we pay in its
-- place it owes us. What we hold for the person is due to be remitted from the order on, and leaves our account once the agency has taken it.
CREATE OR REPLACE VIEW "book_facts" AS
WITH "moves" ("fact", "key", "case_number", "debit", "credit", "amount") AS (
	SELECT 'payment', payment_id, case_number,
		CASE WHEN kind <> 'personalShare' THEN 'collected' WHEN holder IS NULL THEN 'bank' ELSE 'withUnits' END,
		CASE kind WHEN 'personalShare' THEN 'held' ELSE 'receivable' END, amount
	FROM payments
	UNION ALL SELECT 'unmatched', payment_id, NULL, CASE kind WHEN 'personalShare' THEN 'bank' ELSE 'collected' END, 'unmatched', amount
	FROM unmatched_payments
	UNION ALL SELECT 'matched', payment_id, case_number, 'unmatched', CASE kind WHEN 'personalShare' THEN 'bank' ELSE 'collected' END, amount
	FROM unmatched_payments WHERE case_number IS NOT NULL
	UNION ALL SELECT 'returnOrdered', payment_id, NULL, 'unmatched', 'returning', amount
	FROM unmatched_decisions AS decision JOIN unmatched_payments USING (payment_id)
	WHERE approved_at IS NOT NULL AND decision.case_number IS NULL
	UNION ALL SELECT 'returned', payment_id, NULL, 'returning', CASE kind WHEN 'personalShare' THEN 'bank' ELSE 'collected' END, amount
	FROM unmatched_decisions JOIN unmatched_payments USING (payment_id) WHERE return_reference IS NOT NULL
	UNION ALL SELECT 'refund', refunds.case_number || '/' || refunds.idempotency_key, refunds.case_number,
		CASE kind WHEN 'personalShare' THEN 'held' ELSE 'receivable' END,
		CASE WHEN kind <> 'personalShare' THEN 'collected' WHEN paid_by IS NULL THEN 'bank' ELSE 'withUnits' END, refunds.amount
	FROM refunds JOIN payments USING (payment_id)
	UNION ALL SELECT 'refund', refunds.case_number || '/' || refunds.idempotency_key, refunds.case_number, 'unitsOwe', 'withUnits', refunds.amount
	FROM refunds JOIN payments USING (payment_id) WHERE holder IS NOT NULL AND paid_by IS NULL
	UNION ALL SELECT 'order', case_number, case_number, 'receivable', 'pending', due FROM orders
	UNION ALL SELECT 'order', case_number, case_number, 'held', 'remitting', held FROM orders
	-- A unit remits what it has itself.
	UNION ALL SELECT 'order', case_number, case_number,
		CASE remitter WHEN 'veteransAffairsBureau' THEN 'unitsOwe' ELSE 'remitting' END, 'withUnits', held_by_units FROM orders
	UNION ALL SELECT 'orderPaid', case_number, case_number, 'remitting', 'bank', passed_on FROM orders WHERE passed_on IS NOT NULL
	UNION ALL SELECT 'posting', postings.case_number || '/' || postings.idempotency_key, postings.case_number,
		CASE WHEN remittance_due IS NULL THEN 'held' ELSE 'pending' END,
		CASE insurance WHEN 'pension' THEN 'pensionFund' ELSE 'medicalFund' END, amount
	FROM postings JOIN cases USING (case_number)
	UNION ALL SELECT 'payoutOrdered', case_number, case_number, 'pensionFund', 'payable', amount FROM payouts
	UNION ALL SELECT 'payoutMade', case_number, case_number, 'payable', 'bank', amount FROM payouts WHERE reference IS NOT NULL
)
SELECT "fact", "key", "case_number", "account", sum("line"."amount")::numeric(17, 2) AS "amount"
FROM "moves" CROSS JOIN LATERAL (VALUES ("debit", "moves"."amount"), ("credit", -"moves"."amount")) AS "line" ("account", "amount")
GROUP BY "fact", "key", "case_number", "account" HAVING sum("line"."amount") <> 0;
--> statement-breakpoint
-- The books are only added to: each entry that was otherwise is corrected by another turn of it.
INSERT INTO "book_lines" ("fact", "key", "turn", "case_number", "account", "amount", "entered_at")
SELECT "fact", "key", coalesce((SELECT max("turn") FROM "book_lines" AS "before" WHERE "before"."fact" = "short"."fact" AND "before"."key" = "short"."key"), 0) + 1,
	"case_number", "account", "amount", now()
FROM "book_differences" AS "short";
