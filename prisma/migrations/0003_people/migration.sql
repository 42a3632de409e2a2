-- People join, change their role and leave. The second wall holds who may do that to whom, by the membership that the
-- asking person really has at that moment, not by a setting: a consultant or a client's person raises nobody, and an
-- owner who was made a consultant a moment ago no longer counts as one.

-- Membership: what may be read stays as it was; each kind of writing has its own rule. Still one permissive policy for
-- each command. The rule for reading must stay without a subquery: the others read this table through it.
DROP POLICY tenant ON "Membership";

CREATE POLICY reading ON "Membership" FOR SELECT
  USING (
    "userId" = nullif(current_setting('app.user_id', true), '')::uuid
    OR ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid
      AND (current_setting('app.client_id', true) = 'all'
        OR "clientId" = nullif(nullif(current_setting('app.client_id', true), ''), 'all')::uuid))
  );

-- One joins oneself: by an invitation accepted for that place, role and address, or as the first of a new workspace
CREATE POLICY joining ON "Membership" FOR INSERT
  WITH CHECK (
    "workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid
    AND (current_setting('app.client_id', true) = 'all'
      OR "clientId" = nullif(nullif(current_setting('app.client_id', true), ''), 'all')::uuid)
    AND "userId" = nullif(current_setting('app.user_id', true), '')::uuid
    AND (
      EXISTS (
        SELECT 1 FROM "Invitation" i JOIN "User" u ON u."email" = i."email"
        WHERE i."workspaceId" = "Membership"."workspaceId" AND i."clientId" IS NOT DISTINCT FROM "Membership"."clientId"
          AND i."role" = "Membership"."role" AND u."id" = "Membership"."userId" AND i."acceptedById" = u."id")
      OR ("role" = 'owner' AND NOT EXISTS (
        SELECT 1 FROM "Membership" earlier WHERE earlier."workspaceId" = "Membership"."workspaceId"))
    )
  );

-- An agency's own people are the owner's business; a client's people are everybody's in the agency
CREATE POLICY changing ON "Membership" FOR UPDATE
  USING (
    "workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid
    AND (current_setting('app.client_id', true) = 'all'
      OR "clientId" = nullif(nullif(current_setting('app.client_id', true), ''), 'all')::uuid)
    AND EXISTS (
      SELECT 1 FROM "Membership" asking
      WHERE asking."userId" = nullif(current_setting('app.user_id', true), '')::uuid
        AND asking."workspaceId" = "Membership"."workspaceId" AND asking."clientId" IS NULL
        AND (asking."role" = 'owner' OR "Membership"."clientId" IS NOT NULL))
  );

CREATE POLICY leaving ON "Membership" FOR DELETE
  USING (
    "workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid
    AND (current_setting('app.client_id', true) = 'all'
      OR "clientId" = nullif(nullif(current_setting('app.client_id', true), ''), 'all')::uuid)
    AND EXISTS (
      SELECT 1 FROM "Membership" asking
      WHERE asking."userId" = nullif(current_setting('app.user_id', true), '')::uuid
        AND asking."workspaceId" = "Membership"."workspaceId" AND asking."clientId" IS NULL
        AND (asking."role" = 'owner' OR "Membership"."clientId" IS NOT NULL))
  );

-- Whose membership it is and where never changes; only the role does.
REVOKE UPDATE ON "Membership" FROM lotse_app;
GRANT UPDATE ("role") ON "Membership" TO lotse_app;

-- Invitation: an open one is made by whoever may let that role in. What else is written is its acceptance, by the one
-- who accepts, or its withdrawal.
ALTER POLICY tenant ON "Invitation"
  WITH CHECK (
    "workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid
    AND (current_setting('app.client_id', true) = 'all'
      OR "clientId" = nullif(nullif(current_setting('app.client_id', true), ''), 'all')::uuid)
    AND (
      "revokedAt" IS NOT NULL
      OR "acceptedById" = nullif(current_setting('app.user_id', true), '')::uuid
      OR EXISTS (
        SELECT 1 FROM "Membership" asking
        WHERE asking."userId" = nullif(current_setting('app.user_id', true), '')::uuid
          AND asking."workspaceId" = "Invitation"."workspaceId" AND asking."clientId" IS NULL
          AND (asking."role" = 'owner' OR "Invitation"."clientId" IS NOT NULL))
    )
  );

-- An invitation begins open and is never rewritten: another address or role is another invitation.
REVOKE INSERT, UPDATE ON "Invitation" FROM lotse_app;
GRANT INSERT ("workspaceId", "id", "clientId", "email", "name", "role", "locale", "invitedById", "createdAt", "expiresAt")
  ON "Invitation" TO lotse_app;
GRANT UPDATE ("acceptedAt", "acceptedById", "revokedAt") ON "Invitation" TO lotse_app;
