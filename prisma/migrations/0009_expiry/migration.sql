-- What has served its time is swept: answers kept for copies of a request, sessions and links that ran out long ago.

-- Everybody's own, as before. A job acts in nobody's name; of this table it sees what no copy will ask for any more.
ALTER POLICY tenant ON "IdempotencyRecord"
  USING (
    "workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid
    AND ("actorId" = nullif(current_setting('app.user_id', true), '')::uuid
      OR (nullif(current_setting('app.user_id', true), '')::uuid = '00000000-0000-0000-0000-000000000000'
        AND "at" < now() - interval '7 days'))
  )
  WITH CHECK (
    "workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid
    AND "actorId" = nullif(current_setting('app.user_id', true), '')::uuid
  );
GRANT DELETE ON "IdempotencyRecord" TO lotse_app;

-- Sessions and links belong to no workspace, so the worker sweeps them: those alone, and it reads no id and no hash.
CREATE POLICY sweep ON "Session" TO lotse_worker USING ("expiresAt" < now() - interval '7 days');
CREATE POLICY sweep ON "Token" TO lotse_worker USING ("expiresAt" < now() - interval '90 days');
GRANT SELECT ("expiresAt"), DELETE ON "Session", "Token" TO lotse_worker;
