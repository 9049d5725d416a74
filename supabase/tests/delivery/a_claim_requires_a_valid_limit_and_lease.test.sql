begin;
select plan(9);

select tests.create_users('bob', 'dana: tutor');
select tests.book('bob', 'dana');

create function pg_temp.claim(p_limit text, p_lease text) returns text language sql volatile as $$
  select coalesce(tests.error_of(format('select * from public.claim_emails(%s, %s)', p_limit, p_lease)) ->> 'message', 'claimed')
$$;
select is(pg_temp.claim('0', '60'), 'validation.failed', 'A limit of zero is refused');
select is(pg_temp.claim('501', '60'), 'validation.failed', 'A limit of 501 is refused');
select is(pg_temp.claim('-1', '60'), 'validation.failed', 'A negative limit is refused');
select is(pg_temp.claim('null', '60'), 'validation.failed', 'A null limit is refused');
select is(pg_temp.claim('10', '0'), 'validation.failed', 'A lease of zero seconds is refused');
select is(pg_temp.claim('10', '3601'), 'validation.failed', 'A lease of more than an hour is refused');
select is(pg_temp.claim('10', 'null'), 'validation.failed', 'A null lease is refused');
select is((select count(*)::integer from private.email_outbox where attempts > 0), 0,
  'Refused claims claim no email');
select is(pg_temp.claim('500', '3600'), 'claimed', 'The largest limit and lease are accepted');

select * from finish();
rollback;
