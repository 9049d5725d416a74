begin;
select plan(2);

select tests.create_users('bob', 'charlie: student', 'alice: admin', 'amy: admin');
insert into private.suspensions (profile_id, reason) values (tests.id('amy'), 'Stolen account');
select ok(tests.id('alice') = any (private.deciders_of(tests.id('charlie'), tests.id('bob'))),
  'Without a school the admins decide on a guardian');
select ok(tests.id('amy') <> all (private.deciders_of(tests.id('charlie'), tests.id('bob'))),
  'An admin whose account is suspended decides on no guardian');

select * from finish();
rollback;
