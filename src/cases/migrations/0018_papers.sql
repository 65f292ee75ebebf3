CREATE TABLE "papers" (
	"number" bigserial PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"case_number" text NOT NULL,
	"document" text NOT NULL,
	"name" text NOT NULL,
	"key" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"digest" text NOT NULL,
	"state" text NOT NULL,
	"sent_by" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"judged_at" timestamp with time zone,
	CONSTRAINT "papers_id_unique" UNIQUE("id"),
	CONSTRAINT "papers_once" UNIQUE("case_number","digest")
);
--> statement-breakpoint
ALTER TABLE "papers" ADD CONSTRAINT "papers_case_number_cases_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."cases"("case_number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "papers_by_state" ON "papers" USING btree ("state","number");