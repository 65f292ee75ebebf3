CREATE TABLE "letter_numbers" (
	"series" text NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "letter_numbers_series_year_pk" PRIMARY KEY("series","year")
);
--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "annex" text;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "series" text;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "year" integer;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "sequence" integer;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_numbered_once" UNIQUE("series","year","sequence");