/** A WordPress export with the given elements in its channel. */
export function wxr(...elements: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>صحيفة التجربة</title>
<link>https://old.example</link>
<language>ar</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_blog_url>https://old.example</wp:base_blog_url>
${elements.join('\n')}
</channel>
</rss>
`;
}

export interface Post {
  id: number;
  title?: string;
  body?: string;
  status?: string;
  type?: string;
  link?: string;
  /** More elements of the item. */
  inside?: string;
}

export function item({
  id,
  title = `Post ${id}`,
  body = '',
  status = 'publish',
  type = 'post',
  link = `https://old.example/2020/01/post-${id}/`,
  inside = '',
}: Post): string {
  return `<item>
<title><![CDATA[${title}]]></title>
<link>${link}</link>
<dc:creator><![CDATA[salma]]></dc:creator>
<content:encoded><![CDATA[${body}]]></content:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_date>2020-01-02 03:04:05</wp:post_date>
<wp:post_date_gmt>2020-01-02 01:04:05</wp:post_date_gmt>
<wp:post_name>post-${id}</wp:post_name>
<wp:status>${status}</wp:status>
<wp:post_type>${type}</wp:post_type>
${inside}
</item>`;
}

export function comment(
  id: number,
  { parent = 0, approved = '1', body = `Remark ${id}`, type = 'comment' } = {},
): string {
  return `<wp:comment>
<wp:comment_id>${id}</wp:comment_id>
<wp:comment_author><![CDATA[Reader ${id}]]></wp:comment_author>
<wp:comment_author_email>reader${id}@mail.example</wp:comment_author_email>
<wp:comment_author_IP>203.0.113.7</wp:comment_author_IP>
<wp:comment_date_gmt>2020-01-03 00:00:00</wp:comment_date_gmt>
<wp:comment_content><![CDATA[${body}]]></wp:comment_content>
<wp:comment_approved>${approved}</wp:comment_approved>
<wp:comment_type>${type}</wp:comment_type>
<wp:comment_parent>${parent}</wp:comment_parent>
</wp:comment>`;
}

export function picture(id: number, post = 0): string {
  return item({
    id,
    type: 'attachment',
    status: 'inherit',
    inside: `<wp:post_parent>${post}</wp:post_parent>
<wp:attachment_url>https://old.example/files/${id}.jpg</wp:attachment_url>
<excerpt:encoded><![CDATA[Caption <b>${id}</b>]]></excerpt:encoded>
${meta('_wp_attachment_image_alt', `Alt ${id}`)}
${meta('_wp_attachment_metadata', 'a:5:{s:5:"width";i:1600;s:6:"height";i:900;s:5:"sizes";a:1:{s:5:"width";i:150;}}')}`,
  });
}

export function meta(key: string, value: string): string {
  return `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;
}
