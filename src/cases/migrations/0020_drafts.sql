CREATE TABLE "drafts" (
	"person_id" bigint NOT NULL,
	"process" text NOT NULL,
	"version" text NOT NULL,
	"content" text NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"kept_until" date NOT NULL,
	CONSTRAINT "drafts_person_id_process_pk" PRIMARY KEY("person_id","process")
);
--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "drafts_by_end" ON "drafts" USING btree ("kept_until");