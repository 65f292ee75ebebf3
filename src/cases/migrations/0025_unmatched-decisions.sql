CREATE TABLE "unmatched_decisions" (
	"payment_id" text PRIMARY KEY NOT NULL,
	"turn" integer NOT NULL,
	"case_number" text,
	"reason" text NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"approved_by" text,
	"approved_at" timestamp with time zone,
	"return_reference" text,
	"returned_on" date
);
--> statement-breakpoint
ALTER TABLE "unmatched_decisions" ADD CONSTRAINT "unmatched_decisions_payment_id_unmatched_payments_payment_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."unmatched_payments"("payment_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unmatched_decisions" ADD CONSTRAINT "unmatched_decisions_case_number_cases_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."cases"("case_number") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
-- As in 0013_books.sql, with money that goes back to its payer: it is owed from the approval on, and gone with the bank's number.
CREATE OR REPLACE VIEW "book_facts" AS
WITH "moves" ("fact", "key", "case_number", "debit", "credit", "amount") AS (
	SELECT 'payment', payment_id, case_number,
		CASE kind WHEN 'personalShare' THEN 'bank' ELSE 'collected' END,
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
		CASE kind WHEN 'personalShare' THEN 'bank' ELSE 'collected' END, refunds.amount
	FROM refunds JOIN payments USING (payment_id)
	UNION ALL SELECT 'order', case_number, case_number, 'receivable', 'pending', due FROM orders
	UNION ALL SELECT 'order', case_number, case_number, 'held', 'bank', held FROM orders
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
