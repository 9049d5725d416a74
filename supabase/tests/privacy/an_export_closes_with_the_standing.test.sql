begin;
select plan(43);

select tests.create_family();
select tests.create_users('sam', 'kim: agent', 'nora: student');
select tests.send('bob', 'dana');
select tests.keep('link', tests.link_id('bob', 'charlie'));
-- Builds Bob's export of Charlie a day after the one before, and says what it came to.
create function pg_temp.built(p_requester text default 'bob', p_student text default 'charlie') returns text language plpgsql as $$
begin
  delete from private.rate_limits where bucket = 'exports';
  perform tests.keep('export', tests.request_export(p_requester, p_student));
  return tests.build_export(tests.the('export'));
end $$;

select is(pg_temp.built(), 'ready', 'A guardian''s export is built');
select is(tests.shown_export('bob', tests.the('export')), 'requester ready 1', 'The guardian sees it with its file');
select is(tests.downloads('bob'), 1, 'The guardian downloads it');
select is(tests.downloads('eve') + tests.downloads('charlie') + tests.downloads('dana'), 0, 'Nobody else downloads it');

-- A tutor's conversations.
select is(pg_temp.built('dana', null), 'ready', 'The tutor''s export of their own data is built');
select is(tests.downloads('dana'), 1, 'The tutor downloads it');
select tests.restrict('dana', 'charlie', '{message}');
select is(tests.downloads('dana'), 0, 'A tutor who may no longer write about a student loses the file with the conversation');
delete from public.contact_restrictions where profile_id = tests.id('dana');
select is(pg_temp.built(), 'ready', 'The guardian''s export is built again');

-- A lowered right closes it for good.
update public.profile_graph set rights = '{view_progress,message,book}' where id = tests.the('link');
select is(tests.downloads('bob'), 0, 'A lowered right closes the file at once');
select is(tests.shown_export('bob', tests.the('export')), 'requester closed 0', 'The guardian who still sees the student finds it closed');
update public.profile_graph set rights = '{view_progress,message,book,receive_alerts}' where id = tests.the('link');
select is(tests.downloads('bob'), 0, 'The right that returns does not open it again');
select is(pg_temp.built(), 'ready', 'A new one is built');
update public.profile_graph set rights = '{message,book,receive_alerts}' where id = tests.the('link');
select is(tests.downloads('bob'), 0, 'Without view_progress nothing is downloaded');
select is(tests.shown_export('bob', tests.the('export')), null, 'Without view_progress nothing is shown');
update public.profile_graph set rights = '{view_progress,message,book,receive_alerts}' where id = tests.the('link');

-- A restriction, of all rights or of one.
select is(pg_temp.built(), 'ready', 'Another one is built');
select tests.keep('restriction', tests.restrict('bob', 'charlie', '{message}'));
select is(tests.downloads('bob'), 0, 'A restriction of one right closes the file at once');
delete from public.contact_restrictions where id = tests.the('restriction');
select is(tests.downloads('bob'), 0, 'A restriction that was lifted does not open it again');
select is(pg_temp.built(), 'ready', 'A further one is built');
select is(pg_temp.built('bob', null), 'ready', 'One of the guardian''s own data is built');
select tests.keep('own', tests.the('export'));
select is(tests.downloads('bob'), 2, 'Both files can be downloaded');
select tests.restrict('bob', 'charlie');
select is(tests.downloads('bob'), 0, 'A restriction closes both');
select is(tests.shown_export('bob', tests.the('own')), 'requester closed 0', 'The own one is closed, without a reason');
delete from public.contact_restrictions where profile_id = tests.id('bob');

-- The link ends.
select is(pg_temp.built(), 'ready', 'One is built before the link ends');
select is(pg_temp.built('bob', null), 'ready', 'Another own one is built');
select tests.keep('own', tests.the('export'));
select tests.authenticate_as('charlie');
select public.block_guardian(tests.the('link'));
select tests.clear_authentication();
select is(tests.downloads('bob'), 0, 'A block closes both at once');
select is(tests.shown_export('bob', tests.the('own')), 'requester closed 0', 'A block looks like a restriction');
select tests.authenticate_as('charlie');
select public.unblock_guardian(tests.id('bob'));
select tests.clear_authentication();
select is(tests.downloads('bob'), 0, 'A block that was lifted opens nothing again');
select is(pg_temp.built('eve'), 'ready', 'The other guardian''s export is built');
select is(tests.downloads('eve'), 1, 'The other guardian downloads their own');
delete from public.bookings where student_id = tests.id('charlie');
select tests.authenticate_as('eve');
select public.unlink_student(tests.link_id('eve', 'charlie'));
select tests.clear_authentication();
select is(tests.downloads('eve'), 0, 'The end of the link closes the file at once');
select is(tests.shown_export('eve', tests.the('export')), null, 'The end of the link hides it');

-- An agent's clients, and the end of an account.
select tests.link('sam', 'nora'), tests.keep('agency', tests.agent('kim', 'sam'));
select is(pg_temp.built('kim', null), 'ready', 'An agent''s export is built');
select is(tests.downloads('kim'), 1, 'The agent downloads it');
delete from public.profile_graph where id = tests.the('agency');
select is(tests.downloads('kim'), 0, 'An agent who lost a client loses the file');
select tests.keep('agency', tests.agent('kim', 'sam'));
select is(pg_temp.built('kim', null), 'ready', 'Another one of the agent is built');
update public.profile_graph set rights = '{view_progress,message}' where id = tests.link_id('sam', 'nora');
select is(tests.downloads('kim'), 0, 'An agent whose client may no longer book for a student loses the file that names the student');
update public.profile_graph set rights = '{view_progress,message,book,receive_alerts}' where id = tests.link_id('sam', 'nora');
select is(tests.downloads('kim'), 0, 'The right of the client that returns does not open it again');
select is(pg_temp.built('kim', null), 'ready', 'A further one of the agent is built');
select is(tests.downloads('kim'), 1, 'The agent downloads the new one');
select tests.restrict('sam', 'nora');
select is(tests.downloads('kim'), 0, 'A restriction of the client closes the file of the agent');
delete from public.contact_restrictions where profile_id = tests.id('sam');
select is(pg_temp.built('sam', 'nora'), 'ready', 'A guardian''s export is built before the account ends');
delete from auth.users where id = tests.user_id('nora');
select is(tests.downloads('sam'), 0, 'The end of the student''s account closes it');
select is((select count(*)::int from private.exports where status <> 'closed' and student_id is not null and tests.is_own(id)), 0,
  'No export about a student is open at the end');

select * from finish();
rollback;
