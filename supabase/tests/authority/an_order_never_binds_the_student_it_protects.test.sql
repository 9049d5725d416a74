begin;
select plan(3);

-- The order names the student's own address among those of the person: families share addresses.
select tests.create_users('bob', 'charlie: student', 'mia: student');
select tests.link('bob', 'charlie');
select tests.keep('order', gen_random_uuid());
insert into public.contact_restrictions (id, student_id, profile_id, basis, emails)
values (tests.the('order'), tests.id('charlie'), tests.id('bob'), 'Court order 7', '{charlie@example.com,mia@example.com}');
select is((select array_agg(s.profile_id order by s.profile_id) from private.restriction_subjects s where s.restriction_id = tests.the('order')),
  (select array_agg(i order by i) from unnest(array[tests.id('bob'), tests.id('mia')]) i),
  'The order binds the named person and whoever has an address that it names, but not the student');
select is((select array_agg(t.profile_id) from private.restriction_students t where t.restriction_id = tests.the('order')), array[tests.id('charlie')],
  'The order protects the student alone');
select ok(not private.has_right(tests.id('bob'), tests.id('charlie'), 'message'), 'The named person has lost the right');

select * from finish();
rollback;
