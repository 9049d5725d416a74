begin;
select plan(4);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('casey', '{student}');
select tests.link('bob', 'charlie');
select tests.link('bob', 'casey');
select tests.keep('hidden', (select id from public.notifications where profile_id = tests.id('bob') and student_id = tests.id('charlie')));
select tests.keep('restriction', tests.restrict('bob', 'charlie'));

select tests.authenticate_as('bob');
select is(public.mark_notifications_read(array[tests.the('hidden')]), 0, 'by its id it is as if it never was');
select is(public.mark_notifications_read(), 1, 'and it is not in the number');
select tests.clear_authentication();
select is((select read_at from public.notifications where id = tests.the('hidden')), null, 'it stays unread');
delete from public.contact_restrictions;
select tests.authenticate_as('bob');
select is(public.mark_notifications_read(), 1, 'until the restriction ends');

select * from finish();
rollback;
