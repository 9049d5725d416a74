begin;
select plan(22);

select tests.make_reported_thread(1);
select tests.create_user(n) from unnest('{lea,lou,lex,mo}'::text[]) n;
create function pg_temp.handlers(p_level public.report_level default 'school', p_leads boolean default true) returns text[] language sql as $$
  select array(select p.full_name from unnest(private.report_handlers(p_level, t, p_leads)) h join public.profiles p on p.id = h order by 1)
  from public.threads t where t.id = tests.thread_id('bob', 'tina', 'mia')
$$;
create function pg_temp.handles(p_who text) returns boolean language sql as $$
  select private.handles_report(tests.id(p_who), c) from private.report_cases c where c.id = tests.the('case')
$$;

select is(pg_temp.handlers(), '{Sam}', 'Without a lead the manager of the school handles the case');
select tests.employ('lou', 'safeguarding_lead', 'low');
select is(pg_temp.handlers(), '{Sam}', 'A lead of another school handles nothing');
select tests.employ('lea', 'safeguarding_lead', 'high');
select tests.employ('lex', 'safeguarding_lead', 'north');
select is(pg_temp.handlers(), '{Lea}', 'A lead of the school handles the case and its manager does not');
select is(pg_temp.handlers('organization'), '{Lex}', 'One level up, the lead of the organization handles the case');
select ok('Ada' = any (pg_temp.handlers('admin')), 'At last the admins handle the case');
select is(pg_temp.handlers('school', false), '{Sam}', 'What is no case stays with the managers of the school');

select tests.keep('case', tests.report('bob', tests.message_id(1)));
select ok(pg_temp.handles('lea'), 'The lead handles the case that was reported');
select ok(not pg_temp.handles('sam'), 'The manager beside a lead does not handle the case');
select ok(not pg_temp.handles('lex'), 'The lead of the organization does not handle a case of the school');
select tests.authenticate_as('lea');
select is((select count(*)::int from public.list_reports()), 1, 'The lead finds the case in the list');
select isnt_empty($$ select public.review_report(tests.the('case')) $$, 'The lead reads the reported message');
select tests.authenticate_as('sam');
select is_empty('select from public.list_reports(true)', 'The manager beside a lead finds no case');
select throws_ok($$ select public.review_report(tests.the('case')) $$, 'PT404', 'report.not_found', 'The manager beside a lead opens no case');
select tests.clear_authentication();

-- A conflict of the lead gives the case to the manager.
select tests.keep('link', tests.link('lea', 'mia', '{book}', 'PENDING', 'OTHER'));
select is(pg_temp.handlers(), '{Sam}', 'A lead who asks to become a guardian of the student handles nothing about them');
select ok(not pg_temp.handles('lea'), 'A lead in conflict does not handle the case');
select ok(pg_temp.handles('sam'), 'The manager handles the case of a lead in conflict');
delete from public.profile_graph where id = tests.the('link');
select ok(pg_temp.handles('lea'), 'Without the conflict the lead handles the case again');

-- A lead who is a side of the thread.
select tests.employ('tina', 'safeguarding_lead', 'high');
select is(pg_temp.handlers(), '{Lea}', 'A lead handles no case about themselves');
delete from public.memberships where profile_id = tests.id('lea');
select is(pg_temp.handlers(), '{Sam}', 'The manager handles a case about the only lead');

-- A lead who is suspended.
select tests.employ('mo', 'safeguarding_lead', 'high');
select is(pg_temp.handlers(), '{Mo}', 'Another lead handles the case');
insert into private.suspensions (profile_id, reason) values (tests.id('mo'), 'Test');
insert into private.suspended_profiles (profile_id, suspended_id) values (tests.id('mo'), tests.id('mo')) on conflict do nothing;
select is(pg_temp.handlers(), '{Sam}', 'A suspended lead handles nothing');
select ok(not pg_temp.handles('mo'), 'The suspended lead does not handle the case');

select * from finish();
rollback;
