import { describe, expect, test } from "vitest";
import { exampleOf, type Fields, render, templateFault } from "./template.ts";
import { DEFAULT_TEMPLATES, fieldsOf, namedTemplateFault, TEMPLATE_NAMES, wordsOf } from "./templates.ts";
import { TEMPLATE_FAMILIES } from "./telling/telling.ts";

const FIELDS: Fields = {
  title: { means: "title", example: "Seoul" },
  watch: { id: { means: "name", example: "a" }, owner: { means: "who", example: "" } },
  reports: { means: "reports", example: [{ words: "w", day: "2024-04-02" }] },
};

describe("a template is told when it", () => {
  test.each([
    ["{{ title }} {{ watch.id | upcase }}", null],
    ["{% if watch.owner %}{{ watch.owner }}{% endif %}", null],
    ["{% for each in reports %}{{ forloop.index }} {{ each.words }}{% endfor %}", null],
    ["{{ reports.size }} {{ reports[0].day }} {{ reports.last.words }} {{ title.size }}", null],
    ["{% assign x = title %}{{ x }}", null],
    ["a\n{{ titel }}", 'line 2 names "titel", which is no field here: there are title, watch, reports'],
    ["{{ watch.name }}", 'line 1 names "watch.name", which is no field here: there are watch.id, watch.owner'],
    [
      "{% if watch.name %}x{% endif %}",
      'line 1 names "watch.name", which is no field here: there are watch.id, watch.owner',
    ],
    ["{% for each in reports %}{{ each.text }}{% endfor %}", 'line 1 names "each.text", which is no field here'],
    [
      "{{ reports[0].text }}",
      'line 1 names "reports[0].text", which is no field here: there are reports.words, reports.day',
    ],
    ["{{ title.constructor }}", 'line 1 names "title.constructor", which is no field here: there are title'],
    ["{{ title | shout }}", "undefined filter: shout, line:1, col:1"],
    ["{{ title", 'output "{{ title" not closed, line:1, col:1'],
    ["{% if title %}", "tag {% if title %} not closed, line:1, col:1"],
    ["{% include '/etc/passwd' %}", "it asks for another template, and templates here stand alone"],
    ["{% render 'x' %}", "it asks for another template, and templates here stand alone"],
    ["{% for i in (1..99999999) %}x{% endfor %}", "memory alloc limit exceeded, line:1, col:1"],
    ["x".repeat(60_000), "parse length limit exceeded"],
  ])("%.40s: %s", (template, fault) => expect(templateFault(template, FIELDS)).toBe(fault));
});

test("values are escaped in HTML and left alone in text", () => {
  const values = { title: `<img src=x onerror="a('b')">&` };
  expect(render("{{ title }}", values, "html")).toBe("&lt;img src=x onerror=&#34;a(&#39;b&#39;)&#34;&gt;&amp;");
  expect(render("{{ title }}", values)).toBe(values.title);
});

test("a value's own fields can be reached, and nothing that it inherits", () => {
  expect(() => render("{{ title.constructor.name }}", { title: {} })).toThrow(/undefined variable|which is no field/);
});

test.each(TEMPLATE_NAMES)("the default template %s has no fault", (name) => {
  expect(namedTemplateFault(name, DEFAULT_TEMPLATES.get(name) ?? "{{ missing }}")).toBeNull();
});

test.each(TEMPLATE_FAMILIES)("the default words of %s are some, with a title of one line", (family) => {
  const words = wordsOf(DEFAULT_TEMPLATES, family, exampleOf(fieldsOf(family)) as object, true);
  expect(words.title).toMatch(/^\S[^\n]+\S$/);
  expect(words.text.length).toBeGreaterThan(10);
  expect(words.html).toMatch(/<(p|h2)>/);
});

test("a template of one's own that fails on these values gives way to the default", () => {
  const own = new Map(DEFAULT_TEMPLATES).set(
    "brief.title",
    "{% for x in brief.parts %}{{ x.y }}{% endfor %}{{ brief.gone.far }}",
  );
  const values = { brief: { title: "Daily", lead: "L", text: "T" }, link: null };
  expect(wordsOf(own, "brief", values, false)).toEqual({ title: "Daily", text: "T", html: null });
});

test("a title is one line, whatever the values hold", () => {
  const brief = { title: "Daily\r\nBcc: all@desk.example\u0000x", lead: "", text: "" };
  expect(wordsOf(DEFAULT_TEMPLATES, "brief", { brief, link: null }, false).title).toBe("Daily Bcc: all@desk.example x");
});
