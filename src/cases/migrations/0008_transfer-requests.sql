CREATE TABLE "transfer_requests" (
	"order_key" text PRIMARY KEY NOT NULL,
	"case_number" text NOT NULL,
	"request_number" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answered_by" text
);
--> statement-breakpoint
CREATE TABLE "unmatched_replies" (
	"reply_id" text PRIMARY KEY NOT NULL,
	"named" text NOT NULL,
	"request_number" text NOT NULL,
	"yearly_records_provided" boolean NOT NULL,
	"paid" jsonb NOT NULL,
	"fund_transferred" numeric(17, 2) NOT NULL,
	"letter_amount" numeric(17, 2) NOT NULL,
	"replied_on" date NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"case_number" text
);
--> statement-breakpoint
ALTER TABLE "transfer_requests" ADD CONSTRAINT "transfer_requests_case_number_cases_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."cases"("case_number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unmatched_replies" ADD CONSTRAINT "unmatched_replies_case_number_cases_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."cases"("case_number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "transfer_requests_of_case" ON "transfer_requests" USING btree ("case_number");--> statement-breakpoint
-- Cases that run have asked already: their orders, in their order, and the reply that came to each.
INSERT INTO "transfer_requests" ("order_key", "case_number", "request_number", "asked_at", "answered_by")
SELECT "asked"."order_key", "asked"."case_number", "asked"."request_number", "asked"."decided_at", "replied"."reply_id"
FROM (
	SELECT
		"case_number",
		"decided_at",
		CASE "step" WHEN 'request-transfer' THEN "case_number" || ':request-transfer' ELSE "case_number" || ':' || "step" || ':' || "visit" END AS "order_key",
		first_value(CASE WHEN left("outcome"::text, 1) = '{' THEN "outcome"::text::jsonb ->> 'requestNumber' END) OVER (PARTITION BY "case_number" ORDER BY "id") AS "request_number",
		row_number() OVER (PARTITION BY "case_number" ORDER BY "id") AS "turn"
	FROM "decisions"
	WHERE "step" IN ('request-transfer', 'return-transfer-materials', 'return-all-materials')
) AS "asked"
LEFT JOIN (
	SELECT "case_number", "reply_id", row_number() OVER (PARTITION BY "case_number" ORDER BY "id") AS "turn" FROM "transfer_replies"
) AS "replied" ON "replied"."case_number" = "asked"."case_number" AND "replied"."turn" = "asked"."turn"
WHERE "asked"."request_number" IS NOT NULL
ON CONFLICT DO NOTHING;
