begin;
select plan(2);

select tests.create_course();
select tests.course('other', 'dana', 'Algebra');
update public.courses set source = 'khan_academy', external_id = 'c1' where id = tests.the('other');
select tests.authenticate_as('dana');
update public.courses set title = 'New';
select tests.clear_authentication();
select is((select array[c.title, o.title] from public.courses c, public.courses o where c.id = tests.the('course') and o.id = tests.the('other')),
  '{New,Algebra}', 'A tutor changes a course of their own, and none of an integration');
delete from public.enrollments where course_id = tests.the('course');
select tests.authenticate_as('dana');
delete from public.courses;
select tests.clear_authentication();
select is((select array_agg(title) from public.courses where tests.is_own(id)), '{Algebra}', 'A tutor deletes no course of an integration');

select * from finish();
rollback;
