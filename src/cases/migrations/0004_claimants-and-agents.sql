DROP INDEX "applicants_one_open_case";--> statement-breakpoint
ALTER TABLE "applicants" ADD COLUMN "agent" jsonb;--> statement-breakpoint
CREATE UNIQUE INDEX "applicants_one_open_case" ON "applicants" USING btree ("process","id_number",coalesce("claimant" ->> 'idNumber', "id_number")) WHERE "applicants"."open";