begin;
select plan(4);

select is_empty(
  $$ select name, schedule from private.scheduled_tasks
     where schedule !~ '^([1-9]|[1-5][0-9]) seconds$'
       and schedule !~ '^(\*|[0-9,-]+)(/[0-9]+)?( (\*|[0-9,-]+)(/[0-9]+)?){4}$' $$,
       'A schedule has five cron fields or up to 59 seconds');
select is_empty(
  $$ select name, m[i] from private.scheduled_tasks, string_to_array(schedule, ' ') m, generate_series(1, 5) i
     where schedule not like '% seconds' and m[i] ~ '^[0-9]+$' and m[i]::integer > (array[59, 23, 31, 12, 7])[i] $$,
     'The numbers of a schedule are within range');
select throws_ok(
  $$ insert into private.scheduled_tasks (name, schedule, command, edge_function, description) values ('x', '* * * * *', 'select 1', 'x', 'x') $$,
  '23514', null, 'A task cannot have a command and an edge function');
select throws_ok(
  $$ insert into private.scheduled_tasks (name, schedule, description) values ('x', '* * * * *', 'x') $$, '23514', null,
  'A task requires a command or an edge function');

select * from finish();
rollback;
