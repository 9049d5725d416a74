begin;
select plan(15);

select tests.staff_schools();
update private.settings set safeguarding_contact = 'safe@example.org';
select tests.create_user('leo', '{student}');
select tests.create_user('abe', '{admin}');

-- The manager is a guardian together with the requester.
select tests.link('sam', 'leo'), tests.link('bob', 'leo');
select tests.keep('r', tests.ask('bob', 'access', 'mia'));
select is((tests.privacy_request(tests.the('r'))).level::text, 'organization', 'A manager in conflict is skipped');
select tests.authenticate_as('sam');
select is_empty('select from public.list_privacy_requests(true)', 'The manager in conflict finds no request');
select throws_ok($$ select public.open_privacy_request(tests.the('r')) $$, 'PT404', 'privacy.not_found', 'The manager in conflict cannot open it');
select throws_ok($$ select public.decide_privacy_request(tests.the('r'), true) $$, 'PT404', 'privacy.not_found',
  'The manager in conflict cannot decide it');

-- Nobody answers their own request.
select tests.clear_authentication();
select tests.keep('own', tests.ask('ada', 'correction'));
select is((tests.privacy_request(tests.the('own'))).level::text, 'admin', 'The request of an admin goes to the admins');
select tests.authenticate_as('ada');
select is_empty($$ select from public.list_privacy_requests(true) where privacy_request_id = tests.the('own') $$, 'An admin does not find their own request');
select throws_ok($$ select public.open_privacy_request(tests.the('own')) $$, 'PT404', 'privacy.not_found', 'An admin does not open their own request');
select is_empty($$ select from public.list_audit_log(tests.the('own')) $$, 'An admin reads no entry about their own request');
select tests.authenticate_as('abe');
select isnt_empty($$ select from public.list_audit_log(tests.the('own')) $$, 'Another admin reads the entry');
select lives_ok($$ select from public.open_privacy_request(tests.the('own')) $$, 'Another admin opens the request');

-- A guardian of the student, restricted in any right, does not decide as staff.
select tests.clear_authentication();
select tests.restrict('olga', 'mia', '{book}');
select is(private.tend_privacy_requests(now()), 1, 'A level that has got a conflict passes the request on at once');
select is((tests.privacy_request(tests.the('r'))).level::text, 'admin', 'The admins have the request now');
select tests.link('ada', 'mia'), tests.lose_roles('abe');
select is(private.tend_privacy_requests(now()), 2, 'Where every admin has a conflict, or none is left, requests go outside');
select is((select count(*)::int from private.email_outbox where to_email = 'safe@example.org'), 2, 'The contact outside is written to about both');
select tests.authenticate_as('bob');
select is_empty('select from public.list_privacy_requests(true)', 'A guardian handles nothing');

select * from finish();
rollback;
