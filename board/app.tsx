import { path } from "./address.ts";
import { paletteOpen } from "./keys.ts";
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
  const [first = "", ...rest] = address.split("/").filter((part) => part !== "");
  const [one, two] = rest;
  if (first === "" && rest.length === 0) return <Beacon />;
  if (first === "alerts" && rest.length === 0) return alertsScreen();
  if (first === "forecasts" && rest.length === 0) return forecastsScreen();
  if (first === "watch" && one && rest.length === 1) return watchScreen(one);
  if (first === "alert" && one && two && rest.length === 2) return alertScreen(one, two);
  if (first === "tracks" && rest.length <= 1) return tracksScreen(one);
  if (first === "indicators" && rest.length === 0) return indicatorsScreen();
  if (first === "dependence" && rest.length === 0) return dependenceScreen();
  if (first === "search" && rest.length === 0) return <Search />;
  if (first === "sources" && rest.length === 0) return <Sources />;
  if (first === "pair" && rest.length === 0) return <AnyPair />;
  if (first === "pair" && one && two && rest.length === 2) return <Pair key={address} a={one} b={two} />;
  if (first === "document" && one && rest.length === 1) return <DocumentScreen key={one} id={one} />;
  return <Unknown />;
}

function alertsScreen() {
  return (
    <Later key="alerts" what="the screen of alerts" part={() => import("./screens/alerts.tsx")}>
      {({ Alerts }) => <Alerts />}
    </Later>
  );
}

function forecastsScreen() {
  return (
    <Later key="forecasts" what="the screen of forecasts" part={() => import("./screens/forecasts.tsx")}>
      {({ Forecasts }) => <Forecasts />}
    </Later>
  );
}

function tracksScreen(state: string | undefined) {
  return (
    <Later key={`tracks ${state}`} what="the screen" part={() => import("./screens/tracks.tsx")}>
      {({ Tracks }) => <Tracks state={state ?? null} />}
    </Later>
  );
}

function indicatorsScreen() {
  return (
    <Later key="indicators" what="the screen" part={() => import("./screens/indicators.tsx")}>
      {({ Indicators }) => <Indicators />}
    </Later>
  );
}

function dependenceScreen() {
  return (
    <Later key="dependence" what="the screen" part={() => import("./screens/dependence.tsx")}>
      {({ Dependence }) => <Dependence />}
    </Later>
  );
}

function watchScreen(id: string) {
  return (
    <Later key={`watch ${id}`} what="the screen of a watch" part={() => import("./screens/watch.tsx")}>
      {({ Watch }) => <Watch id={id} />}
    </Later>
  );
}

function alertScreen(group: string, began: string) {
  return (
    <Later key={`alert ${group} ${began}`} what="the screen of an alert" part={() => import("./screens/alert.tsx")}>
      {({ Alert }) => <Alert group={group} began={began} />}
    </Later>
  );
}

function anywhere() {
  return (
    <Later key="anywhere" what="the places" part={() => import("./parts/palette.tsx")}>
      {({ Palette }) => <Palette />}
    </Later>
  );
}
