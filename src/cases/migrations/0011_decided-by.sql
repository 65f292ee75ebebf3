CREATE TABLE "returned_tasks" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"case_number" text NOT NULL,
	"step" text NOT NULL,
	"visit" text NOT NULL,
	"person" text,
	"reason" text NOT NULL,
	"checked_step" text,
	"returned_at" timestamp with time zone NOT NULL,
	"open_since" timestamp with time zone NOT NULL,
	CONSTRAINT "returned_tasks_once" UNIQUE("case_number","step","visit")
);
--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "decided_by_group" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "deputy_of" text;--> statement-breakpoint
ALTER TABLE "returned_tasks" ADD CONSTRAINT "returned_tasks_case_number_cases_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."cases"("case_number") ON DELETE no action ON UPDATE no action;