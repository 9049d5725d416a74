begin;
select plan(4);

select tests.create_course();
select tests.create_users('mia: student', 'carol');
select tests.link('carol', 'mia');
select tests.takes('course', 'mia');
select tests.assignment('course', 'Essay');
select tests.assignment('course', 'Poem');
select tests.work('Essay', 'charlie');
select tests.work('Essay', 'mia', 90);
select tests.forget_news();
update public.submissions set score = case student_id when tests.id('charlie') then 80 else 85 end;
select is(tests.told('bob'), '{PARENT_CHILD_GRADED}', 'The guardian of a first grade is notified');
select is(tests.told('carol'), '{}', 'The guardian of a changed grade is not notified');
select tests.forget_news();
insert into public.submissions (assignment_id, student_id, score)
select tests.the('Poem'), p.id, case p.id when tests.id('mia') then 70 end
from public.profiles p where p.id in (tests.id('mia'), tests.id('charlie'));
select is(tests.told('carol'), '{PARENT_CHILD_GRADED}', 'The guardian of the graded submission is notified');
select is(tests.told('bob'), '{}', 'The guardian of the ungraded submission is not notified');

select * from finish();
rollback;
