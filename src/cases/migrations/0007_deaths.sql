CREATE TABLE "death_reports" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"case_number" text NOT NULL,
	"report_id" text NOT NULL,
	"died_on" date NOT NULL,
	"source" text NOT NULL,
	"reported_at" timestamp with time zone NOT NULL,
	"confirmed" boolean,
	"decided_at" timestamp with time zone,
	CONSTRAINT "death_reports_once" UNIQUE("case_number","report_id")
);
--> statement-breakpoint
ALTER TABLE "applicants" ADD COLUMN "survivors" jsonb;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "stopped_by_death_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "withheld_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "death_reports" ADD CONSTRAINT "death_reports_case_number_cases_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."cases"("case_number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "death_reports_one_standing" ON "death_reports" USING btree ("case_number") WHERE "death_reports"."confirmed" is distinct from false;