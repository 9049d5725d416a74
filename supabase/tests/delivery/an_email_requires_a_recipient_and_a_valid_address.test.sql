begin;
select plan(6);

select throws_ok(
  $$ insert into private.email_outbox (template, dedupe_key) values ('INVITATION', 'x') $$, '23514', null,
  'An email requires a recipient');
select throws_ok(
  $$ insert into private.email_outbox (template, dedupe_key, to_email) values ('INVITATION', 'x', 'Bob@example.com') $$, '23514', null,
  'A recipient''s address must be in lower case');
select throws_ok(
  $$ insert into private.email_outbox (template, dedupe_key, to_email) values ('INVITATION', 'x', E'bob@example.com\nBcc: eve@example.com') $$,
  '23514', null, 'A recipient''s address cannot contain a line break');
select lives_ok(
  $$ insert into private.email_outbox (template, dedupe_key, to_email) values ('INVITATION', 'x', 'bob@example.com') $$,
  'A valid address is accepted');
select throws_ok(
  $$ insert into private.email_outbox (template, dedupe_key, to_email) values ('INVITATION', 'x', 'eve@example.com') $$, '23505', null,
  'An event can have only one email');
select throws_ok(
  $$ insert into private.email_suppressions (address_hash, reason) values ('', 'mood') $$, '23514', null,
  'A suppression requires a known reason');

select * from finish();
rollback;
