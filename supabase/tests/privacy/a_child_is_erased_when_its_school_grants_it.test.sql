begin;
select plan(33);

-- Mia is a child with an account; Bob and Eve are guardians, Uma an aunt, Sam the manager of the school.
select tests.staff_schools();
select tests.create_users('eve', 'uma', 'tom: tutor');
select tests.link('eve', 'mia'), tests.link('uma', 'mia', '{book}', p_relation => 'OTHER');
update public.profile_details set date_of_birth = current_date - interval '9 years' where profile_id = tests.id('mia');
select tests.course('course', 'tom', 'Writing'), tests.takes('course', 'mia'), tests.assignment('course', 'Essay'), tests.work('Essay', 'mia', 70);
update public.submissions set body = 'I am Mia' where student_id = tests.id('mia');
insert into private.goals (student_id, author_id, author_side, title, measure, target) values
  (tests.id('mia'), tests.id('mia'), 'student', 'Own goal', 'count', 3), (tests.id('mia'), tests.id('eve'), 'guardian', 'Goal of Eve', 'count', 3);
select tests.keep('mia', tests.id('mia'));
select tests.forget_news();

-- Who may ask.
select tests.authenticate_as('uma');
select throws_ok($$ select public.request_erasure(tests.the('mia')) $$, 'PT404', 'student.not_found', 'Who is no family guardian asks for no erasure');
select throws_ok($$ select public.request_erasure(gen_random_uuid()) $$, 'PT404', 'student.not_found', 'A student who is not there gives the same answer');
select tests.authenticate_as('sam');
select throws_ok($$ select public.request_erasure(tests.the('mia')) $$, 'PT404', 'student.not_found', 'A school asks only for placeholders');
select throws_ok($$ select public.file_privacy_request('erasure', 'All of it', tests.the('mia')) $$, 'PT400', 'validation.failed',
  'An erasure of a student has a call of its own');
select tests.keep('request', tests.ask_to_erase('bob', tests.the('mia')));
select is(tests.told('eve'), '{PRIVACY_REQUEST erasure family}', 'The other family guardian is told');
select is(tests.told('mia'), '{PRIVACY_REQUEST erasure family}', 'The student is told');
select is(tests.told('uma') || tests.told('bob'), '{}', 'Nobody else in the family is told');
select tests.authenticate_as('eve');
select results_eq('select student_name, object_until = now() + interval ''14 days'', objected_at from public.my_erasure_notices',
  $$ values ('Mia', true, null::timestamptz) $$, 'The other guardian sees that they may object, and not who asked');
select is((select count(*)::int from public.notifications), 1, 'The notification is readable while the notice stands');
select tests.authenticate_as('bob');
select is((select count(*)::int from public.my_erasure_notices), 0, 'Who asked sees no notice of their own request');
select throws_ok($$ select public.object_to_erasure(tests.the('request')) $$, 'PT404', 'privacy.not_found', 'Who asked does not object to themselves');
select tests.authenticate_as('uma');
select throws_ok($$ select public.object_to_erasure(tests.the('request')) $$, 'PT404', 'privacy.not_found', 'Who has no say does not object');
select tests.authenticate_as('eve');
select lives_ok($$ select public.object_to_erasure(tests.the('request')) $$, 'A family guardian objects');
select lives_ok($$ select public.object_to_erasure(tests.the('request')) $$, 'A repeated objection changes nothing');
select tests.clear_authentication();
select is(tests.shown_request('bob', tests.the('request')), 'received', 'Who asked cannot tell that somebody objected');

-- Who decides sees the objection, and grants nothing within fourteen days.
select tests.authenticate_as('sam');
select results_eq('select objections, erasable_from = requested_at + interval ''14 days'' from public.list_privacy_requests()',
  $$ values ('{guardian}'::text[], true) $$, 'Who decides sees from which side somebody objected');
select lives_ok($$ select from public.open_privacy_request(tests.the('request')) $$, 'The school opens the request');
select throws_ok($$ select public.decide_privacy_request(tests.the('request'), true) $$, 'PT409', 'privacy.not_open',
  'Nothing is granted while somebody may object');
select tests.clear_authentication();

-- Who lost their say meanwhile erases nothing by their word.
savepoint order_;
select tests.restrict('bob', 'mia', p_rights => '{view_progress}');
select tests.erase(now() + interval '14 days');
select is((select s.body from public.submissions s where s.student_id = tests.the('mia')), 'I am Mia',
  'What the child entered stays when an order takes the say of who asked');
select is(private.is_family(tests.id('bob'), tests.the('mia')), false, 'Who asked and lost their say no longer sees the child either');
rollback to order_;

-- Day 14: what the child entered goes on one guardian's word, and who asked sees the child no more.
select tests.erase(now() + interval '14 days');
select is((select s.body from public.submissions s where s.student_id = tests.the('mia')), null, 'What the child entered goes without a decision');
select is_empty($$ select from private.goals where title = 'Own goal' $$, 'The goals that the child wrote go as well');
select isnt_empty($$ select from private.goals where title = 'Goal of Eve' $$, 'A goal that a guardian wrote for the child stays');
select is((select s.score::int from public.submissions s where s.student_id = tests.the('mia')), 70, 'What the school wrote stays until it decides');
select is(private.is_family(tests.id('bob'), tests.the('mia')), false, 'After fourteen days who asked is no guardian any more');
select is(private.is_family(tests.id('eve'), tests.the('mia')), true, 'The other guardian still is');
update private.privacy_requests set requested_at = requested_at - interval '15 days', due_at = due_at - interval '15 days' where id = tests.the('request');
update private.erasures set starts_at = starts_at - interval '15 days' where privacy_request_id = tests.the('request');
select is(tests.shown_request('bob', tests.the('request')), 'in_review', 'Who asked still sees the request, without the child');
savepoint day;
update private.privacy_requests set status = 'refused', refusal = 'legal_duty', decided_at = now(), level_until = null where id = tests.the('request');
select tests.erase(now() + interval '15 days');
select isnt((tests.erasure(tests.the('mia'))).done_at, null, 'A refused erasure is done with what the child entered');
select is((select p.full_name from public.profiles p where p.id = tests.the('mia')), 'Mia', 'A refused erasure leaves all else');
select is(tests.shown_request('bob', tests.the('request')), 'in_review', 'Who asked sees of a refusal what they see of a grant');
rollback to day;
select tests.authenticate_as('sam');
select lives_ok($$ select public.decide_privacy_request(tests.the('request'), true) $$, 'After fourteen days the school grants it, whatever was objected');
select tests.clear_authentication();
select tests.erase(now() + interval '15 days');
select is((select count(*)::int from public.submissions s where s.student_id = tests.the('mia')), 0, 'A granted erasure is carried out');
select is((select p.full_name from public.profiles p where p.id = tests.the('mia')), null, 'The card is empty then');

select * from finish();
rollback;
