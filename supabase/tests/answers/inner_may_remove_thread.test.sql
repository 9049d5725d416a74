-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.may_remove_thread(public.threads,timestamp with time zone,timestamp with time zone)'), $answers$console
  {"may_remove_thread": false} ← gus/tea/sia, now(), now(); gus/tea/sia, now(), now() + interval '41 days'; gus/t … 021310$answers$,
  'The function may_remove_thread inside answers as listed');

select * from finish();
rollback;
