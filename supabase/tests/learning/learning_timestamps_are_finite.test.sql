begin;
select plan(4);

select tests.create_course();
insert into public.badges (name) values ('Star');
select throws_ok($$ insert into public.point_entries (student_id, points, earned_at) values (tests.id('charlie'), 5, 'infinity') $$, '23514', null,
  'Points need a finite date');
select throws_ok($$ insert into public.student_badges (student_id, badge_id, awarded_at) select tests.id('charlie'), id, '-infinity' from public.badges $$,
  '23514', null,
  'A badge needs a finite date');
select throws_ok($$ insert into public.certificates (student_id, title, issued_at) values (tests.id('charlie'), 'Writer', 'infinity') $$, '23514', null,
  'A certificate needs a finite date');
select lives_ok($$ insert into public.point_entries (student_id, points, earned_at) values (tests.id('charlie'), 5, '2020-01-01') $$,
  'Points can have a past date');

select * from finish();
rollback;
