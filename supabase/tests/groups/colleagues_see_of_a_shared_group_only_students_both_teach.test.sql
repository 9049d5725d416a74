-- Tina and Otto work at one school, Gil at another. Otto looks after Mia and Leo; Tina teaches Mia alone.
begin;
select plan(22);

select tests.staff_schools();
select tests.create_users('leo: student', 'nia: student', 'gil', 'hugo', 'dana: tutor');
select tests.enroll('leo', 'e2'), tests.enroll('nia', 'e1');
select tests.employ('hugo', 'teacher', 'e1'), tests.employ('gil', 'teacher', 's1');
select tests.link('otto', 'nia');

create function pg_temp.seen() returns text language sql as $$
  select string_agg(g.name || ' of ' || g.owner_name || ': ' || g.student_count || ' '
    || coalesce((select string_agg(s.full_name, ',' order by s.full_name) from public.my_group_students s where s.group_id = g.id), ''), '; ' order by g.name)
  from public.my_groups g; $$;
grant execute on all functions in schema pg_temp to authenticated, anon;

select tests.authenticate_as('otto');
select tests.keep('group', public.create_group('Reading', 'German', p_student_ids => array[tests.id('mia'), tests.id('leo'), tests.id('nia')]));
select is(pg_temp.seen(), 'Reading of Otto: 3 Leo,Mia,Nia', 'The owner sees everybody in the group');
select results_eq('select full_name from public.list_group_colleagues()', '{Cleo,Hugo,Sam,Tina}'::text[],
  'The owner finds colleagues of the school, and nobody of another');
select results_eq($$ select full_name from public.list_group_colleagues('tín') $$, '{Tina}'::text[], 'Colleagues are found by a part of the name');
select throws_ok(format('select public.share_group(%L, array[%L]::uuid[])', tests.the('group'), tests.id('gil')), 'PT404', 'profile.not_found',
  'A group is not shared with staff of another school');
select throws_ok(format('select public.share_group(%L, array[%L]::uuid[])', tests.the('group'), tests.id('bob')), 'PT404', 'profile.not_found',
  'A group is not shared with a family');
select throws_ok(format('select public.share_group(%L, array[%L]::uuid[])', tests.the('group'), tests.id('otto')), 'PT404', 'profile.not_found',
  'A group is not shared with its owner');
select lives_ok(format('select public.share_group(%L, array[%L, %L]::uuid[])', tests.the('group'), tests.id('tina'), tests.id('hugo')),
  'A group is shared with colleagues');
select is((select shared_count from public.my_groups), 2, 'The owner reads with how many it is shared');
select results_eq('select full_name from public.my_group_shares order by 1', '{Hugo,Tina}'::text[], 'The owner reads with whom it is shared');

select tests.authenticate_as('tina');
select is(pg_temp.seen(), 'Reading of Otto: 1 Mia',
  'A colleague sees neither a student whom they do not teach, nor the child of the owner');
select is_empty('select from public.my_group_shares', 'A colleague does not read who else has it');
select is((select shared_count from public.my_groups), null, 'A colleague does not read how many have it');
select throws_ok(format('select public.remove_from_group(%L, array[%L]::uuid[])', tests.the('group'), tests.id('mia')), 'PT404', 'group.not_found',
  'A colleague does not change the group');
select tests.clear_authentication();
select tests.link('tina', 'mia');
select tests.authenticate_as('tina');
select is(pg_temp.seen(), 'Reading of Otto: 0 ', 'A colleague who is a guardian of the student does not see them there');

-- The share ends with the work at the school, for good.
select tests.clear_authentication();
delete from public.memberships where profile_id = tests.id('hugo');
select is((select count(*)::integer from private.group_shares where group_id = tests.the('group')), 1,
  'A colleague who leaves the school loses the share with it');
select tests.employ('hugo', 'teacher', 'e1');
select tests.authenticate_as('hugo');
select is(pg_temp.seen(), null, 'A colleague who comes back has no share');
select tests.authenticate_as('otto');
select lives_ok(format($$ select public.share_group(%L, '{}') $$, tests.the('group')), 'The owner ends all shares');
select tests.authenticate_as('tina');
select is(pg_temp.seen(), null, 'A share that ended shows nothing');
select tests.authenticate_as('otto');
select public.share_group(tests.the('group'), array[tests.id('tina'), tests.id('cleo')]);
select tests.clear_authentication();
-- As if both were under way at the same time, and neither saw the other.
alter table public.memberships disable trigger user;
delete from public.memberships where profile_id = tests.id('cleo');
alter table public.memberships enable trigger user;
select is(private.tend_groups(now()), 1, 'A share with somebody who left meanwhile ends with the next run of the task');
delete from public.memberships where profile_id = tests.id('otto');
select tests.authenticate_as('tina');
select is(pg_temp.seen(), null, 'An owner who leaves the school shares nothing');
select tests.authenticate_as('otto');
select is(pg_temp.seen(), 'Reading of Otto: 1 Nia', 'An owner who leaves the school keeps their own child alone');
select tests.authenticate_as('dana');
select is_empty('select from public.list_group_colleagues()', 'Who works at no school has no colleagues');

select * from finish();
rollback;
