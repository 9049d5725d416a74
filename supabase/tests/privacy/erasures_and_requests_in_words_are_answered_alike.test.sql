begin;
select plan(17);

-- Three requests: one about a child that is here, one about a child that is not, and an erasure that is refused.
select tests.staff_schools();
select tests.forget_news();
select tests.create_users('una', 'uwe');
select tests.keep('here', tests.ask('una', 'access', p_child => 'Mia'));
select tests.keep('nowhere', tests.ask('uwe', 'access', p_child => 'Nobody'));
select tests.keep('erasure', tests.ask_to_erase('bob', tests.id('mia')));
select tests.forget_news();
create function pg_temp.after(p_days integer) returns text language sql stable security definer as $$
  select string_agg(private.shown_request_status(r, r.requested_at + make_interval(days => p_days))::text, ' ' order by r.kind, r.child)
  from private.privacy_requests r
$$;
select is((tests.privacy_request(tests.the('here'))).level::text, 'admin', 'What is in words goes to the admins, not to a school that it names');

-- The admin grants the first, and refuses the second; the school refuses the erasure.
select tests.authenticate_as('ada');
select lives_ok($$ select from public.open_privacy_request(tests.the('here')) $$, 'The admin opens the first request');
select lives_ok($$ select public.decide_privacy_request(tests.the('here'), true, p_answer => 'By post, after a look at the papers') $$, 'The admin grants it');
select lives_ok($$ select from public.open_privacy_request(tests.the('nowhere')) $$, 'The admin opens the second request');
select lives_ok($$ select public.decide_privacy_request(tests.the('nowhere'), false, 'not_entitled', 'No such child') $$, 'The admin refuses it');
select tests.authenticate_as('sam');
select lives_ok($$ select from public.open_privacy_request(tests.the('erasure')) $$, 'The school opens the erasure');
select lives_ok($$ select public.decide_privacy_request(tests.the('erasure'), false, 'legal_duty', 'Proceedings') $$, 'The school refuses it');
select tests.clear_authentication();

select is(tests.shown_request('una', tests.the('here')), 'received', 'A grant is not told at once');
select is(tests.shown_request('uwe', tests.the('nowhere')), 'received', 'A refusal is not told either');
select is(tests.told('una') || tests.told('uwe') || tests.told('bob'), '{}', 'Nobody is notified of the decision');
select is(pg_temp.after(13), 'received received received', 'Until the last day nothing is told');
select is(pg_temp.after(14), 'received received in_review', 'After fourteen days an erasure is closed to its requester');
select is(pg_temp.after(30), 'completed completed completed', 'On the day they are due all are completed');
select is(private.tend_privacy_requests(now() + interval '30 days'), 3, 'The task tells all three on that day');
select is(tests.told('una') || tests.told('uwe') || tests.told('bob'),
  array['PRIVACY_REQUEST completed requester', 'PRIVACY_REQUEST completed requester', 'PRIVACY_REQUEST completed requester'],
  'All three are told the same');
select is(tests.mailed('una') || tests.mailed('uwe') || tests.mailed('bob'), '{}', 'The requester is told in the app only');
select is(private.tend_privacy_requests(now() + interval '31 days'), 0, 'The day of completion is told once');

select * from finish();
rollback;
