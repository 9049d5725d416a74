begin;
select plan(4);

select tests.create_users('bob', 'charlie: student', 'casey: student');
select tests.link('bob', 'charlie'), tests.link('bob', 'casey');
select tests.keep('hidden', (select id from public.notifications where profile_id = tests.id('bob') and student_id = tests.id('charlie')));
select tests.keep('restriction', tests.restrict('bob', 'charlie'));

select tests.authenticate_as('bob');
select is(public.mark_notifications_read(array[tests.the('hidden')]), 0,
  'Marking a hidden notification by id changes nothing');
select is(public.mark_notifications_read(), 1, 'A hidden notification is not counted when all are marked');
select tests.clear_authentication();
select is((select read_at from public.notifications where id = tests.the('hidden')), null,
  'The hidden notification stays unread');
delete from public.contact_restrictions;
select tests.authenticate_as('bob');
select is(public.mark_notifications_read(), 1, 'The notification can be marked once the restriction ends');

select * from finish();
rollback;
