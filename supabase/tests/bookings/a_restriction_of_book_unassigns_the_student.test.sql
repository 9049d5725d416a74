begin;
select plan(5);

select tests.create_users('bob', 'gina', 'charlie: student', 'casey: student', 'dana: tutor');
select tests.link('bob', 'charlie'), tests.link('bob', 'casey'), tests.link('gina', 'charlie');
select tests.keep('bobs', tests.book('bob', 'dana', 'charlie', '1 day', 'confirmed'));
select tests.keep('past', tests.book('bob', 'dana', 'charlie', '-6 hours', 'completed'));
select tests.keep('casey', tests.book('bob', 'dana', 'casey', '2 days'));
select tests.keep('ginas', tests.book('gina', 'dana', 'charlie', '3 days'));

select lives_ok($$ select tests.restrict('bob', 'charlie', '{view_progress,message}') $$,
  'A restriction of other rights can be added');
select is((tests.booking(tests.the('bobs'))).student_id, tests.id('charlie'),
  'A restriction of other rights keeps the student assigned');
select lives_ok($$ select tests.restrict('bob', 'charlie', '{book}') $$,
  'A restriction of `book` is accepted despite active bookings');
select is(
  (select (b.status, b.student_id, b.guardian_id)::text from tests.booking(tests.the('bobs')) b), '(confirmed,,)',
  'A restriction of `book` unassigns the student');
select is(
  (select array_agg((tests.booking(tests.the(n))).student_id is not null) from unnest('{past,casey,ginas}'::text[]) n), '{t,t,t}',
  'Past lessons, another child and another guardian''s booking are unaffected');

select * from finish();
rollback;
