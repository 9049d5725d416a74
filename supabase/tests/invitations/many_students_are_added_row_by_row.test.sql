begin;
select plan(14);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.link('bob', 'charlie');
select tests.create_user('stu', '{student}');

select tests.authenticate_as('bob');
select results_eq(
  $$ select index, invitation_id is not null, error from public.add_students('[
       {"student_email": "a@x.example", "is_13_plus": true},
       {"student_email": "not an address", "is_13_plus": true},
       {"student_email": "young@x.example", "is_13_plus": false},
       {"student_email": "charlie@example.com", "is_13_plus": true},
       {"student_email": "A@x.example", "is_13_plus": true},
       {"student_email": "bob@example.com", "is_13_plus": true},
       {"student_phone": "+4915100000001", "is_13_plus": true, "relation": "FATHER", "rights": ["book"]},
       {"student_email": "b@x.example", "is_13_plus": true, "relation": "UNCLE"},
       {"student_email": "b@x.example", "is_13_plus": true, "rights": ["fly"]},
       {"student_email": "b@x.example", "is_13_plus": true, "rights": "book"},
       {"student_email": "b@x.example", "is_13_plus": true, "rights": []},
       {"student_email": "b@x.example", "is_13_plus": "perhaps"},
       "b@x.example", null, 7, [],
       {"student_email": {"a": 1}, "is_13_plus": true},
       {"student_email": "c@x.example", "is_13_plus": true, "rights": null, "unknown": {"deep": [1]}}]') $$,
  $$ values (0, true, null), (1, false, 'validation.failed'), (2, false, 'age.not_confirmed'), (3, false, 'link.exists'), (4, false, 'invitation.exists'),
            (5, false, 'link.self'), (6, true, null), (7, false, 'validation.failed'), (8, false, 'validation.failed'), (9, false, 'validation.failed'),
            (10, false, 'validation.failed'), (11, false, 'validation.failed'), (12, false, 'validation.failed'), (13, false, 'validation.failed'),
            (14, false, 'validation.failed'), (15, false, 'validation.failed'), (16, false, 'validation.failed'), (17, true, null) $$,
  'each row has its outcome, and a bad one stops no other');
select results_eq(
  'select coalesce(invitee_email, invitee_phone), relation::text, rights::text from public.my_invitations order by 1',
  $$ values ('+4915100000001', 'FATHER', '{book}'), ('a@x.example', 'GUARDIAN', '{view_progress,message,book,receive_alerts}'), ('c@x.example', 'GUARDIAN', '{view_progress,message,book,receive_alerts}') $$,
  'the good ones were written, and nothing more');

select throws_ok($$ select * from public.add_students(null) $$, 'PT400', 'validation.failed', 'no list');
select throws_ok($$ select * from public.add_students('{}') $$, 'PT400', 'validation.failed', 'an object');
select throws_ok($$ select * from public.add_students('[]') $$, 'PT400', 'validation.failed', 'an empty list');
select throws_ok($$ select * from public.add_students((select jsonb_agg(1) from generate_series(1, 201))) $$, 'PT400', 'validation.failed', 'more than 200');
select is((select count(*)::int from public.add_students((select jsonb_agg(1) from generate_series(1, 200)))), 200, '200 are fine');

select tests.authenticate_as('stu');
select results_eq($$ select index, error from public.add_students('[{"student_email": "z@x.example", "is_13_plus": true}]') $$, $$ values (0, 'role.required') $$, 'who may not add one may not add many');
select tests.authenticate_as_anon();
select throws_ok($$ select * from public.add_students('[1]') $$, 'PT401', 'auth.required', 'nor may anybody without a session');

-- One unit of the limit on inviters, whatever it holds.
select tests.clear_authentication();
update private.settings set max_pending_invitations = 4, invitations_per_hour = 5;
select tests.authenticate_as('bob');
select results_eq(
  $$ select index, error from public.add_students('[{"student_email": "d@x.example", "is_13_plus": true}, {"student_email": "e@x.example", "is_13_plus": true}]') $$,
  $$ values (0, null), (1, 'invitation.limit_reached') $$, 'limits hold within a call');
select is((select count(*)::int from public.my_invitations), 4, 'four wait');
select tests.clear_authentication();
select is((select used from private.rate_limits where bucket = 'invitation' and subject = tests.id('bob')::text), 3, 'three calls were counted');
select is((select used from private.rate_limits where bucket = 'write' and subject = tests.id('bob')::text), 3, 'as three writes');
select is((select count(*)::int from private.rate_limits where bucket = 'invitation_address'), 4, 'and the addresses of good rows only');

select * from finish();
rollback;
