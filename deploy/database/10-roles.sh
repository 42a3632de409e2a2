#!/bin/sh
# Run once by the PostgreSQL image, in an empty data folder: the three roles of Lotse and their database.
# The owner changes tables, the app serves requests, the worker sends mail; none may step around row-level security.
set -eu

psql --set ON_ERROR_STOP=1 --no-psqlrc --username "${POSTGRES_USER:-postgres}" --dbname postgres \
  --set owner="$LOTSE_OWNER_PASSWORD" --set app="$LOTSE_APP_PASSWORD" --set worker="$LOTSE_WORKER_PASSWORD" <<'SQL'
create role lotse_owner login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'owner';
create role lotse_app login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'app';
create role lotse_worker login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'worker';
create database lotse owner lotse_owner;
revoke all on database lotse from public;
grant connect on database lotse to lotse_app, lotse_worker;
SQL
