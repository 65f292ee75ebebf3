-- At the first start of the database: a login for each that uses it, and a database for each that keeps something. psql runs it.
-- The passwords are read where they stand for the applications too, so that none is written twice.
\set owner `sed -E 's,^[^/]+//[^:]+:([^@]+)@.*$,\1,' /run/secrets/database-owner-url`
\set app `sed -E 's,^[^/]+//[^:]+:([^@]+)@.*$,\1,' /run/secrets/database-url`
\set engine `cat /run/secrets/camunda-database-password`

-- The tables of the case file are cases_owner's, which migrates them; cases_app may add to the audit trail, and not change it.
create role cases_owner login password :'owner';
create role cases_app login password :'app';
create role camunda login password :'engine';
create database cases owner cases_owner;
create database camunda owner camunda;

-- Nobody enters the other's database.
revoke all on database cases, camunda, postgres, template1 from public;
grant connect on database cases to cases_app;
