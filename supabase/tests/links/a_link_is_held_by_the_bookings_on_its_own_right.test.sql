begin;
select plan(4);

select tests.create_user('bob');
select tests.create_user('gina');
select tests.create_user('charlie', '{student}');
select tests.create_user('casey', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.keep('his', tests.link('bob', 'charlie'));
select tests.link('bob', 'casey');
select tests.link('gina', 'charlie');
select tests.keep('hers', tests.book('gina', 'dana', 'charlie', '1 day'));
select tests.keep('other', tests.book('bob', 'dana', 'casey', '2 days'));

select tests.authenticate_as('bob');
select is(
  public.unlink_student(tests.the('his'), 'cancel')::jsonb -> 'cancelled', '[]', 'not by another guardian''s, nor by another child''s');
select is((tests.booking(tests.the('hers'))).status, 'pending', 'hers stands');
select is((tests.booking(tests.the('hers'))).student_id, tests.id('charlie'), 'with the student');
select is((tests.booking(tests.the('other'))).status, 'pending', 'the other child''s too');

select * from finish();
rollback;
