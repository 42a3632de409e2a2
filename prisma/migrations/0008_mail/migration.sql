-- Delivery: when a message is due, how often it was tried, and why it was given up.

ALTER TABLE "OutboxMessage" ADD COLUMN "key" TEXT;
ALTER TABLE "OutboxMessage" ADD COLUMN "attempts" INTEGER NOT NULL DEFAULT 0;
-- The default serves a version that is still running and does not know the column.
ALTER TABLE "OutboxMessage" ADD COLUMN "dueAt" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "OutboxMessage" ADD COLUMN "failedAt" TIMESTAMPTZ(3);
ALTER TABLE "OutboxMessage" ADD COLUMN "failure" TEXT;
UPDATE "OutboxMessage" SET "dueAt" = NULL WHERE "deliveredAt" IS NOT NULL;

CREATE UNIQUE INDEX "OutboxMessage_key_key" ON "OutboxMessage"("key");
CREATE INDEX "OutboxMessage_dueAt_idx" ON "OutboxMessage"("dueAt");

-- The worker moves a message on and empties it once it is done; it changes no recipient and no key, and removes nothing.
REVOKE UPDATE, DELETE ON "OutboxMessage" FROM lotse_worker;
GRANT UPDATE ("attempts", "dueAt", "deliveredAt", "failedAt", "failure", "data") ON "OutboxMessage" TO lotse_worker;
