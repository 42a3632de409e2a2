-- The portfolio: movement between rounds, dimensions for the heat map, knock-outs, what is measured and what is stale,
-- who looks after a client; and a tally, so that the strip above the list never counts all clients.

ALTER TABLE "Client" ADD COLUMN "consultantId" UUID;
ALTER TABLE "Client" ADD COLUMN "tags" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- The default serves a version that is still running and does not know the column.
ALTER TABLE "ClientSummary" ADD COLUMN "activityOn" DATE DEFAULT CURRENT_DATE;
ALTER TABLE "ClientSummary" ADD COLUMN "change" DOUBLE PRECISION;
ALTER TABLE "ClientSummary" ADD COLUMN "changeSort" DOUBLE PRECISION NOT NULL DEFAULT -1000;
ALTER TABLE "ClientSummary" ADD COLUMN "movement" TEXT NOT NULL DEFAULT 'none';
ALTER TABLE "ClientSummary" ADD COLUMN "previousVerdict" TEXT;
ALTER TABLE "ClientSummary" ADD COLUMN "history" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "ClientSummary" ADD COLUMN "dimensions" JSONB NOT NULL DEFAULT '{}';
ALTER TABLE "ClientSummary" ADD COLUMN "knockouts" TEXT[] DEFAULT ARRAY[]::TEXT[];
ALTER TABLE "ClientSummary" ADD COLUMN "indicators" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "ClientSummary" ADD COLUMN "staleOn" DATE;
ALTER TABLE "ClientSummary" ADD COLUMN "staleSort" DATE NOT NULL DEFAULT '9999-12-31'::date;
ALTER TABLE "ClientSummary" ADD COLUMN "consultantId" UUID;
ALTER TABLE "ClientSummary" ADD COLUMN "tags" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- The walls bind the owner too, who for these statements looks over them; a failure takes all of it back.
ALTER TABLE "ClientSummary" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "AssessmentResult" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Assessment" NO FORCE ROW LEVEL SECURITY;

UPDATE "ClientSummary" SET "activityOn" = ("lastActivityAt" AT TIME ZONE 'UTC')::date;

-- Rounds that were submitted already, as lib/clients/summary.ts keeps them from now on.
WITH rounds AS (
  SELECT r."workspaceId", r."clientId", r."verdict", r."readiness", r."balance", r."document", a."submittedAt",
    row_number() OVER newest AS place, lead(r."readiness") OVER newest AS "before",
    lead(r."verdict") OVER newest AS "verdictBefore"
  FROM "AssessmentResult" r
  JOIN "Assessment" a ON a."workspaceId" = r."workspaceId" AND a."id" = r."assessmentId"
  WINDOW newest AS (PARTITION BY r."workspaceId", r."clientId" ORDER BY a."number" DESC)
), courses AS (
  SELECT "workspaceId", "clientId", jsonb_agg(jsonb_build_object(
      'on', to_char("submittedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD'), 'readiness', "readiness", 'balance', "balance",
      'verdict', "verdict") ORDER BY place DESC) AS history
  FROM rounds WHERE place <= 12 GROUP BY "workspaceId", "clientId"
)
UPDATE "ClientSummary" s SET
  "history" = c.history,
  "dimensions" = coalesce((SELECT jsonb_object_agg(d.key, d.value -> 'score')
    FROM jsonb_each(n."document"::jsonb -> 'dimensions') d WHERE (d.value -> 'applicable') IS DISTINCT FROM 'false'::jsonb), '{}'),
  "knockouts" = ARRAY(SELECT k ->> 'key' FROM jsonb_array_elements(n."document"::jsonb -> 'knockouts') k
    WHERE k ->> 'state' = 'active'),
  "change" = n."readiness" - n."before",
  "changeSort" = coalesce(n."readiness" - n."before", -1000),
  "movement" = CASE
    WHEN n."readiness" IS NULL OR n."before" IS NULL THEN 'none'
    WHEN n."readiness" - n."before" >= 5 THEN 'up'
    WHEN n."before" - n."readiness" >= 5 THEN 'down'
    ELSE 'same' END,
  "previousVerdict" = n."verdictBefore"
FROM rounds n JOIN courses c ON c."workspaceId" = n."workspaceId" AND c."clientId" = n."clientId"
WHERE n.place = 1 AND n."workspaceId" = s."workspaceId" AND n."clientId" = s."clientId";

ALTER TABLE "ClientSummary" FORCE ROW LEVEL SECURITY;
ALTER TABLE "AssessmentResult" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Assessment" FORCE ROW LEVEL SECURITY;

-- Reads the table itself, past every wall: a row that was left out stops the migration.
ALTER TABLE "ClientSummary" ALTER COLUMN "activityOn" SET NOT NULL;
ALTER TABLE "ClientSummary" ADD CONSTRAINT "ClientSummary_movement_check"
  CHECK ("movement" IN ('none', 'up', 'down', 'same'));
ALTER TABLE "Client" ADD CONSTRAINT "Client_tags_check" CHECK (cardinality("tags") <= 12);

CREATE INDEX "ClientSummary_workspaceId_changeSort_clientId_idx" ON "ClientSummary"("workspaceId", "changeSort", "clientId");
CREATE INDEX "ClientSummary_workspaceId_activityOn_clientId_idx" ON "ClientSummary"("workspaceId", "activityOn", "clientId");
-- Any filter, in any order: everything that clients are searched, filtered and sorted by, without their course and their
-- figures. What a filter costs at most is one walk through this.
CREATE INDEX "ClientSummary_filters_idx" ON "ClientSummary"("workspaceId", "clientId")
  INCLUDE ("sortName", "searchText", "stateSort", "verdictRank", "readinessSort", "changeSort", "reviewSort",
    "activityOn", "staleSort", "level", "movement", "trade", "headcount", "consultantId", "knockouts", "tags");
-- The same wall in words that the planner can judge: it takes "= 'all'" for one row in two hundred, and would rather sort
-- all clients of an agency than walk along an index.
ALTER POLICY tenant ON "ClientSummary" USING (
  "workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid
  AND CASE WHEN current_setting('app.client_id', true) = 'all' THEN true
    ELSE "clientId" = nullif(nullif(current_setting('app.client_id', true), ''), 'all')::uuid END
);
-- Room beside each row, so that an answer's counts are written without touching an index.
ALTER TABLE "ClientSummary" SET (fillfactor = 80);

-- ───────────── the tally ─────────────

CREATE TABLE "PortfolioTally" (
    "workspaceId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "PortfolioTally_pkey" PRIMARY KEY ("workspaceId","kind","key")
);
ALTER TABLE "PortfolioTally" SET (fillfactor = 50);

-- Read by the agency alone. Written inside the trigger alone, for the workspace of a row that has passed its own wall.
ALTER TABLE "PortfolioTally" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PortfolioTally" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "PortfolioTally"
  USING (
    ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid
      AND current_setting('app.client_id', true) = 'all' AND current_setting('app.audience', true) = 'agency')
    OR pg_trigger_depth() > 0
  )
  WITH CHECK (pg_trigger_depth() > 0);
GRANT SELECT, INSERT, UPDATE ("count"), DELETE ON "PortfolioTally" TO lotse_app;

-- What the policy lets the agency read it must not delete.
CREATE FUNCTION refuse_tally_delete() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  RAISE EXCEPTION 'the tally is kept by its trigger alone' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER tally_kept BEFORE DELETE ON "PortfolioTally" FOR EACH ROW
  WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_tally_delete();

-- What one client adds to. Reviews count while nothing newer has begun, staleness where something is measured: a
-- client that measures has a day on which that is stale.
CREATE FUNCTION tally_keys(client "ClientSummary") RETURNS TABLE (kind text, key text)
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public AS $$
  SELECT kind, key FROM (VALUES
    ('client', ''),
    ('state', client."state"),
    ('verdict', coalesce(client."verdict", '')),
    ('movement', client."movement"),
    ('level', coalesce(client."level"::text, '')),
    ('headcount', client."headcount"),
    ('trade', client."trade"),
    ('consultant', coalesce(client."consultantId"::text, '')),
    ('review', CASE WHEN client."state" = 'submitted' THEN to_char(client."reviewSort", 'YYYY-MM-DD') END),
    ('measuring', CASE WHEN client."staleSort" < '9999-12-31' THEN '' END),
    ('stale', CASE WHEN client."staleSort" < '9999-12-31' THEN to_char(client."staleSort", 'YYYY-MM-DD') END)
  ) AS counted (kind, key) WHERE key IS NOT NULL
  UNION ALL SELECT 'knockout', key FROM unnest(client."knockouts") AS key
  UNION ALL SELECT 'tag', key FROM unnest(client."tags") AS key
$$;

-- Always in the same order, so that two of them never wait for each other.
CREATE FUNCTION keep_tally() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  INSERT INTO "PortfolioTally" AS tally ("workspaceId", "kind", "key", "count")
  SELECT coalesce(NEW."workspaceId", OLD."workspaceId"), step.kind, step.key, sum(step.by)
  FROM (
    SELECT now.kind, now.key, 1 AS by FROM tally_keys(NEW) AS now WHERE TG_OP <> 'DELETE'
    UNION ALL
    SELECT was.kind, was.key, -1 FROM tally_keys(OLD) AS was WHERE TG_OP <> 'INSERT'
  ) AS step
  GROUP BY step.kind, step.key HAVING sum(step.by) <> 0
  ORDER BY step.kind, step.key
  ON CONFLICT ("workspaceId", "kind", "key") DO UPDATE SET "count" = tally."count" + excluded."count";
  -- Days that have passed and words that nobody uses any more do not pile up.
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM "PortfolioTally" AS tally USING tally_keys(OLD) AS was
    WHERE tally."workspaceId" = OLD."workspaceId" AND tally."kind" = was.kind AND tally."key" = was.key
      AND tally."count" = 0;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER tally_new AFTER INSERT OR DELETE ON "ClientSummary" FOR EACH ROW EXECUTE FUNCTION keep_tally();
CREATE TRIGGER tally_changed AFTER UPDATE ON "ClientSummary" FOR EACH ROW
  WHEN (ROW(OLD."state", OLD."verdict", OLD."movement", OLD."level", OLD."reviewSort", OLD."staleSort",
      OLD."headcount", OLD."trade", OLD."consultantId", OLD."knockouts", OLD."tags")
    IS DISTINCT FROM ROW(NEW."state", NEW."verdict", NEW."movement", NEW."level", NEW."reviewSort", NEW."staleSort",
      NEW."headcount", NEW."trade", NEW."consultantId", NEW."knockouts", NEW."tags"))
  EXECUTE FUNCTION keep_tally();

ALTER TABLE "ClientSummary" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "PortfolioTally" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "PortfolioTally" ("workspaceId", "kind", "key", "count")
SELECT s."workspaceId", t.kind, t.key, count(*) FROM "ClientSummary" s, tally_keys(s) AS t GROUP BY 1, 2, 3;
ALTER TABLE "ClientSummary" FORCE ROW LEVEL SECURITY;
ALTER TABLE "PortfolioTally" FORCE ROW LEVEL SECURITY;

GRANT UPDATE ("consultantId", "tags") ON "Client" TO lotse_app;
GRANT INSERT ("consultantId", "tags") ON "Client" TO lotse_app;
GRANT UPDATE ("activityOn", "change", "changeSort", "movement", "previousVerdict", "history", "dimensions", "knockouts",
  "indicators", "staleOn", "staleSort", "consultantId", "tags") ON "ClientSummary" TO lotse_app;

-- Who looks after a client is one of the agency, and it reads its own people inside a client's pages as well.
ALTER POLICY reading ON "Membership"
  USING (
    "userId" = nullif(current_setting('app.user_id', true), '')::uuid
    OR ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid
      AND (current_setting('app.client_id', true) = 'all'
        OR "clientId" = nullif(nullif(current_setting('app.client_id', true), ''), 'all')::uuid
        OR ("clientId" IS NULL AND current_setting('app.audience', true) = 'agency')))
  );
