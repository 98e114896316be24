import { join } from "node:path";
import { expect, test } from "vitest";
import type { Capture } from "../../model/capture.ts";
import { folderOf, outcomesOf, read } from "../testing/reading.ts";

async function items(xml: string): Promise<Capture[]> {
  const path = join(folderOf({ "feed.xml": xml }), "feed.xml");
  return (await read([path])).map((item) => {
    if ("error" in item) throw new Error(item.error.message);
    return item;
  });
}

const rss = (item: string) => `<rss version="2.0"><channel><title>The Example</title>${item}</channel></rss>`;
const atom = (entry: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Example</title>${entry}</feed>`;

test("RSS 2.0: the full text before the summary, dates as written, the feed as outlet", async () => {
  const [item] = await items(`<?xml version="1.0"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel>
        <title>The Example &amp;amp; Co</title><link>https://news.example/</link><language>en-gb</language>
        <item>
          <title>Seoul sanctions &lt;b&gt;two&lt;/b&gt; ships</title>
          <link>https://news.example/1</link>
          <description>A summary</description>
          <content:encoded><![CDATA[<p>South Korea said &lt;script&gt; is text &amp; more.</p>]]></content:encoded>
          <pubDate>Tue, 02 Apr 2024 15:11:00 +0900</pubDate>
          <dc:creator>Kim A</dc:creator><author>lee@news.example (Lee B)</author>
        </item>
      </channel>
    </rss>`);
  expect(item).toMatchObject({
    path: expect.stringMatching(/feed\.xml#1$/),
    url: "https://news.example/1",
    retrievedAt: "2024-04-02T12:00:00.000Z",
    origin: "archive",
    format: "html",
    body: "<p>South Korea said &lt;script&gt; is text &amp; more.</p>",
    fields: {
      title: "Seoul sanctions two ships",
      outlet: "The Example & Co",
      publishedAt: "Tue, 02 Apr 2024 15:11:00 +0900",
      datesFrom: "feed",
      authors: ["Lee B", "Kim A"],
      language: "en-gb",
    },
  });
});

test("RSS 1.0, its items beside the channel", async () => {
  const [item] = await items(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
    <channel><title>The Example</title></channel>
    <item><title>T</title><link>http://a.example/1</link><description>D</description><d:date>2024-04-02</d:date></item>
  </rdf:RDF>`);
  expect(item).toMatchObject({
    url: "http://a.example/1",
    body: "D",
    fields: { title: "T", outlet: "The Example", publishedAt: "2024-04-02" },
  });
});

test("RSS 0.91 with its harmless document type", async () => {
  const doctype = `<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://dtd.example/rss-0.91.dtd">`;
  const [item] = await items(`${doctype}${rss("<item><description>D</description></item>")}`);
  expect(item?.body).toBe("D");
});

test("Atom: its own text, its authors, its language", async () => {
  const [item] = await items(
    atom(`<author><name>The Desk</name></author>
      <entry>
        <title type="text">a &lt;b&gt; c</title>
        <link rel="self" href="https://a.example/self"/><link href="https://a.example/1"/>
        <summary>S</summary>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>5 &lt; 6<br/>so</p></div></content>
        <published>2024-04-02T15:11:00+09:00</published><updated>2024-04-03T00:00:00Z</updated>
      </entry>`),
  );
  expect(item).toMatchObject({
    url: "https://a.example/1",
    format: "html",
    body: '<div xmlns="http://www.w3.org/1999/xhtml"><p>5 &lt; 6<br>so</p></div>',
    fields: {
      title: "a <b> c",
      outlet: "The Example",
      authors: ["The Desk"],
      publishedAt: "2024-04-02T15:11:00+09:00",
      updatedAt: "2024-04-03T00:00:00Z",
      language: "en",
    },
  });
});

test("Atom under a prefix", async () => {
  const [item] = await items(`<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>F</a:title>
    <a:entry><a:title>T</a:title><a:content>plain a &lt; b</a:content></a:entry></a:feed>`);
  expect(item).toMatchObject({ format: "text", body: "plain a < b", fields: { title: "T", outlet: "F" } });
});

test.each([
  ["only a headline", rss("<item><title>T</title></item>"), { format: "text", body: "T" }],
  ["only a summary", rss("<item><description>S</description></item>"), { format: "html", body: "S" }],
  [
    "markup that nobody escaped",
    rss("<item><description>a <b>b</b> &amp; c</description></item>"),
    {
      body: "a <b>b</b> &amp; c",
    },
  ],
  [
    "the feed that an aggregator took it from",
    rss("<item><title>T</title><source url='u'>Reuters</source></item>"),
    {
      fields: { title: "T", outlet: "Reuters" },
    },
  ],
  [
    "a permalink instead of a link",
    rss("<item><title>T</title><guid>https://a.example/1</guid></item>"),
    {
      url: "https://a.example/1",
    },
  ],
  [
    "a guid that is no address",
    rss("<item><title>T</title><guid isPermaLink='false'>https://a.example/1</guid></item>"),
    {
      url: null,
    },
  ],
  ["a link that runs a script", rss("<item><title>T</title><link>javascript:alert(1)</link></item>"), { url: null }],
  [
    "an Atom image",
    atom("<entry><content type='image/png'>iVBORw0</content><summary>S</summary></entry>"),
    {
      format: "text",
      body: "S",
    },
  ],
  [
    "Atom that forgot to say it is HTML",
    atom("<entry><summary>&lt;p&gt;S&lt;/p&gt;</summary></entry>"),
    {
      format: "html",
      body: "<p>S</p>",
    },
  ],
  ["an element named like a property", rss("<item><__proto__>x</__proto__><title>T</title></item>"), { body: "T" }],
  ["an item that nobody closed", rss("<item><title>T</title><item><title>U</title></item>"), { body: "T" }],
])("%s", async (_, xml, expected) => {
  const [item] = await items(xml);
  expect(item).toMatchObject(expected);
});

test("a feed without items has nothing to tell, and that is no error", async () => {
  expect(await outcomesOf("feed.xml", rss(""))).toEqual([]);
});

const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]><lolz>&b;</lolz>`;

test.each([
  ["an entity bomb", bomb, ["source.entities"]],
  [
    "a parameter entity",
    `<!DOCTYPE rss [<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;]>${rss("")}`,
    ["source.entities"],
  ],
  ["an article about entities", rss("<item><description>&lt;!ENTITY a 'b'></description></item>"), ["<!ENTITY a 'b'>"]],
  ["XML that is no feed", "<?xml version='1.0'?><note>x</note>", ["source.format"]],
  ["an item without words", rss("<item><link>http://a.example/</link></item>"), ["source.empty"]],
  [
    "a cut feed keeps its whole items",
    rss("<item><title>A</title></item><item><title>B").slice(0, -16),
    ["A", "source.truncated"],
  ],
  ["nesting", rss(`<item><title>${"<i>".repeat(2000)}`), ["source.too-deep"]],
])("%s", async (_, xml, expected) => {
  expect(await outcomesOf("feed.xml", xml)).toEqual(expected);
});

test("more items than allowed are refused before they fill the memory", async () => {
  const xml = rss("<item><title>A</title></item>".repeat(6));
  expect(await outcomesOf("feed.xml", xml, { limits: { items: 5 } })).toEqual(["source.too-many"]);
});
