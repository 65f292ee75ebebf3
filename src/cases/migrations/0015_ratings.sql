CREATE TABLE "ratings" (
	"case_number" text PRIMARY KEY NOT NULL,
	"grade" text NOT NULL,
	"words" text,
	"rated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_case_number_cases_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."cases"("case_number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ratings_by_day" ON "ratings" USING btree ("rated_at");