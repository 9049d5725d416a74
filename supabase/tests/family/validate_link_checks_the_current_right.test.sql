begin;
select plan(11);

select tests.create_users('bob', 'charlie: student', 'eve');
select tests.keep('link', tests.link('bob', 'charlie', '{view_progress,book}'));

select is(public.validate_link(tests.id('bob'), tests.id('charlie')), true, 'An active link validates');
select is(public.validate_link(tests.id('bob'), tests.id('charlie'), 'book'), true,
  'An active link validates for a right that it holds');
select is(public.validate_link(tests.id('bob'), tests.id('charlie'), 'message'), false,
  'An active link does not validate for another right');
select is(public.validate_link(tests.id('charlie'), tests.id('bob')), false,
  'A link does not validate in the other direction');
select is(public.validate_link(tests.id('eve'), tests.id('charlie')), false,
  'A stranger''s link does not validate');
select is(public.validate_link(tests.id('bob'), null), false, 'A missing student does not validate');
select tests.keep('restriction', tests.restrict('bob', 'charlie', '{book}'));
select is(public.validate_link(tests.id('bob'), tests.id('charlie'), 'book'), false,
  'A restriction denies the right');
select is(public.validate_link(tests.id('bob'), tests.id('charlie'), 'view_progress'), true,
  'A restriction leaves other rights');
delete from public.contact_restrictions;
update public.profile_graph set status = 'PENDING', is_primary = false;
select is(public.validate_link(tests.id('bob'), tests.id('charlie'), 'book'), false,
  'A pending link confers no right');
update public.profile_graph set status = 'BLOCKED';
select is(public.validate_link(tests.id('bob'), tests.id('charlie')), false,
  'A blocked link confers no right');
delete from public.contact_restrictions where kind = 'BLOCK';
update public.profile_graph set status = 'ACTIVE';
select is(public.validate_link(tests.id('bob'), tests.id('charlie'), 'book'), true,
  'An active link confers the right again');

select * from finish();
rollback;
