begin;
select plan(12);

select tests.make_schools();
select tests.create_users('olga', 'mia: student');
select tests.employ('olga', 'organization_manager', 'north');
select tests.keep(n, tests.brought(initcap(n), 'north', 'client')) from unnest('{rex,mom,dad,ida,ben}'::text[]) n;
insert into private.roster_people (organization_id, sourced_id, profile_id, name, role, email)
values (tests.place('north'), 'p1', tests.the('rex'), 'Rex', 'parent', 'rex@example.com'),
       (tests.place('north'), 'p2', tests.the('mom'), 'Mom', 'parent', 'family@example.com'),
       (tests.place('north'), 'p3', tests.the('dad'), 'Dad', 'parent', 'family@example.com'),
       (tests.place('north'), 'p4', tests.the('ida'), 'Ida', 'parent', 'ida@example.com'),
       (tests.place('north'), 'p5', tests.the('ben'), 'Ben', 'parent', 'ben@example.com');
create function pg_temp.is_bound(p_profile_id uuid) returns boolean language sql as $$
  select cardinality(private.denied_rights(p_profile_id, tests.id('mia'))) > 0;
$$;

-- All of it before there is an order: the roster corrects an address, the school takes an invitation back,
-- and a person leaves the roster.
update private.roster_people set email = 'rex2@example.com' where sourced_id = 'p1' and organization_id = tests.place('north');
update private.roster_people set name = 'Rex R.' where sourced_id = 'p1' and organization_id = tests.place('north');
select tests.authenticate_as('olga');
select public.revoke_invitation((public.invite_placeholder(tests.the('rex'), 'rex3@example.com')).id);
select tests.clear_authentication();
delete from private.roster_people where sourced_id = 'p4' and organization_id = tests.place('north');
update private.roster_people set email = 'ben2@example.com' where sourced_id = 'p5' and organization_id = tests.place('north');

insert into public.contact_restrictions (student_id, profile_id, emails, basis)
values (tests.id('mia'), tests.the('rex'), '{ida@example.com,family@example.com,ben@example.com}', 'Order 7');
select ok(pg_temp.is_bound(tests.the('rex')), 'The order binds the person whom it names');
select tests.create_user('one', '{client}', 'rex@example.com');
select ok(pg_temp.is_bound(tests.id('one')), 'An address that the roster gave before the order binds whoever verifies it');
select tests.create_user('two', '{client}', 'rex2@example.com');
select ok(pg_temp.is_bound(tests.id('two')), 'The address that the roster gives now binds whoever verifies it');
select tests.create_user('three', '{client}', 'rex3@example.com');
select ok(pg_temp.is_bound(tests.id('three')), 'The address of an invitation that the school took back binds whoever verifies it');
select tests.create_user('four', '{client}', 'rex4@example.com');
select ok(not pg_temp.is_bound(tests.id('four')), 'An address that nobody ever knew binds nobody');
select ok(pg_temp.is_bound(tests.the('ida')), 'An order that names an address binds the person who had it in the roster');
select ok(pg_temp.is_bound(tests.the('ben')), 'An order also binds the person of whom the roster corrected the address');
select ok(not pg_temp.is_bound(tests.the('mom')) and not pg_temp.is_bound(tests.the('dad')),
  'An address that the roster repeats for several people binds none of them');
-- The roster corrects the address of one of the two: the other is meant.
update private.roster_people set email = 'mom@example.com' where sourced_id = 'p2' and organization_id = tests.place('north');
select ok(pg_temp.is_bound(tests.the('dad')) and not pg_temp.is_bound(tests.the('mom')),
  'Once the address is one person''s it binds that person, although the order was made before');

-- A guardian's invitation tells nothing about a person.
select tests.create_user('bob');
select tests.keep('kid', tests.placeholder('bob', 'Kid'));
select tests.authenticate_as('bob');
select public.invite_placeholder(tests.the('kid'), 'stranger@example.com');
select tests.clear_authentication();
select is_empty($$ select from private.former_expectations where profile_id = tests.the('kid') $$,
  'The address that a guardian invites is not remembered');
-- What is remembered moves with the person, and goes with the profile.
insert into private.former_expectations (profile_id, address_hash) values (tests.the('rex'), private.address_hash('rex5@example.com'));
select tests.authenticate_as('olga');
select tests.keep('offer', (public.invite_placeholder(tests.the('ben'), 'ben3@example.com')).id);
select tests.create_user('ben3', '{client}', 'ben3@example.com');
select tests.authenticate_as('ben3');
select public.accept_invitation(tests.the('offer'));
select tests.clear_authentication();
select set_eq($$ select address_hash from private.former_expectations where profile_id = tests.id('ben3') $$,
  array[private.address_hash('ben@example.com'), private.address_hash('ben3@example.com')], 'Whoever takes a profile over takes its addresses over');
delete from auth.users where id = tests.user_id('ben3');
select is_empty($$ select from private.former_expectations where profile_id in (tests.id('ben3'), tests.the('ben')) $$,
  'Nothing is remembered of an account that ended');

select * from finish();
rollback;
