begin;
select plan(26);

select tests.staff_schools();
update private.settings set safeguarding_contact = 'safe@example.org', complaint_route = 'The authority';
select tests.forget_news();
select tests.keep('r', tests.ask('bob', 'access', 'mia'));
create function pg_temp.level() returns text language sql as $$ select (tests.privacy_request(tests.the('r'))).level::text $$;

select is(pg_temp.level(), 'school', 'The school has the request first');
select is(tests.mailed('sam'), '{"PRIVACY_REQUEST waiting handler"}', 'The manager of the school gets an email');
select is(private.tend_privacy_requests(now() + interval '23 hours'), 0, 'Before 24 hours a request stays where it is');
select is(private.tend_privacy_requests(now() + interval '24 hours'), 1, 'After 24 hours unopened it moves');
select is(private.tend_privacy_requests(now() + interval '24 hours'), 0, 'A second run at the same time moves nothing');
select is(pg_temp.level(), 'organization', 'The organization has it');
select tests.authenticate_as('sam');
select is_empty('select from public.list_privacy_requests()', 'The school no longer has it');
select is_empty($$ select from public.notifications where key = 'PRIVACY_REQUEST' $$, 'The school no longer reads of it');
select throws_ok($$ select public.open_privacy_request(tests.the('r')) $$, 'PT404', 'privacy.not_found', 'The school cannot open it any more');
select tests.authenticate_as('olga');
select results_eq('select kind::text, requester_name, student_name from public.list_privacy_requests()', $$ values ('access', 'Bob', 'Mia') $$,
  'The organization sees whose request it is');
select throws_ok($$ select public.decide_privacy_request(tests.the('r'), true) $$, 'PT409', 'privacy.not_open', 'Nobody decides an unread request');
select is((select request from public.open_privacy_request(tests.the('r'))), 'Please do it', 'The organization opens it');
select tests.clear_authentication();
select is(private.tend_privacy_requests(now() + interval '13 days'), 0, 'A request in review stays for fourteen days');
select is(private.tend_privacy_requests(now() + interval '14 days'), 1, 'A request that is not decided by then moves');
select is(pg_temp.level(), 'admin', 'The admins have it');
select tests.lose_roles('ada');
select is(private.tend_privacy_requests(now() + interval '14 days'), 1, 'A level without anybody passes the request on at once');
select is(pg_temp.level(), 'outside', 'The request is outside now');
select is((select count(*)::int from private.email_outbox where to_email = 'safe@example.org' and template = 'PRIVACY_UNHANDLED'), 1,
  'The contact outside is written to');
select is(private.tend_privacy_requests(now() + interval '21 days'), 1, 'A week later it is told again');
select is((select count(*)::int from private.email_outbox where to_email = 'safe@example.org' and template = 'PRIVACY_UNHANDLED'), 2,
  'The contact is written to every week until somebody decides');
select is((select count(*)::int from private.privacy_requests where level_until is null), 0, 'No open request is without a next time');

-- The console answers what nobody else does.
select lives_ok($$ select from public.open_privacy_request(tests.the('r')) $$, 'The console opens the request');
select lives_ok($$ select public.decide_privacy_request(tests.the('r'), false, 'rights_of_others', 'It names others.') $$, 'The console refuses it');
select is(tests.shown_request('bob', tests.the('r')), 'refused decided rights_of_others It names others.', 'The requester reads the answer');

-- One that is due soon waits no fourteen days.
select tests.keep('soon', tests.ask('bob', 'correction', 'mia'));
create function pg_temp.opened(p_due interval) returns interval language plpgsql as $$
begin
  update private.privacy_requests set due_at = now() + p_due, status = 'received' where id = tests.the('soon');
  perform tests.authenticate_as('sam');
  perform public.open_privacy_request(tests.the('soon'));
  perform tests.clear_authentication();
  return (tests.privacy_request(tests.the('soon'))).level_until - now();
end $$;
select is(pg_temp.opened('10 days'), '3 days', 'A request in review moves up a week before it is due');
select is(pg_temp.opened('3 days'), '24 hours', 'A request that is due within a week moves up within the day');

select * from finish();
rollback;
