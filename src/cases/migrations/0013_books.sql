CREATE TABLE "book_lines" (
	"fact" text NOT NULL,
	"key" text NOT NULL,
	"case_number" text,
	"account" text NOT NULL,
	"amount" numeric(17, 2) NOT NULL,
	"turn" integer NOT NULL,
	"entered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "book_lines_fact_key_turn_account_pk" PRIMARY KEY("fact","key","turn","account")
);
--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "due" numeric(17, 2);--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "held" numeric(17, 2);--> statement-breakpoint
ALTER TABLE "book_lines" ADD CONSTRAINT "book_lines_case_number_cases_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."cases"("case_number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "book_lines_of_case" ON "book_lines" USING btree ("case_number");--> statement-breakpoint
-- Of the orders that there are: what had come for them before counts to the whole sum.
UPDATE "orders" SET
	"due" = "orders"."amount" + coalesce((SELECT sum("payments"."amount") FROM "payments"
		WHERE "payments"."case_number" = "orders"."case_number" AND "kind" = 'remittance' AND "recorded_at" < "ordered_at"), 0),
	"held" = (SELECT least(coalesce("personal_share_due", 0), coalesce((SELECT sum("payments"."amount") FROM "payments"
		WHERE "payments"."case_number" = "orders"."case_number" AND "kind" = 'personalShare' AND "recorded_at" <= "ordered_at"), 0))
		FROM "cases" WHERE "cases"."case_number" = "orders"."case_number");
--> statement-breakpoint
ALTER TABLE "orders" ALTER COLUMN "due" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ALTER COLUMN "held" SET NOT NULL;--> statement-breakpoint
-- Which fact moves what from which account to which: said here once. Each move is a debit and a credit, so that whatever comes of it balances.
CREATE VIEW "book_facts" AS
WITH "moves" ("fact", "key", "case_number", "debit", "credit", "amount") AS (
	SELECT 'payment', payment_id, case_number,
		CASE kind WHEN 'personalShare' THEN 'bank' ELSE 'collected' END,
		CASE kind WHEN 'personalShare' THEN 'held' ELSE 'receivable' END, amount
	FROM payments
	-- Nobody knows whose it is; once its case is found it is a payment of that case.
	UNION ALL SELECT 'unmatched', payment_id, NULL, CASE kind WHEN 'personalShare' THEN 'bank' ELSE 'collected' END, 'unmatched', amount
	FROM unmatched_payments
	UNION ALL SELECT 'matched', payment_id, case_number, 'unmatched', CASE kind WHEN 'personalShare' THEN 'bank' ELSE 'collected' END, amount
	FROM unmatched_payments WHERE case_number IS NOT NULL
	UNION ALL SELECT 'refund', refunds.case_number || '/' || refunds.idempotency_key, refunds.case_number,
		CASE kind WHEN 'personalShare' THEN 'held' ELSE 'receivable' END,
		CASE kind WHEN 'personalShare' THEN 'bank' ELSE 'collected' END, refunds.amount
	FROM refunds JOIN payments USING (payment_id)
	-- Whoever remits owes the whole sum, and passes on in it what the person has paid in.
	UNION ALL SELECT 'order', case_number, case_number, 'receivable', 'pending', due FROM orders
	UNION ALL SELECT 'order', case_number, case_number, 'held', 'bank', held FROM orders
	-- Where nobody remits for the person, what the person has paid in is what is posted.
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
CREATE VIEW "book_differences" AS
SELECT "fact", "key", "case_number", "account", sum("amount")::numeric(17, 2) AS "amount"
FROM (
	SELECT "fact", "key", "case_number", "account", "amount" FROM "book_facts"
	UNION ALL SELECT "fact", "key", "case_number", "account", -"amount" FROM "book_lines"
) AS "both"
GROUP BY "fact", "key", "case_number", "account" HAVING sum("amount") <> 0;
--> statement-breakpoint
CREATE FUNCTION "public"."book_entry_is_zero"() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
	IF (SELECT sum(amount) FROM book_lines WHERE fact = NEW.fact AND key = NEW.key AND turn = NEW.turn) <> 0 THEN
		RAISE EXCEPTION 'The entry % % does not balance.', NEW.fact, NEW.key USING ERRCODE = 'check_violation';
	END IF;
	RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION "public"."book_refuse"() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
	RAISE EXCEPTION 'The books are only added to: % of % is refused.', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;
--> statement-breakpoint
-- Deferred: an entry is there as a whole at the end of its transaction.
CREATE CONSTRAINT TRIGGER "book_entry_is_zero" AFTER INSERT ON "book_lines" DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION "public"."book_entry_is_zero"();
--> statement-breakpoint
CREATE TRIGGER "book_lines_only_added_to" BEFORE UPDATE OR DELETE OR TRUNCATE ON "book_lines"
FOR EACH STATEMENT EXECUTE FUNCTION "public"."book_refuse"();
--> statement-breakpoint
-- The facts that there are.
INSERT INTO "book_lines" ("fact", "key", "turn", "case_number", "account", "amount", "entered_at")
SELECT "fact", "key", 1, "case_number", "account", "amount", now() FROM "book_differences";
