-- The second wall: every tenant table shows a connection only the rows of the tenant (and client) that the
-- transaction was opened for. One permissive policy per table holds the whole predicate; row-level security is
-- forced, so that the owner is bound as well. Settings are made by lib/access/tenant.ts, for one transaction each:
--   app.user_id       who asks
--   app.workspace_id  the tenant
--   app.client_id     one client's id, or 'all' for the agency's own pages; unset shows nothing
--   app.audience      'agency' or 'client'

GRANT USAGE ON SCHEMA public TO lotse_app, lotse_worker;

-- Workspace
ALTER TABLE "Workspace" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Workspace" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "Workspace"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);

-- Client: the row's own id is the client
ALTER TABLE "Client" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Client" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "Client"
  USING (
    "workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid
    AND (current_setting('app.client_id', true) = 'all'
      OR "id" = nullif(nullif(current_setting('app.client_id', true), ''), 'all')::uuid)
  );

-- Tables whose rows belong to a client (a null clientId belongs to the workspace and is seen from there only)
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['ClientCatalogue', 'ClientSummary', 'Invitation', 'Assessment', 'Respondent', 'Answer',
    'AnswerRevision', 'GutFeeling', 'AssessmentResult']
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

-- AgencyNote: not for the client's people
ALTER TABLE "AgencyNote" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "AgencyNote" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "AgencyNote"
  USING (
    "workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid
    AND (current_setting('app.client_id', true) = 'all'
      OR "clientId" = nullif(nullif(current_setting('app.client_id', true), ''), 'all')::uuid)
    AND current_setting('app.audience', true) = 'agency'
  );

-- SealedVote: nobody reads it before the assessment is submitted; only the one who seals may put it in
ALTER TABLE "SealedVote" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SealedVote" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "SealedVote"
  USING (
    "workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid
    AND (current_setting('app.client_id', true) = 'all'
      OR "clientId" = nullif(nullif(current_setting('app.client_id', true), ''), 'all')::uuid)
    AND EXISTS (
      SELECT 1 FROM "Assessment" a
      WHERE a."workspaceId" = "SealedVote"."workspaceId" AND a."id" = "SealedVote"."assessmentId"
        AND a."submittedAt" IS NOT NULL)
  )
  WITH CHECK (
    "workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid
    AND (current_setting('app.client_id', true) = 'all'
      OR "clientId" = nullif(nullif(current_setting('app.client_id', true), ''), 'all')::uuid)
    AND EXISTS (
      SELECT 1 FROM "GutFeeling" g
      WHERE g."workspaceId" = "SealedVote"."workspaceId" AND g."assessmentId" = "SealedVote"."assessmentId"
        AND g."voice" = "SealedVote"."voice"
        AND g."userId" = nullif(current_setting('app.user_id', true), '')::uuid)
  );

-- AuditEntry: written in one's own name
ALTER TABLE "AuditEntry" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "AuditEntry" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "AuditEntry"
  USING (
    "workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid
    AND (current_setting('app.client_id', true) = 'all'
      OR "clientId" = nullif(nullif(current_setting('app.client_id', true), ''), 'all')::uuid)
  )
  WITH CHECK (
    "workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid
    AND (current_setting('app.client_id', true) = 'all'
      OR "clientId" = nullif(nullif(current_setting('app.client_id', true), ''), 'all')::uuid)
    AND "actorId" = nullif(current_setting('app.user_id', true), '')::uuid
  );

-- IdempotencyRecord: everybody's own
ALTER TABLE "IdempotencyRecord" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "IdempotencyRecord" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "IdempotencyRecord"
  USING (
    "workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid
    AND "actorId" = nullif(current_setting('app.user_id', true), '')::uuid
  );

-- Membership is global (read before the tenant is known): one's own everywhere, others' only inside the open tenant
ALTER TABLE "Membership" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Membership" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "Membership"
  USING (
    "userId" = nullif(current_setting('app.user_id', true), '')::uuid
    OR ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid
      AND (current_setting('app.client_id', true) = 'all'
        OR "clientId" = nullif(nullif(current_setting('app.client_id', true), ''), 'all')::uuid))
  )
  WITH CHECK (
    "workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid
    AND (current_setting('app.client_id', true) = 'all'
      OR "clientId" = nullif(nullif(current_setting('app.client_id', true), ''), 'all')::uuid)
  );

-- One membership per person and place; a null client counts as a place too.
CREATE UNIQUE INDEX "Membership_place_key" ON "Membership" ("userId", "workspaceId", "clientId") NULLS NOT DISTINCT;

-- Words the product may store
ALTER TABLE "User" ADD CONSTRAINT "User_email_check" CHECK ("email" = lower(btrim("email")) AND length("email") <= 254);
ALTER TABLE "User" ADD CONSTRAINT "User_locale_check" CHECK ("locale" IN ('de', 'en'));
ALTER TABLE "User" ADD CONSTRAINT "User_theme_check" CHECK ("theme" IN ('system', 'light', 'dark'));
ALTER TABLE "WorkspaceDirectory" ADD CONSTRAINT "WorkspaceDirectory_slug_check"
  CHECK ("slug" ~ '^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$');
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_role_check" CHECK (
  ("clientId" IS NULL AND "role" IN ('owner', 'consultant'))
  OR ("clientId" IS NOT NULL AND "role" IN ('client_owner', 'client_member', 'client_viewer')));
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_role_check" CHECK (
  ("clientId" IS NULL AND "role" IN ('owner', 'consultant'))
  OR ("clientId" IS NOT NULL AND "role" IN ('client_owner', 'client_member', 'client_viewer')));
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_form_check" CHECK ("form" IN ('full', 'short'));
ALTER TABLE "GutFeeling" ADD CONSTRAINT "GutFeeling_voice_check" CHECK ("voice" IN ('owner', 'adviser', 'third'));
ALTER TABLE "SealedVote" ADD CONSTRAINT "SealedVote_vote_check" CHECK ("vote" IN ('yes', 'maybe', 'no'));
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_authorSide_check" CHECK ("authorSide" IN ('client', 'agency'));
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_size_check" CHECK (length("value"::text) <= 4000 AND length("note") <= 4000);

-- A published catalogue version never changes, not even for its owner.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER published BEFORE UPDATE OR DELETE ON "CatalogueVersion"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Grants: what is not listed is refused
GRANT SELECT, INSERT, UPDATE, DELETE ON "RateLimiterFlexible" TO lotse_app;
GRANT SELECT, INSERT, UPDATE ON "User", "Credential", "Session", "WorkspaceDirectory", "Token" TO lotse_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "Membership" TO lotse_app;
GRANT SELECT ON "CatalogueVersion" TO lotse_app;
GRANT SELECT, INSERT ON "AccountEvent" TO lotse_app;
GRANT INSERT ON "OutboxMessage" TO lotse_app;
GRANT SELECT, UPDATE, DELETE ON "OutboxMessage" TO lotse_worker;
GRANT SELECT, INSERT, UPDATE ON "Workspace", "Client", "ClientCatalogue", "ClientSummary", "Invitation", "Assessment",
  "Respondent", "Answer", "AssessmentResult", "IdempotencyRecord" TO lotse_app;
GRANT SELECT, INSERT ON "AnswerRevision", "GutFeeling", "SealedVote", "AuditEntry" TO lotse_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "AgencyNote" TO lotse_app;

-- The boot check compares the applied migrations with the code's.
DO $$
BEGIN
  IF to_regclass('"_prisma_migrations"') IS NOT NULL THEN
    GRANT SELECT ON "_prisma_migrations" TO lotse_app;
  END IF;
END $$;
