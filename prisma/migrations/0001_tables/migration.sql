-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "theme" TEXT NOT NULL DEFAULT 'system',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Credential" (
    "userId" UUID NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Credential_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkspaceDirectory" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,

    CONSTRAINT "WorkspaceDirectory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "clientId" UUID,
    "role" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Token" (
    "hash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "workspaceId" UUID,
    "subjectId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Token_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "CatalogueVersion" (
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CatalogueVersion_pkey" PRIMARY KEY ("key","version")
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" UUID NOT NULL,
    "workspaceId" UUID,
    "recipient" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "deliveredAt" TIMESTAMPTZ(3),

    CONSTRAINT "OutboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccountEvent" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AccountEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimiterFlexible" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMP(3),

    CONSTRAINT "RateLimiterFlexible_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Workspace" (
    "workspaceId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Workspace_pkey" PRIMARY KEY ("workspaceId")
);

-- CreateTable
CREATE TABLE "Client" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "trade" TEXT NOT NULL,
    "headcount" TEXT NOT NULL,
    "market" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Client_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ClientCatalogue" (
    "workspaceId" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "catalogueKey" TEXT NOT NULL,
    "followedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ClientCatalogue_pkey" PRIMARY KEY ("workspaceId","clientId","catalogueKey")
);

-- CreateTable
CREATE TABLE "ClientSummary" (
    "workspaceId" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sortName" TEXT NOT NULL,
    "trade" TEXT NOT NULL,
    "headcount" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "answered" INTEGER NOT NULL DEFAULT 0,
    "asked" INTEGER NOT NULL DEFAULT 0,
    "assessmentId" UUID,
    "verdict" TEXT,
    "verdictRank" INTEGER NOT NULL DEFAULT 0,
    "readiness" DOUBLE PRECISION,
    "readinessSort" DOUBLE PRECISION NOT NULL DEFAULT -1,
    "level" INTEGER,
    "balance" DOUBLE PRECISION,
    "submittedAt" TIMESTAMPTZ(3),
    "reviewOn" DATE,
    "reviewSort" DATE NOT NULL,
    "lastActivityAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ClientSummary_pkey" PRIMARY KEY ("workspaceId","clientId")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "clientId" UUID,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "invitedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "acceptedById" UUID,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Assessment" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "form" TEXT NOT NULL,
    "catalogueKey" TEXT NOT NULL,
    "catalogueVersion" INTEGER NOT NULL,
    "catalogueHash" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedById" UUID NOT NULL,
    "confirmationRequestedAt" TIMESTAMPTZ(3),
    "submittedAt" TIMESTAMPTZ(3),
    "submittedById" UUID,

    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Respondent" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "userId" UUID,

    CONSTRAINT "Respondent_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Answer" (
    "workspaceId" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "respondentId" UUID NOT NULL,
    "questionKey" TEXT NOT NULL,
    "value" JSONB,
    "note" TEXT,
    "authorId" UUID NOT NULL,
    "authorSide" TEXT NOT NULL,
    "device" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("workspaceId","assessmentId","respondentId","questionKey")
);

-- CreateTable
CREATE TABLE "AnswerRevision" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "respondentId" UUID NOT NULL,
    "questionKey" TEXT NOT NULL,
    "value" JSONB,
    "note" TEXT,
    "authorId" UUID NOT NULL,
    "device" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AnswerRevision_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "GutFeeling" (
    "workspaceId" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "voice" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "sealedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "GutFeeling_pkey" PRIMARY KEY ("workspaceId","assessmentId","voice")
);

-- CreateTable
CREATE TABLE "SealedVote" (
    "workspaceId" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "voice" TEXT NOT NULL,
    "vote" TEXT NOT NULL,

    CONSTRAINT "SealedVote_pkey" PRIMARY KEY ("workspaceId","assessmentId","voice")
);

-- CreateTable
CREATE TABLE "AgencyNote" (
    "workspaceId" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "questionKey" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "AgencyNote_pkey" PRIMARY KEY ("workspaceId","assessmentId","questionKey")
);

-- CreateTable
CREATE TABLE "AssessmentResult" (
    "workspaceId" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "engine" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "verdict" TEXT NOT NULL,
    "readiness" DOUBLE PRECISION,
    "level" INTEGER,
    "balance" DOUBLE PRECISION,
    "reviewOn" DATE NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AssessmentResult_pkey" PRIMARY KEY ("workspaceId","assessmentId")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "clientId" UUID,
    "actorId" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "subjectId" TEXT,
    "detail" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "IdempotencyRecord" (
    "workspaceId" UUID NOT NULL,
    "operation" TEXT NOT NULL,
    "key" UUID NOT NULL,
    "clientId" UUID,
    "actorId" UUID NOT NULL,
    "response" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IdempotencyRecord_pkey" PRIMARY KEY ("workspaceId","actorId","operation","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "WorkspaceDirectory_slug_key" ON "WorkspaceDirectory"("slug");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE INDEX "Membership_workspaceId_clientId_idx" ON "Membership"("workspaceId", "clientId");

-- CreateIndex
CREATE INDEX "Token_subjectId_idx" ON "Token"("subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "CatalogueVersion_hash_key" ON "CatalogueVersion"("hash");

-- CreateIndex
CREATE INDEX "OutboxMessage_createdAt_idx" ON "OutboxMessage"("createdAt");

-- CreateIndex
CREATE INDEX "AccountEvent_userId_at_idx" ON "AccountEvent"("userId", "at");

-- CreateIndex
CREATE INDEX "ClientSummary_workspaceId_sortName_clientId_idx" ON "ClientSummary"("workspaceId", "sortName", "clientId");

-- CreateIndex
CREATE INDEX "ClientSummary_workspaceId_verdictRank_clientId_idx" ON "ClientSummary"("workspaceId", "verdictRank", "clientId");

-- CreateIndex
CREATE INDEX "ClientSummary_workspaceId_readinessSort_clientId_idx" ON "ClientSummary"("workspaceId", "readinessSort", "clientId");

-- CreateIndex
CREATE INDEX "ClientSummary_workspaceId_reviewSort_clientId_idx" ON "ClientSummary"("workspaceId", "reviewSort", "clientId");

-- CreateIndex
CREATE INDEX "Invitation_workspaceId_clientId_createdAt_idx" ON "Invitation"("workspaceId", "clientId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Assessment_workspaceId_clientId_id_key" ON "Assessment"("workspaceId", "clientId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Assessment_workspaceId_clientId_number_key" ON "Assessment"("workspaceId", "clientId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Respondent_workspaceId_clientId_assessmentId_id_key" ON "Respondent"("workspaceId", "clientId", "assessmentId", "id");

-- CreateIndex
CREATE INDEX "AnswerRevision_workspaceId_clientId_assessmentId_questionKe_idx" ON "AnswerRevision"("workspaceId", "clientId", "assessmentId", "questionKey");

-- CreateIndex
CREATE UNIQUE INDEX "GutFeeling_workspaceId_clientId_assessmentId_voice_key" ON "GutFeeling"("workspaceId", "clientId", "assessmentId", "voice");

-- CreateIndex
CREATE UNIQUE INDEX "SealedVote_workspaceId_clientId_assessmentId_voice_key" ON "SealedVote"("workspaceId", "clientId", "assessmentId", "voice");

-- CreateIndex
CREATE UNIQUE INDEX "AssessmentResult_workspaceId_clientId_assessmentId_key" ON "AssessmentResult"("workspaceId", "clientId", "assessmentId");

-- CreateIndex
CREATE INDEX "AuditEntry_workspaceId_at_idx" ON "AuditEntry"("workspaceId", "at");

-- AddForeignKey
ALTER TABLE "Credential" ADD CONSTRAINT "Credential_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "WorkspaceDirectory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Workspace" ADD CONSTRAINT "Workspace_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "WorkspaceDirectory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Client" ADD CONSTRAINT "Client_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("workspaceId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClientCatalogue" ADD CONSTRAINT "ClientCatalogue_workspaceId_clientId_fkey" FOREIGN KEY ("workspaceId", "clientId") REFERENCES "Client"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClientSummary" ADD CONSTRAINT "ClientSummary_workspaceId_clientId_fkey" FOREIGN KEY ("workspaceId", "clientId") REFERENCES "Client"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("workspaceId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_workspaceId_clientId_fkey" FOREIGN KEY ("workspaceId", "clientId") REFERENCES "Client"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_workspaceId_clientId_fkey" FOREIGN KEY ("workspaceId", "clientId") REFERENCES "Client"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Respondent" ADD CONSTRAINT "Respondent_workspaceId_clientId_assessmentId_fkey" FOREIGN KEY ("workspaceId", "clientId", "assessmentId") REFERENCES "Assessment"("workspaceId", "clientId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_workspaceId_clientId_assessmentId_respondentId_fkey" FOREIGN KEY ("workspaceId", "clientId", "assessmentId", "respondentId") REFERENCES "Respondent"("workspaceId", "clientId", "assessmentId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerRevision" ADD CONSTRAINT "AnswerRevision_workspaceId_clientId_assessmentId_responden_fkey" FOREIGN KEY ("workspaceId", "clientId", "assessmentId", "respondentId") REFERENCES "Respondent"("workspaceId", "clientId", "assessmentId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GutFeeling" ADD CONSTRAINT "GutFeeling_workspaceId_clientId_assessmentId_fkey" FOREIGN KEY ("workspaceId", "clientId", "assessmentId") REFERENCES "Assessment"("workspaceId", "clientId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SealedVote" ADD CONSTRAINT "SealedVote_workspaceId_clientId_assessmentId_voice_fkey" FOREIGN KEY ("workspaceId", "clientId", "assessmentId", "voice") REFERENCES "GutFeeling"("workspaceId", "clientId", "assessmentId", "voice") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgencyNote" ADD CONSTRAINT "AgencyNote_workspaceId_clientId_assessmentId_fkey" FOREIGN KEY ("workspaceId", "clientId", "assessmentId") REFERENCES "Assessment"("workspaceId", "clientId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssessmentResult" ADD CONSTRAINT "AssessmentResult_workspaceId_clientId_assessmentId_fkey" FOREIGN KEY ("workspaceId", "clientId", "assessmentId") REFERENCES "Assessment"("workspaceId", "clientId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
