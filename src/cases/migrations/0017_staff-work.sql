CREATE TABLE "comparisons" (
	"key" text PRIMARY KEY NOT NULL,
	"case_number" text NOT NULL,
	"other_case" text NOT NULL,
	"verdict" text NOT NULL,
	"reason" text NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "opened_tasks" (
	"step_id" bigint NOT NULL,
	"person" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	CONSTRAINT "opened_tasks_step_id_person_pk" PRIMARY KEY("step_id","person")
);
--> statement-breakpoint
ALTER TABLE "steps" ADD COLUMN "groups" text[];--> statement-breakpoint
ALTER TABLE "comparisons" ADD CONSTRAINT "comparisons_case_number_cases_case_number_fk" FOREIGN KEY ("case_number") REFERENCES "public"."cases"("case_number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comparisons" ADD CONSTRAINT "comparisons_other_case_cases_case_number_fk" FOREIGN KEY ("other_case") REFERENCES "public"."cases"("case_number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opened_tasks" ADD CONSTRAINT "opened_tasks_step_id_steps_id_fk" FOREIGN KEY ("step_id") REFERENCES "public"."steps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comparisons_of_case" ON "comparisons" USING btree ("case_number");--> statement-breakpoint
CREATE INDEX "comparisons_of_other" ON "comparisons" USING btree ("other_case");--> statement-breakpoint
CREATE INDEX "steps_open_of_groups" ON "steps" USING gin ("groups") WHERE "steps"."finished_at" is null and "steps"."interrupted_at" is null;--> statement-breakpoint
-- Tasks that are open already: their groups as the diagrams have them today, since a step did not say them before.
UPDATE "steps" SET "groups" = string_to_array("known"."given_to", ',') FROM (VALUES
	('review-continuation', 'pension-window'),
	('decide-transfer', 'pension-transfer'),
	('review-collection', 'pension-review'),
	('decide-overdue-collection', 'pension-window'),
	('confirm-death', 'pension-window,veterans-window'),
	('review-enrollment', 'pension-window'),
	('determine-deemed-service', 'pension-review'),
	('resolve-competing-claims', 'pension-window'),
	('review-payout', 'pension-window'),
	('approve-payout', 'pension-review'),
	('confirm-held-money', 'veterans-finance'),
	('confirm-late-back-pay', 'veterans-finance'),
	('confirm-late-contribution', 'pension-finance'),
	('confirm-heir', 'pension-window,veterans-window'),
	('review-suspension', 'pension-window'),
	('confirm-resumption', 'pension-window'),
	('accept-application', 'veterans-window'),
	('determine-identity', 'veterans-identity'),
	('reconcile-pension-records', 'social-insurance-collection'),
	('reconcile-medical-records', 'medical-insurance-collection'),
	('confirm-hardship', 'civil-affairs'),
	('determine-hardship-enterprise', 'county-government'),
	('confirm-inability', 'economic-departments'),
	('review-calculation', 'veterans-review'),
	('decide-overdue-payment', 'veterans-finance'),
	('decide-overdue-subsidy', 'veterans-window'),
	('confirm-finance-share', 'veterans-finance'),
	('resolve-remittance', 'veterans-finance'),
	('handle-medical-payment', 'medical-insurance-agency'),
	('review-statement', 'veterans-review')
) AS "known" ("task", "given_to")
WHERE "steps"."element_id" = "known"."task" AND "steps"."finished_at" IS NULL AND "steps"."interrupted_at" IS NULL;
