begin;
select plan(3);

-- `p_x is required.` and `p_x must …`, never `p_x: required.`: the SDK and apps show the detail to people.
create temp view said as
select p.oid::regprocedure::text as by_whom, m[1] as detail
from pg_proc p, regexp_matches(p.prosrc, 'private\.fail\(''validation\.failed'',\s*''((?:[^'']|'''')*)''', 'g') m
where p.pronamespace in ('private'::regnamespace, 'public'::regnamespace);

select cmp_ok((select count(*) from said where detail like 'p\_%'), '>', 60::bigint,
  'Many functions say which argument is wrong');
select is_empty($$ select * from said where detail ~ '^p_\w+(, p_\w+)*( (and|or) p_\w+)?:' $$,
  'An error about an argument is a sentence that begins with its name');

create function private.zz_terse() returns void language plpgsql as $f$
begin
  perform private.fail('validation.failed', 'p_x: required.');
  perform private.fail('validation.failed',
                       'p_x and p_y: both or none.');
  perform private.fail('validation.failed', 'p_x is required.');
end $f$;
select bag_eq($$ select detail from said where detail ~ '^p_\w+(, p_\w+)*( (and|or) p_\w+)?:' $$,
  $$ values ('p_x: required.'), ('p_x and p_y: both or none.') $$, 'A planted error that is no sentence is found');

select * from finish();
rollback;
