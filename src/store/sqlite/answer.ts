import type { DatabaseSync } from "node:sqlite";
import type { MessagePort } from "node:worker_threads";
import { connect } from "./connect.ts";
import { asFailure } from "./failure.ts";
import type { Reply, Request, Service, Start } from "./protocol.ts";
import { service } from "./service.ts";

/** The worker's side: opens the database and answers requests in the order in which they come. */
export function answer(port: MessagePort, { file, limits, at }: Start): void {
  const reply = (id: number, work: () => unknown): boolean => {
    let message: Reply;
    try {
      message = { id, value: work() };
    } catch (error) {
      const failure = asFailure(error, file);
      message = { id, error: { code: failure.code, message: failure.message, cause: failure.cause } };
    }
    port.postMessage(message);
    return "value" in message;
  };

  let db: DatabaseSync;
  let methods: Service;
  const isOpen = reply(0, () => {
    db = connect(file, limits, at);
    methods = service(db, file);
  });
  if (!isOpen) {
    port.close();
    return;
  }
  port.on("message", ({ id, method, args }: Request) => {
    if (method === "close") {
      reply(id, () => db.close());
      port.close();
    } else {
      reply(id, () => (methods[method] as (...args: unknown[]) => unknown)(...args));
    }
  });
}
