begin;
select plan(16);

select tests.create_family();
select tests.send('bob', 'dana');
-- Uploads as Bob, sends it, and tells what came of it.
create function tests.send_file(p_name text, p_type text) returns text
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_path text := tests.thread_id('bob', 'dana') || '/' || gen_random_uuid() || '/' || p_name;
begin
  perform tests.upload('bob', v_path, p_type);
  return coalesce(tests.error_of(format('select tests.send(%L, %L, null, p_attachment_path => %L)', 'bob', 'dana', v_path)) ->> 'message', 'sent');
end;
$$;

select is(tests.send_file('a.pdf', 'application/pdf'), 'sent', 'PDF');
select is(tests.send_file('a.png', 'image/png'), 'sent', 'PNG');
select is(tests.send_file('a.jpg', 'image/jpeg'), 'sent', 'JPEG');
select is(tests.send_file('a.jpeg', 'image/jpeg'), 'sent', 'by its long name');
select is(tests.send_file('A.JPG', 'image/jpeg'), 'sent', 'or in capitals');
select is(tests.send_file('a.gif', 'image/gif'), 'sent', 'GIF');
select is(tests.send_file('a.webp', 'image/webp'), 'sent', 'WebP');
select is(tests.send_file('a.pdf', 'text/html'), 'attachment.not_allowed', 'no page behind the name of a PDF');
select is(tests.send_file('a.png', 'image/svg+xml'), 'attachment.not_allowed', 'no drawing with scripts');
select is(tests.send_file('a.exe', 'application/octet-stream'), 'attachment.not_allowed', 'no programme');
select is(tests.send_file('a.html', 'application/pdf'), 'attachment.not_allowed', 'no PDF behind the name of a page');
select is(tests.send_file('a.png', 'application/pdf'), 'attachment.not_allowed', 'nor of a picture');
select is(tests.send_file('a.pdf.exe', 'application/pdf'), 'attachment.not_allowed', 'the last ending counts');
select is(tests.send_file('pdf', 'application/pdf'), 'attachment.not_allowed', 'and there is one');
select is(tests.send_file('a.pdf', null), 'attachment.not_allowed', 'without a type nothing goes');
select is(tests.send_file('a.pdf', 'Application/PDF; charset=x'), 'attachment.not_allowed', 'nor with an odd one');

select * from finish();
rollback;
