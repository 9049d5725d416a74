begin;
select plan(4);

-- Entered about Mia by mistake: it is Leo whom the order protects.
select tests.create_users('bob', 'mia: student', 'leo: student');
select tests.link('bob', 'mia'), tests.link('bob', 'leo');
select tests.keep('order', tests.restrict('bob', 'mia'));
select ok(private.is_fully_restricted(tests.id('bob'), tests.id('mia')), 'The order is in force about the student it names');
update public.contact_restrictions set student_id = tests.id('leo') where id = tests.the('order');
select ok(private.is_fully_restricted(tests.id('bob'), tests.id('leo')), 'A corrected order protects the other student');
select ok(not private.is_fully_restricted(tests.id('bob'), tests.id('mia')), 'The student it was entered about by mistake is free of it');
select is_empty($$ select from private.restriction_students where profile_id = tests.id('mia') $$, 'Nothing of the mistake is left');

select * from finish();
rollback;
