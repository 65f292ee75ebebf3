CREATE TABLE "persons" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"id_hash" text NOT NULL,
	"wrapped_key" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "persons_id_hash_unique" UNIQUE("id_hash")
);
--> statement-breakpoint
CREATE TABLE "retention_runs" (
	"process" text NOT NULL,
	"day" date NOT NULL,
	"erased" integer DEFAULT 0 NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "retention_runs_process_day_pk" PRIMARY KEY("process","day")
);
--> statement-breakpoint
-- What is in clear becomes JSON here; src/cases/old-rows.ts seals it, before anybody else reads it.
ALTER TABLE "cases" ADD COLUMN "submitted_by" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "application_date" date;--> statement-breakpoint
UPDATE "cases" SET "submitted_by" = "application" ->> 'submittedBy', "application_date" = ("application" ->> 'applicationDate')::date;--> statement-breakpoint
ALTER TABLE "cases" ALTER COLUMN "submitted_by" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ALTER COLUMN "application_date" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ALTER COLUMN "application" SET DATA TYPE text USING "application"::text;--> statement-breakpoint
ALTER TABLE "cases" ALTER COLUMN "outcome_reasons" SET DATA TYPE text USING "outcome_reasons"::text;--> statement-breakpoint
DROP INDEX "applicants_one_open_case";--> statement-breakpoint
DROP INDEX "applicants_of_person";--> statement-breakpoint
ALTER TABLE "applicants" ADD COLUMN "person_id" bigint;--> statement-breakpoint
ALTER TABLE "applicants" ADD COLUMN "claimant_id" bigint;--> statement-breakpoint
ALTER TABLE "applicants" ADD COLUMN "survivor_id" bigint;--> statement-breakpoint
ALTER TABLE "applicants" ADD COLUMN "salt" text;--> statement-breakpoint
ALTER TABLE "applicants" ALTER COLUMN "name" SET DATA TYPE text USING to_json("name")::text;--> statement-breakpoint
ALTER TABLE "applicants" ALTER COLUMN "id_number" SET DATA TYPE text USING to_json("id_number")::text;--> statement-breakpoint
ALTER TABLE "applicants" ALTER COLUMN "phone" SET DATA TYPE text USING to_json("phone")::text;--> statement-breakpoint
ALTER TABLE "applicants" ALTER COLUMN "address" SET DATA TYPE text USING to_json("address")::text;--> statement-breakpoint
ALTER TABLE "applicants" ALTER COLUMN "agent" SET DATA TYPE text USING "agent"::text;--> statement-breakpoint
ALTER TABLE "applicants" ALTER COLUMN "claimant" SET DATA TYPE text USING "claimant"::text;--> statement-breakpoint
ALTER TABLE "applicants" ALTER COLUMN "bank_account" SET DATA TYPE text USING "bank_account"::text;--> statement-breakpoint
ALTER TABLE "applicants" ADD COLUMN "contact" text;--> statement-breakpoint
ALTER TABLE "applicants" ADD COLUMN "heir_claim" text;--> statement-breakpoint
ALTER TABLE "applicants" ADD COLUMN "heir" text;--> statement-breakpoint
UPDATE "applicants" SET "contact" = ("survivors" -> 'contact')::text, "heir_claim" = ("survivors" -> 'claim')::text, "heir" = ("survivors" -> 'heir')::text;--> statement-breakpoint
ALTER TABLE "applicants" DROP COLUMN "survivors";--> statement-breakpoint
ALTER TABLE "applicants" ADD CONSTRAINT "applicants_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applicants" ADD CONSTRAINT "applicants_claimant_id_persons_id_fk" FOREIGN KEY ("claimant_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applicants" ADD CONSTRAINT "applicants_survivor_id_persons_id_fk" FOREIGN KEY ("survivor_id") REFERENCES "public"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "applicants_of_person" ON "applicants" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "applicants_of_claimant" ON "applicants" USING btree ("claimant_id");--> statement-breakpoint
CREATE INDEX "applicants_of_survivor" ON "applicants" USING btree ("survivor_id");--> statement-breakpoint
ALTER TABLE "statements" ALTER COLUMN "text" SET DATA TYPE text USING to_json("text")::text;--> statement-breakpoint
ALTER TABLE "decisions" ALTER COLUMN "inputs" SET DATA TYPE text USING "inputs"::text;--> statement-breakpoint
ALTER TABLE "decisions" ALTER COLUMN "outcome" SET DATA TYPE text USING "outcome"::text;--> statement-breakpoint
ALTER TABLE "decisions" ALTER COLUMN "outcome_text" SET DATA TYPE text USING to_json("outcome_text")::text;--> statement-breakpoint
ALTER TABLE "decisions" ALTER COLUMN "reasons" SET DATA TYPE text USING "reasons"::text;--> statement-breakpoint
ALTER TABLE "payments" ALTER COLUMN "reference" SET DATA TYPE text USING to_json("reference")::text;--> statement-breakpoint
ALTER TABLE "unmatched_payments" ALTER COLUMN "reference" SET DATA TYPE text USING to_json("reference")::text;--> statement-breakpoint
ALTER TABLE "transfer_replies" ALTER COLUMN "paid" SET DATA TYPE text USING "paid"::text;--> statement-breakpoint
ALTER TABLE "unmatched_replies" ALTER COLUMN "paid" SET DATA TYPE text USING "paid"::text;--> statement-breakpoint
ALTER TABLE "notices" ALTER COLUMN "title" SET DATA TYPE text USING to_json("title")::text;--> statement-breakpoint
ALTER TABLE "notices" ALTER COLUMN "body" SET DATA TYPE text USING to_json("body")::text;--> statement-breakpoint
ALTER TABLE "statements" ADD COLUMN "occasion" text DEFAULT 'hearing' NOT NULL;--> statement-breakpoint
UPDATE "messages" SET "variables" = "variables" #- '{statement,text}' WHERE "name" = 'statement-received';--> statement-breakpoint
-- What an applicant wrote with a message stands with what else they wrote, to be sealed with it.
INSERT INTO "statements" ("case_number", "key", "occasion", "received_on", "text")
	SELECT "correlation_key", substr("message_id", length("correlation_key") + 2), "name", ("variables" #>> '{subsidyApplication,appliedOn}')::date, ("variables" #> '{subsidyApplication,reason}')::text
	FROM "messages" WHERE "name" = 'subsidy-applied' AND "variables" #> '{subsidyApplication,reason}' IS NOT NULL;--> statement-breakpoint
UPDATE "messages" SET "variables" = "variables" #- '{subsidyApplication,reason}' WHERE "name" = 'subsidy-applied';--> statement-breakpoint
CREATE TABLE "mandates" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"case_number" text NOT NULL,
	"kind" text NOT NULL,
	"holder" text NOT NULL,
	"claimed_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"accepted_by" text,
	"revoked_at" timestamp with time zone,
	"revoked_by" text,
	CONSTRAINT "mandates_once" UNIQUE("case_number","kind","holder")
);
--> statement-breakpoint
CREATE TABLE "query_codes" (
	"case_number" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"failed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"content" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "applicants" ADD COLUMN "handed_in_by" text DEFAULT 'self' NOT NULL;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_case_number_cases_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."cases"("case_number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "query_codes" ADD CONSTRAINT "query_codes_case_number_cases_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."cases"("case_number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mandates_of_holder" ON "mandates" USING btree ("holder");--> statement-breakpoint
CREATE INDEX "sessions_by_end" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "applicants_one_open_case" ON "applicants" USING btree ("process","person_id",coalesce("claimant_id", "person_id"),"handed_in_by") WHERE "applicants"."open";
