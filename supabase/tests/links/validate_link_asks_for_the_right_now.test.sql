begin;
select plan(11);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('eve');
select tests.keep('link', tests.link('bob', 'charlie', '{view_progress,book}'));

select is(public.validate_link(tests.id('bob'), tests.id('charlie')), true, 'the link stands');
select is(public.validate_link(tests.id('bob'), tests.id('charlie'), 'book'), true, 'and holds this right');
select is(public.validate_link(tests.id('bob'), tests.id('charlie'), 'message'), false, 'not that one');
select is(public.validate_link(tests.id('charlie'), tests.id('bob')), false, 'it has a direction');
select is(public.validate_link(tests.id('eve'), tests.id('charlie')), false, 'a stranger has none');
select is(public.validate_link(tests.id('bob'), null), false, 'nobody is nobody''s student');
select tests.keep('restriction', tests.restrict('bob', 'charlie', '{book}'));
select is(public.validate_link(tests.id('bob'), tests.id('charlie'), 'book'), false, 'a restriction denies the right');
select is(public.validate_link(tests.id('bob'), tests.id('charlie'), 'view_progress'), true, 'and no other');
delete from public.contact_restrictions;
update public.profile_graph set status = 'PENDING', is_primary = false;
select is(public.validate_link(tests.id('bob'), tests.id('charlie'), 'book'), false, 'a pending link gives none');
update public.profile_graph set status = 'BLOCKED';
select is(public.validate_link(tests.id('bob'), tests.id('charlie')), false, 'a blocked one neither');
update public.profile_graph set status = 'ACTIVE';
select is(public.validate_link(tests.id('bob'), tests.id('charlie'), 'book'), true, 'an active one does again');

select * from finish();
rollback;
