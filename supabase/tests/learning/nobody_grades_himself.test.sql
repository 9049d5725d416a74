begin;
select plan(4);

select tests.create_user('dana', '{tutor,student}');
select tests.create_user('charlie', '{student}');
select tests.course('course', 'dana', 'Writing');
select tests.takes('course', 'dana');
select tests.takes('course', 'charlie');
select tests.assignment('course', 'Essay');
select tests.authenticate_as('dana');
select throws_ok($$ insert into public.submissions (assignment_id, student_id, score) values (tests.the('Essay'), tests.id('dana'), 100) $$, 'PT403', 'permission.denied', 'the tutor of a course not his own work in it');
select lives_ok($$ insert into public.submissions (assignment_id, student_id, body) values (tests.the('Essay'), tests.id('dana'), 'x') $$, 'which he may hand in');
select throws_ok($$ update public.submissions set score = 100 $$, 'PT403', 'permission.denied', 'neither later');
select lives_ok($$ insert into public.submissions (assignment_id, student_id, score) values (tests.the('Essay'), tests.id('charlie'), 70) $$, 'that of others he does');

select * from finish();
rollback;
