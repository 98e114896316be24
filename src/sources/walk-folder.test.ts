import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderOf, outcomes } from "./testing/reading.ts";
import { walkFolder } from "./walk-folder.ts";

test("in the order of names, folders in their place, hidden and unknown files passed over", async () => {
  const folder = folderOf({
    "b.txt": "",
    "a/z.html": "",
    "a/10.txt": "",
    "a/2.txt": "",
    "B.txt": "",
    "c.jsonl.gz": "",
    "dump.gz": "",
    ".hidden.txt": "",
    ".git/x.txt": "",
    LICENSE: "",
    "photo.png": "",
    "backup.tar.gz": "",
  });
  const found = await walkFolder(folder);
  expect(found).toEqual(
    ["B.txt", "a/10.txt", "a/2.txt", "a/z.html", "b.txt", "c.jsonl.gz", "dump.gz"].map((name) => `${folder}/${name}`),
  );
});

test("paths keep the form in which the folder was named", async () => {
  const folder = folderOf({ "a.txt": "" });
  expect(await walkFolder(`${folder}//`)).toEqual([`${folder}/a.txt`]);
});

test("loops are not entered, and what a link inside points at is read once", async () => {
  const folder = folderOf({ "a/one.txt": "one" });
  symlinkSync(folder, join(folder, "a", "loop"));
  symlinkSync(join(folder, "a", "one.txt"), join(folder, "again.txt"));
  expect(await outcomes([folder])).toEqual(["one"]);
});

test("links that lead out or nowhere are told, and the rest goes on", async () => {
  const outside = folderOf({ "secret.txt": "secret" });
  const folder = folderOf({ "m.txt": "read" });
  symlinkSync(join(outside, "secret.txt"), join(folder, "a.txt"));
  symlinkSync(outside, join(folder, "b"));
  symlinkSync(join(folder, "nowhere"), join(folder, "c.txt"));
  symlinkSync(join(folder, "z.txt"), join(folder, "z.txt"));
  expect(await outcomes([folder])).toEqual([
    "source.link",
    "source.link",
    "source.not-found",
    "read",
    "source.unreadable",
  ]);
});

test("a link that the user names is followed", async () => {
  const outside = folderOf({ "a.txt": "read" });
  const folder = folderOf({});
  symlinkSync(outside, join(folder, "link"));
  expect(await outcomes([join(folder, "link")])).toEqual(["read"]);
});
