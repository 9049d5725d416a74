begin;
select plan(2);

select tests.create_users('tina', 'otto', 'bob', 'charlie: student');
select tests.link('tina', 'charlie'), tests.link('bob', 'charlie');
select tests.make_schools();
insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.id('charlie'));
insert into public.memberships (profile_id, role, organization_id, school_id, campus_id, class_id)
select tests.id('otto'), 'teacher', c.organization_id, c.school_id, c.campus_id, c.id from public.classes c where c.id = tests.place('e1');

select tests.authenticate_as('otto');
select isnt_empty('select * from public.list_contacts()',
  'A teacher of the class talks with the guardians of its student');
select tests.clear_authentication();
-- The teacher turns out to be a guardian: the address was the guardian''s before.
update auth.users set email = 'tina.new@example.com' where id = tests.user_id('tina');
update auth.users set email = 'tina@example.com' where id = (select user_id from public.profiles where id = tests.id('otto'));
select tests.authenticate_as('otto');
select is_empty('select * from public.list_contacts()',
  'A teacher who is a guardian of the student in another account talks with no guardian of the student');

select * from finish();
rollback;
