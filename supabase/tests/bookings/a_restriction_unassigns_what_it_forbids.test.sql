begin;
select plan(5);

select tests.create_user('bob');
select tests.create_user('gina');
select tests.create_user('charlie', '{student}');
select tests.create_user('casey', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.link('bob', 'charlie');
select tests.link('bob', 'casey');
select tests.link('gina', 'charlie');
select tests.keep('his', tests.book('bob', 'dana', 'charlie', '1 day', 'confirmed'));
select tests.keep('past', tests.book('bob', 'dana', 'charlie', '-6 hours', 'completed'));
select tests.keep('casey', tests.book('bob', 'dana', 'casey', '2 days'));
select tests.keep('hers', tests.book('gina', 'dana', 'charlie', '3 days'));

select lives_ok($$ select tests.restrict('bob', 'charlie', '{view_progress,message}') $$, 'a restriction of other rights');
select is((tests.booking(tests.the('his'))).student_id, tests.id('charlie'), 'leaves bookings');
select lives_ok($$ select tests.restrict('bob', 'charlie', '{book}') $$, 'one of booking does not refuse');
select is(
  (select (b.status, b.student_id, b.guardian_id)::text from tests.booking(tests.the('his')) b), '(confirmed,,)', 'it takes the student out');
select is(
  (select array_agg((tests.booking(tests.the(n))).student_id is not null) from unnest('{past,casey,hers}'::text[]) n), '{t,t,t}',
  'history, another child and another guardian''s booking stay');

select * from finish();
rollback;
