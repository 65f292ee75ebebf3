DROP INDEX "steps_open";--> statement-breakpoint
CREATE INDEX "cases_with_process" ON "cases" USING btree ("case_number","process");--> statement-breakpoint
CREATE INDEX "steps_open_by_due" ON "steps" USING btree ("due_at","id") WHERE "steps"."finished_at" is null and "steps"."interrupted_at" is null;