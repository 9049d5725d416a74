begin;
select plan(9);

select tests.make_schools();
select tests.create_users('olga', 'mia: student', 'sis: student', 'bob');
select tests.employ('olga', 'organization_manager', 'north');
select tests.link('bob', 'sis');
select tests.keep('rex', tests.brought('Rex', 'north', 'client'));
select tests.keep('mom', tests.brought('Mom', 'north', 'client'));
select tests.keep('dad', tests.brought('Dad', 'north', 'client'));
insert into private.roster_people (organization_id, sourced_id, profile_id, name, role, email)
values (tests.place('north'), 'p1', tests.the('rex'), 'Rex', 'parent', 'rex@example.com'),
       (tests.place('north'), 'p2', tests.the('mom'), 'Mom', 'parent', 'family@example.com'),
       (tests.place('north'), 'p3', tests.the('dad'), 'Dad', 'parent', 'family@example.com');
insert into public.contact_restrictions (student_id, profile_id, basis) values (tests.id('mia'), tests.the('rex'), 'Order 7');

select tests.create_user('signed', '{client}', 'rex@example.com');
select tests.link('signed', 'mia');
select is(public.validate_link(tests.id('signed'), tests.id('mia')), false,
  'A restriction of a person from a roster binds the account that verifies the roster''s address, without taking the profile over');

-- The roster corrects the address.
update private.roster_people set email = 'rex2@example.com' where sourced_id = 'p1';
select tests.create_user('second', '{client}', 'rex2@example.com');
select tests.link('second', 'mia');
select is(public.validate_link(tests.id('second'), tests.id('mia')), false,
  'A restriction learns an address that the roster brings later');

-- The school invites the person to another address.
select tests.create_user('third', '{client}', 'rex3@example.com');
select tests.link('third', 'mia');
select is(public.validate_link(tests.id('third'), tests.id('mia')), true,
  'Before the invitation the account is free');
select tests.authenticate_as('olga');
select public.invite_placeholder(tests.the('rex'), 'rex3@example.com');
select tests.clear_authentication();
select is(public.validate_link(tests.id('third'), tests.id('mia')), false,
  'A restriction binds the account that a pending invitation of the school expects, at once');

-- An address alone: the person whom the roster expects there is meant, unless it is a family's.
insert into public.contact_restrictions (student_id, emails, basis) values (tests.id('sis'), '{rex2@example.com,family@example.com}', 'Order 8');
select is((select count(*)::int from private.restriction_subjects s where s.profile_id = tests.the('rex')), 2,
  'An order that names an address binds the one person of the roster who has it');
select is((select count(*)::int from private.restriction_subjects s where s.profile_id in (tests.the('mom'), tests.the('dad'))), 0,
  'An address that a roster repeats for several people binds none of them before it is verified');
select tests.create_user('fam', '{client}', 'family@example.com');
select tests.link('fam', 'sis');
select is(public.validate_link(tests.id('fam'), tests.id('sis')), false,
  'An account that verifies the family''s address is bound');

-- A guardian cannot bind strangers by inviting them.
select tests.keep('kid', tests.placeholder('bob', 'Kid'));
insert into public.contact_restrictions (student_id, profile_id, basis) values (tests.id('mia'), tests.the('kid'), 'Order 9');
select tests.create_user('stranger', '{client}', 'stranger@example.com');
select tests.link('stranger', 'mia');
select tests.authenticate_as('bob');
select public.invite_placeholder(tests.the('kid'), 'stranger@example.com');
select tests.clear_authentication();
select is((select count(*)::int from public.invitations i where i.inviter_id = tests.id('bob') and i.status = 'pending'), 1,
  'A guardian invites an address to a restricted placeholder');
select is(public.validate_link(tests.id('stranger'), tests.id('mia')), true,
  'A guardian''s invitation binds nobody before it is accepted');

select * from finish();
rollback;
