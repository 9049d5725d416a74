begin;
select plan(6);

select throws_ok(
  $$ insert into private.email_outbox (template, dedupe_key) values ('INVITATION', 'x') $$, '23514', null, 'somebody');
select throws_ok(
  $$ insert into private.email_outbox (template, dedupe_key, to_email) values ('INVITATION', 'x', 'Bob@example.com') $$, '23514', null, 'in lower case');
select throws_ok(
  $$ insert into private.email_outbox (template, dedupe_key, to_email) values ('INVITATION', 'x', E'bob@example.com\nBcc: eve@example.com') $$,
  '23514', null, 'in one line');
select lives_ok(
  $$ insert into private.email_outbox (template, dedupe_key, to_email) values ('INVITATION', 'x', 'bob@example.com') $$, 'a proper one');
select throws_ok(
  $$ insert into private.email_outbox (template, dedupe_key, to_email) values ('INVITATION', 'x', 'eve@example.com') $$, '23505', null, 'once for each event');
select throws_ok(
  $$ insert into private.email_suppressions (address, reason) values ('bob@example.com', 'mood') $$, '23514', null, 'an address is closed for a known reason');

select * from finish();
rollback;
