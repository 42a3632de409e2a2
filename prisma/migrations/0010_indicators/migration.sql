-- What a client measures, and every figure ever entered.

CREATE TABLE "ClientIndicator" (
    "workspaceId" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "indicatorKey" TEXT NOT NULL,
    "catalogueKey" TEXT NOT NULL,
    "catalogueHash" TEXT NOT NULL,
    "adoptedAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),
    "baseline" DOUBLE PRECISION,
    "target" DOUBLE PRECISION,
    "targetFrom" DATE,
    "targetBy" DATE,
    "corridorLo" DOUBLE PRECISION,
    "corridorHi" DOUBLE PRECISION,
    "corridorTolerance" DOUBLE PRECISION,
    "lastPeriod" TEXT,
    "staleFrom" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ClientIndicator_pkey" PRIMARY KEY ("workspaceId","clientId","indicatorKey")
);

-- The key carries the figures: a chart reads the index alone, however far apart the rows were written.
CREATE TABLE "Measurement" (
    "workspaceId" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "indicatorKey" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "period" TEXT NOT NULL,
    "value" DOUBLE PRECISION,
    "numerator" DOUBLE PRECISION,
    "denominator" DOUBLE PRECISION,
    "singles" DOUBLE PRECISION[] DEFAULT ARRAY[]::DOUBLE PRECISION[],
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Measurement_pkey" PRIMARY KEY ("workspaceId","clientId","indicatorKey","startsOn")
      INCLUDE ("period", "value", "numerator", "denominator", "singles", "revision")
);

CREATE TABLE "MeasurementRevision" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "indicatorKey" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "value" DOUBLE PRECISION,
    "numerator" DOUBLE PRECISION,
    "denominator" DOUBLE PRECISION,
    "singles" DOUBLE PRECISION[] DEFAULT ARRAY[]::DOUBLE PRECISION[],
    "revision" INTEGER NOT NULL,
    "authorId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MeasurementRevision_pkey" PRIMARY KEY ("workspaceId","id")
);
CREATE UNIQUE INDEX "MeasurementRevision_workspaceId_clientId_indicatorKey_start_key"
  ON "MeasurementRevision"("workspaceId", "clientId", "indicatorKey", "startsOn", "revision");

ALTER TABLE "ClientIndicator" ADD CONSTRAINT "ClientIndicator_workspaceId_clientId_fkey"
  FOREIGN KEY ("workspaceId", "clientId") REFERENCES "Client"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Measurement" ADD CONSTRAINT "Measurement_workspaceId_clientId_indicatorKey_fkey"
  FOREIGN KEY ("workspaceId", "clientId", "indicatorKey")
  REFERENCES "ClientIndicator"("workspaceId", "clientId", "indicatorKey") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "MeasurementRevision" ADD CONSTRAINT "MeasurementRevision_workspaceId_clientId_indicatorKey_star_fkey"
  FOREIGN KEY ("workspaceId", "clientId", "indicatorKey", "startsOn")
  REFERENCES "Measurement"("workspaceId", "clientId", "indicatorKey", "startsOn") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the product may store
ALTER TABLE "ClientIndicator" ADD CONSTRAINT "ClientIndicator_goal_check" CHECK (
  num_nulls("corridorLo", "corridorHi", "corridorTolerance") IN (0, 3)
  AND ("corridorLo" IS NULL OR ("target" IS NULL AND "targetBy" IS NULL AND "corridorLo" <= "corridorHi"
    AND "corridorTolerance" > 0))
  AND ("target" IS NOT NULL OR "targetBy" IS NULL));
ALTER TABLE "Measurement" ADD CONSTRAINT "Measurement_figure_check" CHECK (
  num_nulls("numerator", "denominator") IN (0, 2)
  AND ("value" IS NULL OR ("numerator" IS NULL AND cardinality("singles") = 0))
  AND ("numerator" IS NULL OR cardinality("singles") = 0)
  AND cardinality("singles") <= 200);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['ClientIndicator', 'Measurement', 'MeasurementRevision']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format($policy$
      CREATE POLICY tenant ON %I
        USING (
          "workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid
          AND (current_setting('app.client_id', true) = 'all'
            OR "clientId" = nullif(nullif(current_setting('app.client_id', true), ''), 'all')::uuid)
        )$policy$, name);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON "ClientIndicator", "Measurement", "MeasurementRevision" TO lotse_app;
GRANT UPDATE ("catalogueKey", "catalogueHash", "adoptedAt", "retiredAt", "baseline", "target", "targetFrom", "targetBy",
  "corridorLo", "corridorHi", "corridorTolerance", "lastPeriod", "staleFrom", "revision") ON "ClientIndicator" TO lotse_app;
GRANT UPDATE ("value", "numerator", "denominator", "singles", "revision") ON "Measurement" TO lotse_app;
