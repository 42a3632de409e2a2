-- When a tap that waited on a device was made, and the counts of the client's row: "don't know" apart from answers,
-- master data among the questions, and what an adviser filled in.

ALTER TABLE "Answer" ADD COLUMN "tappedAt" TIMESTAMPTZ(3);
ALTER TABLE "AnswerRevision" ADD COLUMN "tappedAt" TIMESTAMPTZ(3);

ALTER TABLE "ClientSummary" ADD COLUMN "unknown" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "ClientSummary" ADD COLUMN "onBehalf" INTEGER NOT NULL DEFAULT 0;

-- Rows of rounds that are under way are brought up to the new counting; the next answer counts them to the letter.
-- The walls bind the owner too, who for this one statement looks over them; a failure takes all of it back.
ALTER TABLE "ClientSummary" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Assessment" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Answer" NO FORCE ROW LEVEL SECURITY;

UPDATE "ClientSummary" s SET
  "answered" = greatest(0, s."answered" - c."unknown" + c."confirmed"),
  "asked" = s."asked" + c."confirmable",
  "unknown" = c."unknown",
  "onBehalf" = c."onBehalf"
FROM (
  SELECT a."workspaceId", a."clientId", a."id",
    (SELECT count(*) FROM jsonb_array_elements(v."document"::jsonb -> 'questions') q WHERE q ? 'masterData')
      AS "confirmable",
    count(g."questionKey") FILTER (WHERE g."value"::jsonb = '"unknown"'::jsonb) AS "unknown",
    count(g."questionKey") FILTER (WHERE g."authorSide" = 'agency') AS "onBehalf",
    count(g."questionKey") FILTER (WHERE EXISTS (
      SELECT FROM jsonb_array_elements(v."document"::jsonb -> 'questions') q
      WHERE q ->> 'key' = g."questionKey" AND q ? 'masterData')) AS "confirmed"
  FROM "Assessment" a
  JOIN "CatalogueVersion" v ON v."hash" = a."catalogueHash"
  LEFT JOIN "Answer" g ON g."workspaceId" = a."workspaceId" AND g."assessmentId" = a."id" AND g."value" IS NOT NULL
  GROUP BY a."workspaceId", a."clientId", a."id", v."document"::jsonb
) c
WHERE c."workspaceId" = s."workspaceId" AND c."clientId" = s."clientId" AND c."id" = s."assessmentId";

ALTER TABLE "ClientSummary" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Assessment" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Answer" FORCE ROW LEVEL SECURITY;
