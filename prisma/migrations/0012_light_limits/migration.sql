-- Counters of tries need not survive a crash of the database, and nobody should wait for a disk to have one more counted:
-- without a log, a try that is counted beside an answer costs no flush of its own.
ALTER TABLE "RateLimiterFlexible" SET UNLOGGED;
