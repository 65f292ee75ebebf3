CREATE TABLE "instances" (
	"instance_key" text PRIMARY KEY NOT NULL,
	"case_number" text NOT NULL,
	"process_id" text NOT NULL,
	"definition_key" text,
	"version" integer,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "steps" ADD COLUMN "instance_key" text;--> statement-breakpoint
ALTER TABLE "instances" ADD CONSTRAINT "instances_case_number_cases_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."cases"("case_number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "instances_of_process" ON "instances" USING btree ("process_id");--> statement-breakpoint
CREATE INDEX "instances_of_case" ON "instances" USING btree ("case_number");--> statement-breakpoint
CREATE INDEX "steps_of_instance" ON "steps" USING btree ("instance_key");--> statement-breakpoint
INSERT INTO "instances" ("instance_key", "case_number", "process_id")
SELECT "process_instance_key", "case_number", "process" FROM "cases" WHERE "process_instance_key" IS NOT NULL AND "state" <> 'closed';
