-- Into a workspace in one statement, since nearly every request begins with it: membership and role of the person whose
-- session was proven, and the settings that the second wall reads, for this transaction only. It runs with the rights of
-- whoever calls it: row-level security shows it the person's own memberships and, once inside, the tenant's own client.
-- Nobody is let in by it who could not set these settings alone; no row means no way in.
CREATE FUNCTION enter_place(person uuid, place text, client uuid)
RETURNS TABLE ("workspaceId" uuid, "clientId" uuid, "role" text, "clientThere" boolean)
LANGUAGE plpgsql AS $$
DECLARE
  way record;
BEGIN
  PERFORM set_config('app.user_id', person::text, true);
  -- whoever belongs to the agency enters as the agency, even if bound to the client as well
  SELECT m."workspaceId", m."clientId", m."role" INTO way
    FROM public."Membership" m JOIN public."WorkspaceDirectory" d ON d."id" = m."workspaceId"
    WHERE m."userId" = person AND d."slug" = place AND (m."clientId" IS NULL OR m."clientId" = client)
    ORDER BY m."clientId" NULLS FIRST LIMIT 1;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  PERFORM set_config('app.workspace_id', way."workspaceId"::text, true),
    set_config('app.client_id', coalesce(client::text, 'all'), true),
    -- "Membership_role_check": an agency's people are bound to no client
    set_config('app.audience', CASE WHEN way."clientId" IS NULL THEN 'agency' ELSE 'client' END, true);
  RETURN QUERY SELECT way."workspaceId", way."clientId", way."role", client IS NULL OR EXISTS (
    SELECT 1 FROM public."Client" c WHERE c."workspaceId" = way."workspaceId" AND c."id" = client);
END $$;
REVOKE EXECUTE ON FUNCTION enter_place(uuid, text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enter_place(uuid, text, uuid) TO lotse_app;
