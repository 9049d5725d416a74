begin;
select plan(9);

select tests.create_user('bob');
select tests.create_user('dana', '{tutor}');
select tests.book('bob', 'dana');

create function pg_temp.claim(p_limit text, p_lease text) returns text language sql volatile as $$
  select coalesce(tests.error_of(format('select * from public.claim_emails(%s, %s)', p_limit, p_lease)) ->> 'message', 'claimed')
$$;
select is(pg_temp.claim('0', '60'), 'validation.failed', 'none');
select is(pg_temp.claim('501', '60'), 'validation.failed', 'too many');
select is(pg_temp.claim('-1', '60'), 'validation.failed', 'fewer than none');
select is(pg_temp.claim('null', '60'), 'validation.failed', 'any number');
select is(pg_temp.claim('10', '0'), 'validation.failed', 'for no time');
select is(pg_temp.claim('10', '3601'), 'validation.failed', 'for too long');
select is(pg_temp.claim('10', 'null'), 'validation.failed', 'for ever');
select is((select count(*)::integer from private.email_outbox where attempts > 0), 0, 'nothing was claimed');
select is(pg_temp.claim('500', '3600'), 'claimed', 'the most that may be');

select * from finish();
rollback;
