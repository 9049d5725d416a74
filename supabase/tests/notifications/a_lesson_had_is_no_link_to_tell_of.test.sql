begin;
select plan(2);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.link('bob', 'charlie');
select tests.forget_news();

insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status)
values (tests.id('bob'), tests.id('dana'), 'BOOKING', 'ACTIVE'), (tests.id('bob'), tests.id('dana'), 'SOCIAL', 'ACTIVE');
select is((select count(*)::integer from public.profile_graph), 3, 'the records are there');
select is((select count(*)::integer from public.notifications), 0, 'and nobody was told');

select * from finish();
rollback;
