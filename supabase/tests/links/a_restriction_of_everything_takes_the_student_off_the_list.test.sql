begin;
select plan(9);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('casey', '{student}');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.link('bob', 'casey');
select tests.keep('restriction', tests.restrict('bob', 'charlie'));

select tests.authenticate_as('bob');
select results_eq('select full_name from public.my_students', '{Casey}'::text[], 'he is not on it');
select is_empty($$ select from public.profile_graph where id = tests.the('link') $$, 'nor is the link');
select is_empty($$ select from public.profiles where id = tests.id('charlie') $$, 'nor the card');
select is(public.validate_link(tests.id('bob'), tests.id('charlie')), false, 'the link answers as if there were none');
select is(
  (select count(distinct tests.error_of(format('select public.unlink_student(%L)', i)))
   from unnest(array[tests.the('link'), gen_random_uuid()]) i), 1::bigint, 'ending it answers like ending none');
select is(
  (select count(distinct tests.error_of(format('select public.update_link(%L, %L)', i, 'FATHER')))
   from unnest(array[tests.the('link'), gen_random_uuid()]) i), 1::bigint, 'so does changing it');
select is((tests.link_row(tests.the('link'))).relation, 'GUARDIAN', 'it is unchanged');
select tests.authenticate_as('charlie');
select results_eq('select full_name from public.my_guardians', '{Bob}'::text[], 'the student still sees who is linked');
select tests.clear_authentication();
delete from public.contact_restrictions where id = tests.the('restriction');
select tests.authenticate_as('bob');
select is((select count(*)::integer from public.my_students), 2, 'without the restriction he is back');

select * from finish();
rollback;
