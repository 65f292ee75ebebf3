CREATE TABLE "seen_originals" (
	"case_number" text NOT NULL,
	"code" text NOT NULL,
	"seen_by" text NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "seen_originals_case_number_code_pk" PRIMARY KEY("case_number","code")
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "refused_for" text[];--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "enqueued_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "seen_originals" ADD CONSTRAINT "seen_originals_case_number_cases_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."cases"("case_number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "steps_open" ON "steps" USING btree ("due_at") WHERE "steps"."finished_at" is null and "steps"."interrupted_at" is null;