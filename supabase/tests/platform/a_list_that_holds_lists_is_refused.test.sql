-- Functions of arrays raise errors of their own about arrays of arrays: every call refuses these before it looks at them.
begin;
select plan(6);

prepare offenders as
select p.oid::regprocedure from pg_proc p
     cross join lateral unnest(p.proargtypes::oid[]) with ordinality a(type, n)
     join pg_type t on t.oid = a.type and t.typcategory = 'A'
     where p.pronamespace = 'public'::regnamespace and has_function_privilege('authenticated', p.oid, 'execute')
       and p.prosrc not like format('%%if array_ndims(%1$s) > 1 then%%private.refuse_nested(''%1$s'')%%', p.proargnames[a.n]);
select is_empty('offenders', 'Every call refuses a list of lists in each argument that is a list');
create function public.planted(p_ids uuid[]) returns void language plpgsql as 'begin end';
grant execute on function public.planted(uuid[]) to authenticated;
select isnt_empty('offenders', 'A planted call that takes a list of lists is found');

select tests.create_users('bob', 'mia: student');
select tests.link('bob', 'mia');
select tests.authenticate_as('bob');
select throws_ok(format($$ select public.create_group('Mine', p_student_ids => array[array[%1$L, %1$L]]::uuid[]) $$, tests.id('mia')),
  'PT400', 'validation.failed', 'A group is not made of lists of students');
select throws_ok($$ select public.share_group(gen_random_uuid(), '{{null}}') $$, 'PT400', 'validation.failed', 'A group is not shared with lists of people');
select lives_ok(format($$ select public.create_group('Mine', p_student_ids => array[%L]::uuid[]) $$, tests.id('mia')),
  'A group is made of a list of students');
select tests.authenticate_as_anon();
select throws_ok($$ select public.create_group('Mine', p_student_ids => '{{null}}') $$, 'PT401', 'auth.required',
  'Whoever is not signed in learns nothing about lists');

select * from finish();
rollback;
