begin;
select plan(5);

select tests.create_users('bob', 'charlie: student');
select tests.link('bob', 'charlie');
select tests.unlink('bob', 'charlie');
select cmp_ok((select count(*)::int from private.kept_protections), '>', 0, 'An unlink is kept for a restore');
select throws_ok('update private.kept_protections set kind = kind', 'PT403', 'permission.denied', 'The console changes nothing that is kept');
select throws_ok('delete from private.kept_protections', 'PT403', 'permission.denied', 'The console deletes nothing that is kept');
select throws_ok('delete from private.kept_protections where false', 'PT403', 'permission.denied',
  'A statement that finds nothing is refused as well');
set constraints all immediate;
select throws_ok('truncate private.kept_protections', 'PT403', 'permission.denied', 'The console does not empty what is kept');

select * from finish();
rollback;
