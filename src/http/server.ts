import { OpenAPIHono } from "@hono/zod-openapi";
import { compress } from "hono/compress";
import { except } from "hono/combine";
import type { Desk } from "../model/desk.ts";
import type { LedgerDesk, LedgerReading } from "../model/ledger.ts";
import type { ResponseDesk, ResponseReading } from "../model/response.ts";
import type { Reader } from "./reader.ts";
import { boardFiles } from "./board-files.ts";
import { answerError, answerUnknownAddress } from "./errors.ts";
import { describeApi } from "./openapi.ts";
import { revalidate } from "./revalidate.ts";
import { actorRoutes } from "./routes/actors.ts";
import { alertRoutes } from "./routes/alerts.ts";
import { deskRoutes } from "./routes/desk.ts";
import { documentRoutes } from "./routes/documents.ts";
import { eventRoutes } from "./routes/events.ts";
import { exportRoutes } from "./routes/export.ts";
import { forecastRoutes } from "./routes/forecasts.ts";
import { indicatorRoutes } from "./routes/indicators.ts";
import { liveRoutes, type Pulse } from "./routes/live.ts";
import { pairRoutes } from "./routes/pairs.ts";
import { searchRoutes } from "./routes/search.ts";
import { sourceRoutes } from "./routes/sources.ts";
import { briefRoutes } from "./routes/briefs.ts";
import { calendarRoutes } from "./routes/calendar.ts";
import { commitmentRoutes } from "./routes/commitments.ts";
import { feedRoutes } from "./routes/feeds.ts";
import { responseRoutes } from "./routes/response.ts";
import { voicedRoutes } from "./routes/voiced.ts";
import { statusRoutes } from "./routes/status.ts";
import { trackRoutes } from "./routes/tracks.ts";
import { watchRoutes } from "./routes/watches.ts";
import { changesFromHere } from "./same-origin.ts";
import { hostCheck, securityHeaders } from "./security.ts";

export interface ServerOptions {
  /** The host that Bongsu listens on; requests under any other name than it and this machine's are refused. */
  host: string;
  /** Folder of the built board. */
  boardFolder: string;
}

/**
 * What may change without a new revision is always asked for afresh: an attempt to read is only noted, and silences run
 * out by the clock alone.
 */
const UNTAGGED = [
  "/api/sources",
  "/api/live",
  "/api/watches",
  "/api/watches/*",
  "/api/alerts",
  "/api/alerts/*",
  "/api/response/*",
  "/api/feeds/*",
];

/** Lines of JSON among them, which are not on the library's own list. */
const COMPRESSIBLE = /^(text\/|application\/json|image\/svg)/;

/** What is served: it can look, act at the desk and tell of changes. */
export type Served = Reader & Desk & LedgerReading & LedgerDesk & ResponseReading & ResponseDesk & Pulse;

/** The API and the board over one Bongsu. Touches no network: see `listen`. */
export function createServer(bongsu: Served, options: ServerOptions) {
  const app = new OpenAPIHono();
  app.onError(answerError);
  app.use(
    compress({ encoding: "gzip", contentTypeFilter: COMPRESSIBLE }),
    securityHeaders(),
    hostCheck(options.host),
    changesFromHere(),
  );
  app.use("/api/*", except(UNTAGGED, revalidate(bongsu)));
  const api = app.route("/api", apiRoutes(bongsu));
  describeApi(api);
  app.all("/api/*", answerUnknownAddress);
  app.get("*", boardFiles(options.boardFolder));
  return api;
}

function apiRoutes(bongsu: Served) {
  return new OpenAPIHono()
    .route("/status", statusRoutes(bongsu))
    .route("/pairs", pairRoutes(bongsu))
    .route("/watches", watchRoutes(bongsu))
    .route("/alerts", alertRoutes(bongsu))
    .route("/forecasts", forecastRoutes(bongsu))
    .route("/tracks", trackRoutes(bongsu))
    .route("/indicators", indicatorRoutes(bongsu))
    .route("/desk", deskRoutes(bongsu))
    .route("/commitments", commitmentRoutes(bongsu))
    .route("/voiced", voicedRoutes(bongsu))
    .route("/calendar", calendarRoutes(bongsu))
    .route("/response", responseRoutes(bongsu))
    .route("/briefs", briefRoutes(bongsu))
    .route("/feeds", feedRoutes(bongsu))
    .route("/live", liveRoutes(bongsu))
    .route("/events", eventRoutes(bongsu))
    .route("/documents", documentRoutes(bongsu))
    .route("/search", searchRoutes(bongsu))
    .route("/actors", actorRoutes(bongsu))
    .route("/sources", sourceRoutes(bongsu))
    .route("/export.jsonl", exportRoutes(bongsu));
}

/** The type that typed clients are made from. */
export type Server = ReturnType<typeof createServer>;
