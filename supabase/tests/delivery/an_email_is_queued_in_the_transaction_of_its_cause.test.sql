begin;
select plan(2);

select tests.create_users('bob', 'dana: tutor');

savepoint before;
select tests.keep('lesson', tests.book('bob', 'dana'));
select results_eq(
  $$ select template, recipient_id, to_email, subject_id, status::text, attempts, payload from private.email_outbox order by recipient_id = tests.id('bob') $$,
  $$ values ('BOOKING_CHANGED', tests.id('dana'), null::text, tests.the('lesson'), 'queued', 0, null::jsonb),
            ('BOOKING_CHANGED', tests.id('bob'), null, tests.the('lesson'), 'queued', 0, null) $$,
  'Each party has a queued row without address or text');
rollback to before;
select is_empty('select from private.email_outbox', 'Rolling back the cause removes the queued emails');

select * from finish();
rollback;
