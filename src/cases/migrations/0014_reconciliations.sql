CREATE TABLE "reconciliation_lines" (
	"reconciliation" bigint NOT NULL,
	"place" integer NOT NULL,
	"result" text NOT NULL,
	"number" text NOT NULL,
	"day" date NOT NULL,
	"stated" numeric(17, 2),
	"recorded" numeric(17, 2),
	"named" text,
	"case_number" text,
	CONSTRAINT "reconciliation_lines_reconciliation_place_pk" PRIMARY KEY("reconciliation","place")
);
--> statement-breakpoint
CREATE TABLE "reconciliations" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"digest" text NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"prepared_by" text NOT NULL,
	"prepared_at" timestamp with time zone NOT NULL,
	"approved_by" text,
	"approved_at" timestamp with time zone,
	CONSTRAINT "reconciliations_once" UNIQUE("account","digest")
);
--> statement-breakpoint
ALTER TABLE "reconciliation_lines" ADD CONSTRAINT "reconciliation_lines_reconciliation_reconciliations_id_fk" FOREIGN KEY ("reconciliation") REFERENCES "public"."reconciliations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reconciliation_lines_by_number" ON "reconciliation_lines" USING btree ("number");