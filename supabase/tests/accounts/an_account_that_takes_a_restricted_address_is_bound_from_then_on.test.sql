begin;
select plan(5);

select tests.create_user('bob');
select tests.create_user('other', '{client}', 'other@example.com');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.restrict('bob', 'charlie');
select tests.link('other', 'charlie');
select tests.keep('lesson', tests.book('other', 'dana', 'charlie', '1 day', 'confirmed'));
select tests.forget_news();
update auth.users set email = 'bob@example.net' where id = tests.user_id('bob');

update auth.users set email = 'bob@example.com', email_confirmed_at = null where id = tests.user_id('other');
select is(public.validate_link(tests.id('other'), tests.id('charlie')), true, 'an address that is not confirmed is not his');
update auth.users set email_confirmed_at = now() where id = tests.user_id('other');
select is(public.validate_link(tests.id('other'), tests.id('charlie')), false, 'a confirmed one is');
select is((select (b.status, b.student_id)::text from tests.booking(tests.the('lesson')) b), '(confirmed,)', 'and the booking is released at once');
select is((select count(*)::integer from public.notifications), 0, 'without a word');
update auth.users set email = 'other@example.com' where id = tests.user_id('other');
select is(public.validate_link(tests.id('other'), tests.id('charlie')), false, 'changing it back frees nobody');

select * from finish();
rollback;
