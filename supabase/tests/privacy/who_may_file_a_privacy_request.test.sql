begin;
select plan(22);

-- Bob is the father of Mia, Gail knows Mia, Tina teaches Mia, and Sam manages the school.
select tests.staff_schools();
select tests.create_user('gail');
select tests.link('gail', 'mia', p_relation => 'OTHER');
select tests.forget_news();

select tests.authenticate_as('bob');
select lives_ok($$ select tests.keep('own', public.file_privacy_request('access', 'All about me')) $$, 'Anybody asks about themselves');
select lives_ok($$ select tests.keep('mia', public.file_privacy_request('correction', 'The grade is wrong', tests.id('mia'))) $$,
  'A family guardian asks about the child');
select results_eq($$ select kind::text, status::text, student_name, due_at - requested_at from public.my_privacy_requests order by kind $$,
  $$ values ('access', 'received', null, interval '30 days'), ('correction', 'received', 'Mia', interval '45 days') $$,
  'The requester sees both requests, and records of the school have their own time');
select lives_ok($$ select tests.keep('words', public.file_privacy_request('access', 'All about Tim', p_child => 'Tim, born in 2015')) $$,
  'Anybody asks about a child in words');
select throws_ok($$ select public.file_privacy_request('access', 'More') $$, 'PT409', 'privacy.limit_reached', 'Three requests may be open');
select lives_ok($$ select public.withdraw_privacy_request(tests.the('words')) $$, 'The requester withdraws a request');
select throws_ok($$ select public.withdraw_privacy_request(tests.the('words')) $$, 'PT409', 'privacy.not_open', 'A request is withdrawn once');
select lives_ok($$ select public.file_privacy_request('restriction', 'Do not use it') $$, 'After a withdrawal another request may be filed');
select throws_ok($$ select public.file_privacy_request('access', ' ') $$, 'PT400', 'validation.failed', 'A request says what is asked');
select throws_ok($$ select public.file_privacy_request(null, 'Words') $$, 'PT400', 'validation.failed', 'A request has a kind');
select throws_ok($$ select public.file_privacy_request('access', 'Words', tests.id('mia'), 'Mia') $$, 'PT400', 'validation.failed',
  'A request is about one person');

select tests.authenticate_as('gail');
select throws_ok($$ select public.file_privacy_request('access', 'Words', tests.id('mia')) $$, 'PT404', 'student.not_found',
  'A guardian who is no family does not file about the student');
select throws_ok($$ select public.withdraw_privacy_request(tests.the('own')) $$, 'PT404', 'privacy.not_found', 'Nobody withdraws the request of another');
select is_empty('select from public.my_privacy_requests', 'Nobody reads the requests of another');
select tests.authenticate_as('tina');
select throws_ok($$ select public.request_erasure(tests.id('mia')) $$, 'PT404', 'student.not_found',
  'A teacher does not file about the student');
select tests.authenticate_as_anon();
select throws_ok($$ select public.file_privacy_request('access', 'Words') $$, 'PT401', 'auth.required', 'Without a session nobody files a request');

-- What a guardian asked about a child disappears with the right to see the child, by whatever it ended.
select is(tests.shown_request('bob', tests.the('mia')), 'received', 'The father sees the request about the child');
select tests.restrict('bob', 'mia', '{view_progress}');
select is(tests.shown_request('bob', tests.the('mia')), null, 'Without the right to see the child the request is hidden');
select tests.authenticate_as('bob');
select throws_ok($$ select public.withdraw_privacy_request(tests.the('mia')) $$, 'PT404', 'privacy.not_found', 'A hidden request is not found');
select throws_ok($$ select public.file_privacy_request('access', 'Words', tests.id('mia')) $$, 'PT404', 'student.not_found',
  'A restricted guardian hears what a stranger hears');
select tests.clear_authentication();
select is((tests.privacy_request(tests.the('mia'))).status::text, 'received', 'The school still answers the hidden request');
select results_eq($$ select action, details ->> 'kind' from private.audit_log where entity_id = tests.the('own') order by id limit 1 $$,
  $$ values ('privacy_requests.insert', 'access') $$, 'A request is audited without its words');

select * from finish();
rollback;
