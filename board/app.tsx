import { path } from "./address.ts";
import { paletteOpen } from "./keys.ts";
import { lazyScreen } from "./lazy-screens.tsx";
import { Header } from "./parts/header.tsx";
import { Help } from "./parts/help.tsx";
import { Later } from "./parts/later.tsx";
import { Notices } from "./parts/notices.tsx";
import { Beacon } from "./screens/beacon.tsx";
import { DocumentScreen } from "./screens/document.tsx";
import { Pair } from "./screens/pair.tsx";
import { AnyPair } from "./screens/any-pair.tsx";
import { Search } from "./screens/search.tsx";
import { Sources } from "./screens/sources.tsx";
import { Unknown } from "./screens/unknown.tsx";

export function App() {
  return (
    <>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <Header />
      <Notices />
      <main class="page" id="main" tabIndex={-1}>
        {screenAt(path.value)}
      </main>
      <Help />
      {paletteOpen.value ? anywhere() : null}
    </>
  );
}

function screenAt(address: string) {
  const parts = address.split("/").filter((part) => part !== "");
  const [first = "", one, two] = parts;
  if (parts.length === 0) return <Beacon />;
  if (first === "search" && parts.length === 1) return <Search />;
  if (first === "sources" && parts.length === 1) return <Sources />;
  if (first === "pair" && parts.length === 1) return <AnyPair />;
  if (first === "pair" && one && two && parts.length === 3) return <Pair key={address} a={one} b={two} />;
  if (first === "document" && one && parts.length === 2) return <DocumentScreen key={one} id={one} />;
  return lazyScreen(parts) ?? <Unknown />;
}

function anywhere() {
  return (
    <Later key="anywhere" what="the places" part={() => import("./parts/palette.tsx")}>
      {({ Palette }) => <Palette />}
    </Later>
  );
}
