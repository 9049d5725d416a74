begin;
select plan(2);

select tests.create_users('bob', 'charlie: student', 'dana: tutor');
select tests.link('bob', 'charlie');
select tests.forget_news();

insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status)
values (tests.id('bob'), tests.id('dana'), 'BOOKING', 'ACTIVE'), (tests.id('bob'), tests.id('dana'), 'SOCIAL', 'ACTIVE');
select is((select count(*)::integer from public.profile_graph), 3, 'The lesson records exist as links');
select is((select count(*)::integer from public.notifications), 0, 'Nobody is notified of a lesson record');

select * from finish();
rollback;
