begin;
select plan(13);

select tests.staff_schools();
select tests.create_users('ben: student', 'eve');
select tests.link('eve', 'ben');
select tests.forget_broadcasts();

select tests.enroll('ben', 'e1');
select is(tests.announced('access.changed'), '{ben,cleo,eve,olga,otto,sam,tina}', 'A seat reaches the student, the guardians and those who work there');
delete from public.class_students where student_id = tests.id('ben');
select is(tests.announced('access.changed'), '{ben,cleo,eve,olga,otto,sam,tina}',
  'The end of a seat reaches the student, the guardians and those who work there');
select tests.restrict('eve', 'ben');
select tests.restrict('tina', 'ben');
select tests.forget_broadcasts();
select tests.enroll('ben', 'e1');
select is(tests.announced('access.changed'), '{ben,cleo,olga,otto,sam}', 'People from whom restrictions hide the student learn nothing of a seat');
delete from public.contact_restrictions where student_id = tests.id('ben');
select tests.forget_broadcasts();

select tests.employ('zoe', 'teacher', 'e1');
select is(tests.announced('access.changed'), '{bob,cleo,eve,olga,sam,zoe}', 'A new teacher, the managers above and the guardians of the class are told');
delete from public.memberships where profile_id = tests.id('zoe');
select is(tests.announced('access.changed'), '{bob,cleo,eve,olga,sam,zoe}',
  'The managers above and the guardians of the class are told when the teacher leaves');
select tests.restrict('zoe', 'ben', '{message}');
select tests.forget_broadcasts();
select tests.employ('zoe', 'teacher', 'e1');
select is(tests.announced('access.changed'), '{bob,cleo,olga,sam,zoe}', 'A family that a restriction keeps from the teacher is told nothing');

select public.grant_role(tests.id('zoe'), 'agent');
select is(tests.announced('access.changed') @> '{zoe}', true, 'A new role reaches the person');

-- Suspensions: the person is sent nothing, their contacts are told.
insert into private.suspensions (profile_id, reason) values (tests.id('tina'), 'Complaint 1');
select is(tests.announced('access.changed'), '{bob,eve}', 'A suspended teacher''s families are told, the teacher is not');
delete from private.suspensions where profile_id = tests.id('tina');
select is(tests.announced('access.changed'), '{bob,eve,tina}', 'A resumed teacher is told as well');
insert into private.suspensions (profile_id, reason) values (tests.id('bob'), 'Complaint 2');
select is(tests.announced('access.changed'), '{otto,tina,zoe}', 'A suspended guardian''s contacts are told');

-- More people than Realtime should be sent at once.
select tests.create_user('many' || n, '{student,agent}') from generate_series(1, 51) n;
select tests.forget_broadcasts();
insert into public.class_students (class_id, student_id)
select tests.place('w1'), tests.id('many' || n) from generate_series(1, 51) n;
select is(tests.announced('access.changed'), '{}', 'A statement that seats more than 50 students sends nothing');
delete from public.class_students where class_id = tests.place('w1') and student_id = any (array[tests.id('many1'), tests.id('many2')]);
select is(tests.announced('access.changed'), '{many1,many2,olga,sam}', 'A smaller one is announced');
select tests.agent('many' || n, 'eve') from generate_series(1, 51) n;
select tests.forget_broadcasts();
delete from public.profile_graph where source_profile_id = tests.id('eve') and target_profile_id = tests.id('ben');
select is((select (a @> '{ben,eve}' and cardinality(a) = 50)::text from tests.announced('access.changed') a), 'true',
  'Of more than 50 people whose lists a link changes, its two ends are told first');

select * from finish();
rollback;
