import { path } from "./address.ts";
import { Header } from "./parts/header.tsx";
import { Help } from "./parts/help.tsx";
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
    </>
  );
}

function screenAt(address: string) {
  const [first = "", ...rest] = address.split("/").filter((part) => part !== "");
  const [one, two] = rest;
  if (first === "" && rest.length === 0) return <Beacon />;
  if (first === "search" && rest.length === 0) return <Search />;
  if (first === "sources" && rest.length === 0) return <Sources />;
  if (first === "pair" && rest.length === 0) return <AnyPair />;
  if (first === "pair" && one && two && rest.length === 2) return <Pair key={address} a={one} b={two} />;
  if (first === "document" && one && rest.length === 1) return <DocumentScreen key={one} id={one} />;
  return <Unknown />;
}
