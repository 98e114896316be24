import { render } from "preact";
import { followLinks } from "./address.ts";
import { App } from "./app.tsx";
import { followKeys } from "./keys.ts";
import { listen } from "./status.ts";

followLinks();
followKeys();
listen();
render(<App />, document.body);
