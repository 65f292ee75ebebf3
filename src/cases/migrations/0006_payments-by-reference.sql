CREATE TABLE "unmatched_payments" (
	"payment_id" text PRIMARY KEY NOT NULL,
	"named" text NOT NULL,
	"kind" text NOT NULL,
	"amount" numeric(17, 2) NOT NULL,
	"paid_on" date NOT NULL,
	"reference" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"case_number" text
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "payment_reference" text GENERATED ALWAYS AS (lpad(((get_byte(sha256(('payment reference of ' || "case_number")::bytea), 0)::numeric * 72057594037927936 + get_byte(sha256(('payment reference of ' || "case_number")::bytea), 1)::numeric * 281474976710656 + get_byte(sha256(('payment reference of ' || "case_number")::bytea), 2)::numeric * 1099511627776 + get_byte(sha256(('payment reference of ' || "case_number")::bytea), 3)::numeric * 4294967296 + get_byte(sha256(('payment reference of ' || "case_number")::bytea), 4)::numeric * 16777216 + get_byte(sha256(('payment reference of ' || "case_number")::bytea), 5)::numeric * 65536 + get_byte(sha256(('payment reference of ' || "case_number")::bytea), 6)::numeric * 256 + get_byte(sha256(('payment reference of ' || "case_number")::bytea), 7)::numeric * 1) % 10000000000)::bigint::text, 10, '0')) STORED;--> statement-breakpoint
ALTER TABLE "unmatched_payments" ADD CONSTRAINT "unmatched_payments_case_number_cases_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."cases"("case_number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cases_by_payment_reference" ON "cases" USING btree ("payment_reference");