CREATE TABLE "payouts" (
	"case_number" text PRIMARY KEY NOT NULL,
	"idempotency_key" text NOT NULL,
	"payee" text NOT NULL,
	"amount" numeric(17, 2) NOT NULL,
	"ordered_at" timestamp with time zone NOT NULL,
	"reference" text,
	"paid_on" date
);
--> statement-breakpoint
CREATE TABLE "transfer_replies" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"reply_id" text NOT NULL,
	"case_number" text NOT NULL,
	"yearly_records_provided" boolean NOT NULL,
	"paid" jsonb NOT NULL,
	"fund_transferred" numeric(17, 2) NOT NULL,
	"letter_amount" numeric(17, 2) NOT NULL,
	"replied_on" date NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "transfer_replies_reply_id_unique" UNIQUE("reply_id")
);
--> statement-breakpoint
ALTER TABLE "applicants" ADD COLUMN "claimant" jsonb;--> statement-breakpoint
ALTER TABLE "applicants" ADD COLUMN "bank_account" jsonb;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "settled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "payouts" ADD CONSTRAINT "payouts_case_number_cases_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."cases"("case_number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer_replies" ADD CONSTRAINT "transfer_replies_case_number_cases_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."cases"("case_number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "transfer_replies_of_case" ON "transfer_replies" USING btree ("case_number");