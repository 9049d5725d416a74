begin;
select plan(6);

select tests.make_schools();
select tests.create_user('ada', '{admin}');
select tests.keep(n, tests.brought(initcap(n), 'north', 'client')) from unnest('{rex,mom,dad}'::text[]) n;
insert into private.roster_people (organization_id, sourced_id, profile_id, name, role, email)
values (tests.place('north'), 'p1', tests.the('rex'), 'Rex', 'parent', 'rex@example.com'),
       (tests.place('north'), 'p2', tests.the('mom'), 'Mom', 'parent', 'family@example.com'),
       (tests.place('north'), 'p3', tests.the('dad'), 'Dad', 'parent', 'family@example.com');
update private.roster_people set email = 'rex2@example.com'
where sourced_id = 'p1' and organization_id = tests.place('north');
select tests.authenticate_as('ada');
select public.suspend_profile(tests.the('rex'), 'Complaint 4'), public.suspend_profile(tests.the('dad'), 'Complaint 5');
select tests.clear_authentication();

select tests.create_user('one', '{client}', 'rex@example.com');
select ok(private.is_suspended(tests.id('one')), 'A suspension knows the address that the roster gave before it');
select tests.create_user('two', '{client}', 'rex2@example.com');
select ok(private.is_suspended(tests.id('two')), 'A suspension knows the address that the roster gives now');
select tests.create_user('three', '{client}', 'rex3@example.com');
select ok(not private.is_suspended(tests.id('three')), 'An account with another address is free');
update private.roster_people set email = 'rex4@example.com'
where sourced_id = 'p1' and organization_id = tests.place('north');
select tests.create_user('four', '{client}', 'rex4@example.com');
select ok(private.is_suspended(tests.id('four')), 'A suspension learns an address that the roster brings later');
select tests.create_user('fam', '{client}', 'family@example.com');
select ok(not private.is_suspended(tests.id('fam')), 'An address that the roster repeats for several people suspends nobody');
update private.roster_people set email = 'three@example.com'
where sourced_id = 'p3' and organization_id = tests.place('north');
update auth.users set email = 'three@example.com' where id = tests.user_id('three');
select ok(private.is_suspended(tests.id('three')), 'An account that changes to such an address is suspended');

select * from finish();
rollback;
