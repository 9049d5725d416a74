begin;
select plan(5);

select tests.create_course();
select tests.create_user('erin');
select tests.link('erin', 'charlie');

select tests.authenticate_as('dana');
select is((select full_name from public.profiles where id = tests.id('charlie')), 'Charlie',
  'A tutor of a course sees the card of its student');
select tests.clear_authentication();

insert into public.contact_restrictions (student_id, profile_id, rights, basis)
values (tests.id('charlie'), tests.id('dana'), '{message}', 'Order 9');
select tests.authenticate_as('dana');
select is((select full_name from public.profiles where id = tests.id('charlie')), 'Charlie',
  'A tutor of a course who may not message about its student still sees the card');
select is_empty('select from public.list_contacts()', 'The tutor has no contact about that student');
select tests.clear_authentication();

update public.contact_restrictions set rights = enum_range(null::public.guardian_right) where basis = 'Order 9';
select tests.authenticate_as('dana');
select is_empty(format('select from public.profiles where id = %L', tests.id('charlie')),
  'A tutor from whom all rights are taken does not see the card');
select tests.clear_authentication();
delete from public.contact_restrictions where basis = 'Order 9';

-- Dana was the guardian of Charlie once, and teaches Charlie now.
insert into private.guardianships (profile_id, student_id, is_family) values (tests.id('dana'), tests.id('charlie'), true);
select tests.authenticate_as('dana');
select results_eq(
  format('select id from public.profiles where id in (%L, %L, %L)', tests.id('charlie'), tests.id('bob'), tests.id('erin')),
  $$ values (tests.id('charlie')) $$,
  'A former guardian who teaches the student sees the student and no other guardian');
select tests.clear_authentication();

select * from finish();
rollback;
