begin;
select plan(7);

select tests.keep('bob', tests.create_user('bob', '{client,tutor,agent}'));
select tests.create_users('gina', 'adam: agent', 'charlie: student', 'casey: student');
select tests.keep('bobs', tests.link('bob', 'charlie'));
select tests.keep('ginas', tests.link('gina', 'charlie'));
select tests.link('bob', 'casey', '{book}', 'PENDING');
select tests.agent('adam', 'bob');
select tests.agent('bob', 'gina');
update public.profiles set listed_as_tutor = true where id = tests.the('bob');
select tests.forget_news();

select lives_ok($$ delete from auth.users where id = tests.user_id('bob') $$, 'An account can be deleted');
select is_empty(
  $$ select from public.profile_graph where tests.the('bob') in (source_profile_id, target_profile_id) $$,
  'Every link of the account ends');
select is_empty($$ select from public.profile_roles where profile_id = tests.the('bob') $$,
  'Every role of the account ends');
select is((tests.link_row(tests.the('ginas'))).status, 'ACTIVE', 'Links of other people stay active');
select is(tests.told('charlie') || tests.told('adam') || tests.told('gina'),
          '{"LINK_CHANGED ended student","LINK_CHANGED ended agent","LINK_CHANGED ended client"}',
          'The other ends of active links are notified');
select is(tests.told('casey'), '{}', 'The other end of a pending link is not notified');
select tests.authenticate_as('gina');
select is_empty('select from public.tutors', 'The deleted tutor is no longer listed');

select * from finish();
rollback;
