import { parentPort, workerData } from "node:worker_threads";
import { answer } from "./answer.ts";
import type { Start } from "./protocol.ts";

if (parentPort) answer(parentPort, workerData as Start);
