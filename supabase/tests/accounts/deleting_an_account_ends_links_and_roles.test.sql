begin;
select plan(7);

select tests.keep('bob', tests.create_user('bob', '{client,tutor,agent}'));
select tests.create_user('gina');
select tests.create_user('adam', '{agent}');
select tests.create_user('charlie', '{student}');
select tests.create_user('casey', '{student}');
select tests.keep('his', tests.link('bob', 'charlie'));
select tests.keep('hers', tests.link('gina', 'charlie'));
select tests.link('bob', 'casey', '{book}', 'PENDING');
select tests.agent('adam', 'bob');
select tests.agent('bob', 'gina');
update public.profiles set listed_as_tutor = true where id = tests.the('bob');
select tests.forget_news();

select lives_ok($$ delete from auth.users where id = tests.user_id('bob') $$, 'the account goes');
select is_empty(
  $$ select from public.profile_graph where tests.the('bob') in (source_profile_id, target_profile_id) $$, 'and every link, whatever its kind and direction');
select is_empty($$ select from public.profile_roles where profile_id = tests.the('bob') $$, 'and every role');
select is((tests.link_row(tests.the('hers'))).status, 'ACTIVE', 'other people''s links stay');
select is(tests.told('charlie') || tests.told('adam') || tests.told('gina'),
          '{"LINK_CHANGED ended student","LINK_CHANGED ended agent","LINK_CHANGED ended client"}', 'the other ends are told');
select is(tests.told('casey'), '{}', 'a link that never stood ends without a word');
select tests.authenticate_as('gina');
select is_empty('select from public.tutors', 'nobody is listed any more');

select * from finish();
rollback;
