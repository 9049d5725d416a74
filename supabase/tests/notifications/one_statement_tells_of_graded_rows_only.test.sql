begin;
select plan(4);

select tests.create_course();
select tests.create_user('mia', '{student}');
select tests.create_user('carol');
select tests.link('carol', 'mia');
select tests.takes('course', 'mia');
select tests.assignment('course', 'Essay');
select tests.assignment('course', 'Poem');
select tests.work('Essay', 'charlie');
select tests.work('Essay', 'mia', 90);
select tests.forget_news();
update public.submissions set score = case student_id when tests.id('charlie') then 80 else 85 end;
select is(tests.told('bob'), '{PARENT_CHILD_GRADED}', 'the first grade among them');
select is(tests.told('carol'), '{}', 'not the regrade');
select tests.forget_news();
insert into public.submissions (assignment_id, student_id, score)
select tests.the('Poem'), p.id, case p.id when tests.id('mia') then 70 end
from public.profiles p where p.id in (tests.id('mia'), tests.id('charlie'));
select is(tests.told('carol'), '{PARENT_CHILD_GRADED}', 'of two that are handed in the graded one');
select is(tests.told('bob'), '{}', 'not the other');

select * from finish();
rollback;
