begin;
select plan(9);

select tests.create_users('bob', 'charlie: student', 'casey: student');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.link('bob', 'casey');
select tests.keep('restriction', tests.restrict('bob', 'charlie'));

select tests.authenticate_as('bob');
select results_eq('select full_name from public.my_students', '{Casey}'::text[],
  'A fully restricted guardian does not list the student');
select is_empty($$ select from public.profile_graph where id = tests.the('link') $$,
  'A fully restricted guardian does not see the link');
select is_empty($$ select from public.profiles where id = tests.id('charlie') $$,
  'A fully restricted guardian does not see the student''s card');
select is(public.validate_link(tests.id('bob'), tests.id('charlie')), false,
  'Validation answers as if there were no link');
select is(
  (select count(distinct tests.error_of(format('select public.unlink_student(%L)', i)))
   from unnest(array[tests.the('link'), gen_random_uuid()]) i), 1::bigint,
   'Ending the hidden link gives the same error as an unknown link');
select is(
  (select count(distinct tests.error_of(format('select public.update_link(%L, %L)', i, 'FATHER')))
   from unnest(array[tests.the('link'), gen_random_uuid()]) i), 1::bigint,
   'Changing the hidden link gives the same error as an unknown link');
select is((tests.link_row(tests.the('link'))).relation, 'GUARDIAN',
  'The relation of the hidden link is unchanged');
select tests.authenticate_as('charlie');
select results_eq('select full_name from public.my_guardians', '{Bob}'::text[],
  'The student still sees who is linked');
select tests.clear_authentication();
delete from public.contact_restrictions where id = tests.the('restriction');
select tests.authenticate_as('bob');
select is((select count(*)::integer from public.my_students), 2,
  'The guardian lists the student again after the restriction ends');

select * from finish();
rollback;
