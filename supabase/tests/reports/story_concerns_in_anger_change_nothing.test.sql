begin;
select plan(9);

-- Bob is angry with Tina, who teaches mia, and raises as many concerns as possible.
select tests.make_reported_thread(1);
select tests.create_users('carol', 'guy: admin');
select tests.link('carol', 'mia');
select tests.forget_news();
select tests.authenticate_as('tina');
create temp table before as select t.* from public.my_threads t;
grant select on before to public;

select tests.authenticate_as('bob');
select lives_ok(format($$ select public.raise_concern('Tina is a danger, number %s') $$, n), 'Bob raises a concern')
from generate_series(1, 5) n;
select throws_ok($$ select public.raise_concern('Tina is a danger, number 6') $$, 'PGRST', null, 'The sixth of a day is refused');
select tests.authenticate_as('tina');
select results_eq('select t.* from public.my_threads t', 'select b.* from before b', 'Nothing changes for the teacher');
select is_empty($$ select from public.notifications where key = 'REPORT_CHANGED' $$, 'The teacher is told nothing');

-- Carol, the other guardian, who is an admin since today, handles none of them.
select tests.clear_authentication();
insert into public.profile_roles (profile_id, role) values (tests.id('carol'), 'admin');
select tests.authenticate_as('carol');
select is_empty('select from public.list_reports(true)', 'The other guardian of the child does not handle what Bob raised');

select * from finish();
rollback;
