begin;
select plan(17);

select tests.make_reported_thread(1);
create function pg_temp.handlers(p_level public.report_level default 'school') returns text[] language sql as $$
  select array(select p.full_name from unnest(private.report_handlers(p_level, t)) h join public.profiles p on p.id = h order by 1)
  from public.threads t where t.id = tests.thread_id('bob', 'tina', 'mia')
$$;

select is(pg_temp.handlers(), '{Sam}', 'The manager of the student''s school handles the case');
select is(pg_temp.handlers('organization'), '{Olga}', 'One level up, the manager of the organization');
select is(pg_temp.handlers('admin'), '{Ada}', 'At last the admins');

-- A guardian of the student, now or before, or waiting.
select tests.keep('link', tests.link('sam', 'mia', '{book}', 'PENDING', 'OTHER'));
select is(pg_temp.handlers(), '{}', 'A manager who asks to become a guardian of the student does not handle it');
delete from public.profile_graph where id = tests.the('link');
select is(pg_temp.handlers(), '{Sam}', 'Without the request the manager does');
select tests.link('sam', 'mia');
delete from public.profile_graph where source_profile_id = tests.id('sam');
select is(pg_temp.handlers(), '{}', 'A former guardian does not handle it');

-- Restricted for the student in any way.
select tests.restrict('olga', 'mia', '{book}');
select is(pg_temp.handlers('organization'), '{}', 'Who is restricted for the student in any right does not handle it');

-- A guardian together with a side, of another child.
select tests.create_user('leo', '{student}');
select tests.create_user('adam', '{admin}');
select is(pg_temp.handlers('admin'), '{Ada,Adam}', 'Another admin handles it as well');
select tests.link('bob', 'leo'), tests.link('adam', 'leo');
select is(pg_temp.handlers('admin'), '{Ada}', 'Who is a guardian together with a side of the thread does not');

-- A side of the thread, in any account.
select tests.create_user('tim', '{admin}');
select is(pg_temp.handlers('admin'), '{Ada,Tim}', 'A third admin handles it');
insert into private.verified_addresses (profile_id, address, verified_at)
values (tests.id('tim'), 'tina@example.com', now() + interval '1 minute');
select is(pg_temp.handlers('admin'), '{Ada}', 'The reported person in another account does not');

-- Who can no longer act.
select tests.create_user('ann', '{admin}');
select is(pg_temp.handlers('admin'), '{Ada,Ann}', 'A fourth admin handles it');
update public.profiles set user_id = null where id = tests.id('ann');
insert into private.suspensions (profile_id, reason) values (tests.id('ada'), 'Test');
insert into private.suspended_profiles (profile_id, suspended_id) values (tests.id('ada'), tests.id('ada')) on conflict do nothing;
select is(pg_temp.handlers('admin'), '{}', 'A suspended admin handles nothing');

-- Nobody is left: the case goes outside at once, and nobody in conflict learns of it.
update private.settings set safeguarding_contact = 'safe@example.org';
select tests.forget_news();
select tests.keep('case', tests.report('bob', tests.message_id(1)));
select is((tests.report_case(tests.the('case'))).level::text, 'outside', 'A case that nobody may handle goes outside at once');
select results_eq(
  $$ select template, to_email from private.email_outbox where subject_id = tests.the('case') $$,
  $$ values ('REPORT_UNHANDLED', 'safe@example.org') $$, 'The safeguarding contact is written to');
select tests.authenticate_as('sam');
select is_empty('select from public.list_reports(true)', 'The manager in conflict finds no case');
select throws_ok($$ select public.review_report(tests.the('case')) $$, 'PT404', 'report.not_found',
  'The manager in conflict cannot open it');

select * from finish();
rollback;
