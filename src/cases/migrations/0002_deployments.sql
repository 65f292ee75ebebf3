CREATE TABLE "deployments" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"version" integer NOT NULL,
	"definition_key" text NOT NULL,
	"version_tag" text,
	"bundle" jsonb NOT NULL,
	"digest" text NOT NULL,
	"deployed_by" text NOT NULL,
	"deployed_at" timestamp with time zone NOT NULL,
	"revision" text
);
--> statement-breakpoint
CREATE INDEX "deployments_of_process" ON "deployments" USING btree ("process_id","id");--> statement-breakpoint
CREATE INDEX "deployments_by_key" ON "deployments" USING btree ("definition_key");