import { render } from "preact";
import { followLinks } from "./address.ts";
import { App } from "./app.tsx";
import { followKeys } from "./keys.ts";
import { listen } from "./status.ts";
import { takeOverWatchedPairs } from "./take-over.ts";

followLinks();
followKeys();
listen();
void takeOverWatchedPairs();
render(<App />, document.body);
