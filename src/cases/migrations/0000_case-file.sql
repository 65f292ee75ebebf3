CREATE TABLE "applicants" (
	"case_number" text PRIMARY KEY NOT NULL,
	"process" text NOT NULL,
	"open" boolean NOT NULL,
	"name" text NOT NULL,
	"id_number" text NOT NULL,
	"phone" text NOT NULL,
	"address" text
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"case_number" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"action" text NOT NULL,
	"actor" text NOT NULL,
	"details" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"case_number" text PRIMARY KEY NOT NULL,
	"process" text NOT NULL,
	"state" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"application" jsonb NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"process_instance_key" text,
	"started_at" timestamp with time zone,
	"withdrawal_requested_at" timestamp with time zone,
	"remittance_ordered_at" timestamp with time zone,
	"calculation" jsonb,
	"calculation_number" integer DEFAULT 0 NOT NULL,
	"personal_share_due" numeric(17, 2),
	"remittance_due" numeric(17, 2),
	"outcome" text,
	"outcome_reasons" jsonb,
	"closed_at" timestamp with time zone,
	CONSTRAINT "cases_idempotency_key_unique" UNIQUE("idempotency_key")
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"case_number" text NOT NULL,
	"step" text NOT NULL,
	"visit" text NOT NULL,
	"name" text,
	"inputs" jsonb,
	"outcome" jsonb,
	"outcome_text" text,
	"reasons" jsonb NOT NULL,
	"parameter_versions" jsonb NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "decisions_once" UNIQUE("case_number","step","visit")
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"case_number" text NOT NULL,
	"handed_in_with" text NOT NULL,
	"code" text NOT NULL,
	"handed_in_at" timestamp with time zone NOT NULL,
	CONSTRAINT "documents_case_number_handed_in_with_code_pk" PRIMARY KEY("case_number","handed_in_with","code")
);
--> statement-breakpoint
CREATE TABLE "ledger_rows" (
	"case_number" text NOT NULL,
	"sequence" integer NOT NULL,
	"insurance" text NOT NULL,
	"month" text NOT NULL,
	"treatment" text NOT NULL,
	"base" numeric(17, 2),
	"unit_rate" numeric,
	"personal_rate" numeric,
	"unit_share" numeric(17, 2) NOT NULL,
	"personal_share" numeric(17, 2) NOT NULL,
	"remitter" text,
	"personal_share_borne_by" text,
	"requirement" text NOT NULL,
	"parameter_versions" jsonb NOT NULL,
	CONSTRAINT "ledger_rows_case_number_sequence_pk" PRIMARY KEY("case_number","sequence")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"message_id" text NOT NULL,
	"name" text NOT NULL,
	"correlation_key" text NOT NULL,
	"ttl_ms" bigint NOT NULL,
	"variables" jsonb NOT NULL,
	"until_acknowledged" boolean NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"last_error" text,
	CONSTRAINT "messages_message_id_unique" UNIQUE("message_id")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"notice_id" text NOT NULL,
	"case_number" text NOT NULL,
	"key" text NOT NULL,
	"template" text NOT NULL,
	"recipient" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"delivered_at" timestamp with time zone,
	"last_error" text,
	CONSTRAINT "notices_notice_id_unique" UNIQUE("notice_id"),
	CONSTRAINT "notices_once" UNIQUE("case_number","key","recipient")
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"case_number" text PRIMARY KEY NOT NULL,
	"idempotency_key" text NOT NULL,
	"remitter" text NOT NULL,
	"amount" numeric(17, 2) NOT NULL,
	"ordered_at" timestamp with time zone NOT NULL,
	"reference" text
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"payment_id" text PRIMARY KEY NOT NULL,
	"case_number" text NOT NULL,
	"kind" text NOT NULL,
	"amount" numeric(17, 2) NOT NULL,
	"paid_on" date NOT NULL,
	"reference" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "postings" (
	"case_number" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"insurance" text NOT NULL,
	"months" integer NOT NULL,
	"amount" numeric(17, 2) NOT NULL,
	"reference" text NOT NULL,
	"posted_on" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "postings_case_number_idempotency_key_pk" PRIMARY KEY("case_number","idempotency_key")
);
--> statement-breakpoint
CREATE TABLE "refunds" (
	"case_number" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"payment_id" text NOT NULL,
	"amount" numeric(17, 2) NOT NULL,
	"reference" text NOT NULL,
	"refunded_on" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "refunds_case_number_idempotency_key_pk" PRIMARY KEY("case_number","idempotency_key")
);
--> statement-breakpoint
CREATE TABLE "statements" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"case_number" text NOT NULL,
	"key" text NOT NULL,
	"received_on" date NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "statements_once" UNIQUE("case_number","key")
);
--> statement-breakpoint
CREATE TABLE "steps" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"case_number" text NOT NULL,
	"element_id" text NOT NULL,
	"element_instance_key" text NOT NULL,
	"name" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"interrupted_at" timestamp with time zone,
	CONSTRAINT "steps_once" UNIQUE("case_number","element_id","element_instance_key")
);
--> statement-breakpoint
ALTER TABLE "applicants" ADD CONSTRAINT "applicants_case_number_cases_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."cases"("case_number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit" ADD CONSTRAINT "audit_case_number_cases_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."cases"("case_number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_case_number_cases_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."cases"("case_number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_case_number_cases_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."cases"("case_number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_rows" ADD CONSTRAINT "ledger_rows_case_number_cases_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."cases"("case_number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_case_number_cases_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."cases"("case_number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_case_number_cases_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."cases"("case_number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_case_number_cases_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."cases"("case_number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_case_number_cases_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."cases"("case_number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_case_number_cases_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."cases"("case_number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_payment_id_payments_payment_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("payment_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_case_number_cases_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."cases"("case_number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "steps" ADD CONSTRAINT "steps_case_number_cases_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."cases"("case_number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "applicants_one_open_case" ON "applicants" USING btree ("process","id_number") WHERE "applicants"."open";--> statement-breakpoint
CREATE INDEX "audit_of_case" ON "audit" USING btree ("case_number");--> statement-breakpoint
CREATE INDEX "messages_pending" ON "messages" USING btree ("next_attempt_at") WHERE "messages"."sent_at" is null;--> statement-breakpoint
CREATE INDEX "notices_pending" ON "notices" USING btree ("next_attempt_at") WHERE "notices"."delivered_at" is null;--> statement-breakpoint
CREATE INDEX "payments_of_case" ON "payments" USING btree ("case_number");