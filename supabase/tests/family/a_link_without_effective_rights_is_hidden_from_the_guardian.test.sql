begin;
select plan(12);

update private.settings set max_students_per_guardian = 2;
select tests.create_users('bob', 'mia: student', 'leo: student', 'root: admin');
select tests.keep('link', tests.link('bob', 'mia'));
select tests.link('bob', 'leo');
select tests.authenticate_as('bob');
select is((select count(*)::int from public.my_students), 2, 'A guardian sees both students');
select is(tests.error_of($$ select public.add_student('new@example.com', null, true) $$) ->> 'message', 'link.limit_reached',
  'Two students are the limit');
select throws_ok('select rights from public.profile_graph', '42501', null,
  'The rights of a link are not read from the table');
select throws_ok('select is_primary from public.profile_graph', '42501', null,
  'A guardian does not read who is primary');
select throws_ok('select updated_at from public.profile_graph', '42501', null,
  'A guardian does not read when a link was changed');
select is((select l.is_primary from public.update_link(tests.the('link'), 'FATHER') l), null,
  'Changing a link does not tell a guardian who is primary');
select tests.authenticate_as('root');
select public.set_link_rights(tests.the('link'), '{}');

select tests.authenticate_as('bob');
select results_eq('select full_name from public.my_students', $$ values ('Leo') $$,
  'Without rights the student is not listed');
select is_empty($$ select from public.profile_graph where id = tests.the('link') $$, 'The link is not shown');
select is_empty($$ select from public.profiles where id = tests.id('mia') $$, 'The card is not shown');
select is(tests.error_of($$ select public.unlink_student(tests.the('link')) $$) ->> 'message', 'link.not_found',
  'Calls do not find the link');
select lives_ok($$ select public.add_student('new@example.com', null, true) $$,
  'The link does not count toward the limit');
select tests.authenticate_as('mia');
select results_eq('select rights::text, is_primary from public.my_guardians', $$ values ('{}', true) $$,
  'The student sees the link as it is');

select * from finish();
rollback;
