import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { createProgress } from "./progress.ts";

function watch(isTTY: boolean) {
  const stderr = Object.assign(new PassThrough(), { isTTY });
  const stdout = new PassThrough();
  let time = 0;
  const progress = createProgress({ stdin: new PassThrough(), stdout, stderr }, "documents", () => time);
  const at = (seconds: number) => {
    time = seconds * 1000;
    return progress;
  };
  return { at, text: () => String(stderr.read() ?? "") };
}

test("on a terminal: a bar with the rate and the time left", () => {
  const { at, text } = watch(true);
  at(10).update(500, 0.25);
  expect(text()).toBe("\r\u001b[2K[######------------------]  25 %  500 documents, 50 a second, 30 s left");
});

test("on a terminal without a known whole: no bar, no time left", () => {
  const { at, text } = watch(true);
  at(4).update(8, null);
  expect(text()).toBe("\r\u001b[2K8 documents, 2 a second");
});

test("elsewhere: plain lines, seldom", () => {
  const { at, text } = watch(false);
  at(1).update(10, 0.1);
  expect(text()).toBe("");
  at(6).update(60, 0.5);
  expect(text()).toBe("60 documents, 10 a second, 6 s left\n");
  at(7).update(70, 0.6);
  expect(text()).toBe("");
  at(10).finish(100);
  expect(text()).toBe("100 documents in 10.0 s (10 a second)\n");
});
