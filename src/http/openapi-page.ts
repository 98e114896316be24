import { html } from "hono/html";
import type { OpenAPIHono } from "@hono/zod-openapi";

/** What the API says of itself. */
export type ApiDescription = ReturnType<OpenAPIHono["getOpenAPI31Document"]>;

type Operation = NonNullable<NonNullable<ApiDescription["paths"]>[string]["get"]>;
type Parameter = NonNullable<Operation["parameters"]>[number];

/** The API's description as a plain page; `html` escapes every value put into it. */
export function apiPage(description: ApiDescription) {
  const operations = Object.entries(description.paths ?? {}).flatMap(([path, item]) => [
    ...(item?.get ? [{ method: "GET", path, does: item.get }] : []),
    ...(item?.post ? [{ method: "POST", path, does: item.post }] : []),
  ]);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>The API of Bongsu</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="/icon.svg" />
      </head>
      <body>
        <main class="page prose">
          <p><a href="/">To the board</a></p>
          <h1>The API of Bongsu</h1>
          <p>${description.info.description}</p>
          <p>
            This page as OpenAPI ${description.openapi}: the same address, asked for as <code>application/json</code>.
          </p>
          ${operations.map(({ method, path, does }) => operation(`${method} ${path}`, does.summary, does.parameters ?? []))}
        </main>
      </body>
    </html>`;
}

function operation(address: string, summary: string | undefined, parameters: Parameter[]) {
  return html`<section>
    <h2><code>${address}</code></h2>
    <p>${summary}</p>
    ${parameters.length === 0 ? "" : html`<dl class="facts">${parameters.map(parameterLine)}</dl>`}
  </section>`;
}

function parameterLine(parameter: Parameter) {
  if (!("name" in parameter)) return "";
  const schema = parameter.schema && !("$ref" in parameter.schema) ? parameter.schema : {};
  const notes = [
    parameter.required === true ? "needed" : "optional",
    parameter.description,
    schema.minimum === undefined ? undefined : `${schema.minimum} to ${schema.maximum}`,
    schema.default === undefined ? undefined : `${JSON.stringify(schema.default)} if left out`,
    schema.example === undefined
      ? undefined
      : `such as ${typeof schema.example === "string" ? schema.example : JSON.stringify(schema.example)}`,
  ].filter((note) => note !== undefined);
  return html`<dt><code>${parameter.name}</code></dt>
    <dd>${notes.join("; ")}</dd>`;
}
