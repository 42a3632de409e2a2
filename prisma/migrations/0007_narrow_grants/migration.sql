-- What the app's role may do is narrowed to what the product does: columns instead of tables, rows of one account
-- instead of all accounts, and a way in that a link opens once. Three settings join those of 0002_walls:
--   app.session_id, app.account_id  the session or the account that this transaction is about, before anybody is proven
--   app.token_hash                  the hash of the secret link that somebody holds

-- ───────────── votes stay shut in the very transaction that submits ─────────────

-- Which transaction submitted. Nobody writes it but the trigger below: not the app, and not by a forged value.
ALTER TABLE "Assessment" ADD COLUMN "submittedXid" xid8;
-- The walls bind the owner too, who for this one statement looks over them; a failure takes all of it back.
ALTER TABLE "Assessment" NO FORCE ROW LEVEL SECURITY;
UPDATE "Assessment" SET "submittedXid" = '1' WHERE "submittedAt" IS NOT NULL;
ALTER TABLE "Assessment" FORCE ROW LEVEL SECURITY;
-- Without it a row could count as submitted and by nobody.
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_submitted_check"
  CHECK (("submittedAt" IS NULL) = ("submittedXid" IS NULL));

-- A submission is stamped once, and stands.
CREATE FUNCTION stamp_submission() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."submittedAt" IS NOT NULL THEN
    IF ROW(NEW."submittedAt", NEW."submittedById") IS DISTINCT FROM ROW(OLD."submittedAt", OLD."submittedById") THEN
      RAISE EXCEPTION 'a submitted assessment stays submitted' USING ERRCODE = 'restrict_violation';
    END IF;
    NEW."submittedXid" := OLD."submittedXid";
  ELSIF NEW."submittedAt" IS NOT NULL THEN
    NEW."submittedXid" := pg_current_xact_id();
  ELSE
    NEW."submittedXid" := NULL;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER submission BEFORE INSERT OR UPDATE ON "Assessment" FOR EACH ROW EXECUTE FUNCTION stamp_submission();

-- A submission that is rolled back after a look leaves no trace; so the look has to come after the commit.
ALTER POLICY tenant ON "SealedVote"
  USING (
    "workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid
    AND (current_setting('app.client_id', true) = 'all'
      OR "clientId" = nullif(nullif(current_setting('app.client_id', true), ''), 'all')::uuid)
    AND EXISTS (
      SELECT 1 FROM "Assessment" a
      WHERE a."workspaceId" = "SealedVote"."workspaceId" AND a."id" = "SealedVote"."assessmentId"
        AND a."submittedAt" IS NOT NULL
        AND a."submittedXid" IS DISTINCT FROM pg_current_xact_id_if_assigned())
  );

-- ───────────── accounts: rows of one account, not of all ─────────────

-- A name is read wherever its person did something; only one's own row is written.
ALTER TABLE "User" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "User" FORCE ROW LEVEL SECURITY;
CREATE POLICY account ON "User" USING (true)
  WITH CHECK ("id" IN (nullif(current_setting('app.user_id', true), '')::uuid,
    nullif(current_setting('app.account_id', true), '')::uuid));

ALTER TABLE "Credential" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Credential" FORCE ROW LEVEL SECURITY;
CREATE POLICY account ON "Credential"
  USING ("userId" IN (nullif(current_setting('app.user_id', true), '')::uuid,
    nullif(current_setting('app.account_id', true), '')::uuid));

ALTER TABLE "Session" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Session" FORCE ROW LEVEL SECURITY;
CREATE POLICY account ON "Session"
  USING (
    "id" = nullif(current_setting('app.session_id', true), '')::uuid
    OR "userId" IN (nullif(current_setting('app.user_id', true), '')::uuid,
      nullif(current_setting('app.account_id', true), '')::uuid)
  )
  WITH CHECK ("userId" IN (nullif(current_setting('app.user_id', true), '')::uuid,
      nullif(current_setting('app.account_id', true), '')::uuid));

-- A link: by whoever holds the secret, in the workspace that made it, or for the account it resets.
ALTER TABLE "Token" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Token" FORCE ROW LEVEL SECURITY;
CREATE POLICY account ON "Token"
  USING (
    "hash" = nullif(current_setting('app.token_hash', true), '')
    OR "workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid
    OR ("workspaceId" IS NULL AND "subjectId" IN (nullif(current_setting('app.user_id', true), '')::uuid,
      nullif(current_setting('app.account_id', true), '')::uuid))
  );

-- Whose session it is: one statement, since every request begins with it.
CREATE FUNCTION prove_session(session uuid, moment timestamptz) RETURNS TABLE ("userId" uuid, "userName" text)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.session_id', session::text, true);
  RETURN QUERY
    SELECT s."userId", u."name" FROM public."Session" s JOIN public."User" u ON u."id" = s."userId"
    WHERE s."id" = session AND s."revokedAt" IS NULL AND s."expiresAt" > moment;
  PERFORM set_config('app.session_id', '', true);
END $$;
GRANT EXECUTE ON FUNCTION prove_session(uuid, timestamptz) TO lotse_app;

-- ───────────── in by a link, once ─────────────

-- A link that was used stays used, so that it proves the right of one transaction only; a shut one stays shut.
CREATE FUNCTION refuse_reopening() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."usedAt" IS NOT NULL OR (OLD."revokedAt" IS NOT NULL AND (NEW."usedAt" IS NOT NULL OR NEW."revokedAt" IS NULL))
  THEN
    RAISE EXCEPTION 'a link that was used or shut stays so' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER shut BEFORE UPDATE ON "Token" FOR EACH ROW EXECUTE FUNCTION refuse_reopening();

-- An invitation that was accepted once is no way back in for somebody who was removed: its link has to be used up in
-- this very transaction. And first owner is who makes the workspace in it, not who finds one empty.
ALTER POLICY joining ON "Membership"
  WITH CHECK (
    "workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid
    AND (current_setting('app.client_id', true) = 'all'
      OR "clientId" = nullif(nullif(current_setting('app.client_id', true), ''), 'all')::uuid)
    AND "userId" = nullif(current_setting('app.user_id', true), '')::uuid
    AND (
      EXISTS (
        SELECT 1 FROM "Token" t
        JOIN "Invitation" i ON i."workspaceId" = t."workspaceId" AND i."id" = t."subjectId"
        JOIN "User" u ON u."email" = i."email"
        WHERE t."hash" = nullif(current_setting('app.token_hash', true), '') AND t."purpose" = 'invitation'
          AND t."usedAt" IS NOT NULL AND t.xmin = pg_current_xact_id()::xid
          AND i."workspaceId" = "Membership"."workspaceId" AND i."clientId" IS NOT DISTINCT FROM "Membership"."clientId"
          AND i."role" = "Membership"."role" AND i."revokedAt" IS NULL
          AND u."id" = "Membership"."userId" AND i."acceptedById" = u."id")
      OR ("role" = 'owner' AND "clientId" IS NULL
        AND EXISTS (
          SELECT 1 FROM "WorkspaceDirectory" d
          WHERE d."id" = "Membership"."workspaceId" AND d.xmin = pg_current_xact_id()::xid)
        AND NOT EXISTS (SELECT 1 FROM "Membership" earlier WHERE earlier."workspaceId" = "Membership"."workspaceId"))
    )
  );

-- ───────────── grants by column ─────────────

-- Nothing here is written twice: no row is ever moved, renamed or rewritten.
REVOKE UPDATE ON "WorkspaceDirectory", "AssessmentResult", "ClientCatalogue" FROM lotse_app;
-- Written for whoever investigates; the app has no use for what happened to accounts.
REVOKE SELECT ON "AccountEvent" FROM lotse_app;

REVOKE UPDATE ON "User", "Credential", "Session", "Token", "IdempotencyRecord" FROM lotse_app;
GRANT UPDATE ("name", "locale", "theme") ON "User" TO lotse_app;
GRANT UPDATE ("passwordHash", "changedAt") ON "Credential" TO lotse_app;
GRANT UPDATE ("revokedAt") ON "Session" TO lotse_app;
GRANT UPDATE ("usedAt", "revokedAt") ON "Token" TO lotse_app;
GRANT UPDATE ("response") ON "IdempotencyRecord" TO lotse_app;

-- Everywhere else all but keys, references and what is named here. A column that comes later needs a grant of its own.
DO $$
DECLARE
  narrowed record;
  columns text;
BEGIN
  FOR narrowed IN
    SELECT * FROM (VALUES
      ('UPDATE', 'Workspace', ARRAY['createdAt']),
      ('UPDATE', 'Client', ARRAY['createdAt']),
      ('UPDATE', 'ClientSummary', ARRAY[]::text[]),
      ('UPDATE', 'Respondent', ARRAY[]::text[]),
      ('UPDATE', 'Answer', ARRAY[]::text[]),
      ('UPDATE', 'AgencyNote', ARRAY[]::text[]),
      ('UPDATE', 'Assessment', ARRAY['number', 'form', 'catalogueKey', 'catalogueVersion', 'catalogueHash',
        'startedAt', 'startedById', 'submittedXid']),
      ('INSERT', 'Assessment', ARRAY['confirmationRequestedAt', 'submittedAt', 'submittedById', 'submittedXid']),
      ('INSERT', 'Token', ARRAY['usedAt', 'revokedAt']),
      ('INSERT', 'Session', ARRAY['revokedAt'])
    ) AS list (privilege, name, closed)
  LOOP
    SELECT string_agg(quote_ident(a.attname), ', ') INTO columns
    FROM pg_attribute a
    WHERE a.attrelid = format('public.%I', narrowed.name)::regclass AND a.attnum > 0 AND NOT a.attisdropped
      AND a.attgenerated = '' AND a.attname <> ALL (narrowed.closed)
      AND (narrowed.privilege = 'INSERT' OR NOT EXISTS (
        SELECT FROM pg_constraint k
        WHERE k.conrelid = a.attrelid AND k.contype IN ('p', 'f') AND a.attnum = ANY (k.conkey)));
    EXECUTE format('REVOKE %s ON %I FROM lotse_app', narrowed.privilege, narrowed.name);
    EXECUTE format('GRANT %s (%s) ON %I TO lotse_app', narrowed.privilege, columns, narrowed.name);
  END LOOP;
END $$;
