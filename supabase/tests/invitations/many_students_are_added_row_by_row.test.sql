begin;
select plan(14);

select tests.create_users('bob', 'charlie: student');
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
  'Each row has its own outcome, and an invalid row stops no other');
select results_eq(
  'select coalesce(invitee_email, invitee_phone), relation::text, rights::text from public.my_invitations order by 1',
  $$ values ('+4915100000001', 'FATHER', '{book}'), ('a@x.example', 'GUARDIAN', '{view_progress,message,book,receive_alerts}'),
    ('c@x.example', 'GUARDIAN', '{view_progress,message,book,receive_alerts}') $$,
  'Only the valid rows were written');

select throws_ok($$ select * from public.add_students(null) $$, 'PT400', 'validation.failed',
  'A null list is refused');
select throws_ok($$ select * from public.add_students('{}') $$, 'PT400', 'validation.failed',
  'An object instead of a list is refused');
select throws_ok($$ select * from public.add_students('[]') $$, 'PT400', 'validation.failed',
  'An empty list is refused');
select throws_ok($$ select * from public.add_students((select jsonb_agg(1) from generate_series(1, 201))) $$, 'PT400', 'validation.failed',
  'A list of more than 200 rows is refused');
select is((select count(*)::int from public.add_students((select jsonb_agg(1) from generate_series(1, 200)))), 200,
  'A list of 200 rows is processed');

select tests.authenticate_as('stu');
select results_eq($$ select index, error from public.add_students('[{"student_email": "z@x.example", "is_13_plus": true}]') $$, $$
  values (0, 'role.required') $$,
  'A caller who cannot add a student cannot add many');
select tests.authenticate_as_anon();
select throws_ok($$ select * from public.add_students('[1]') $$, 'PT401', 'auth.required',
  'A caller without a session cannot add students');

-- What was written is counted, row by row; what was refused is not.
select tests.clear_authentication();
update private.settings set max_pending_invitations = 4, invitations_per_hour = 5;
select tests.authenticate_as('bob');
select results_eq(
  $$ select index, error
    from public.add_students('[{"student_email": "d@x.example", "is_13_plus": true}, {"student_email": "e@x.example", "is_13_plus": true}]') $$,
  $$ values (0, null), (1, 'invitation.limit_reached') $$, 'Limits apply within one call');
select is((select count(*)::int from public.my_invitations), 4, 'Four invitations are pending at the limit');
select tests.clear_authentication();
select is((select used from private.rate_limits where bucket = 'invitation' and subject = tests.id('bob')::text), 4,
  'Only written rows count toward the hourly limit');
select is((select used from private.rate_limits where bucket = 'write' and subject = tests.id('bob')::text), 3,
  'The calls with 200 rows count as three writes');
select is((select count(*)::int from private.rate_limits where bucket = 'invitation_address'), 4,
  'Only addresses of written rows are counted');

select * from finish();
rollback;
