import { expect, test } from "vitest";
import { kindOf } from "./testing/marked.ts";

test.each([
  ["[Olena Marchuk], 34, fled the city.", "- person"],
  ["“We wait,” said [Amina Yusuf], a nurse.", "- person"],
  ["Mr. [Okafor] refused to answer.", "- person"],
  ["[Priya Raman] told reporters that the talks failed.", "- person"],
  ["The negotiations, [Carlos Mendoza] said, would resume.", "- person"],
  ["Dr. [Sven Lindqvist] wrote the report.", "- person"],
  ["[Thabo Nkosi], a professor at the University of Cape Town, doubted it.", "- person"],
  ["[María José García Márquez] signed for the union.", "- person"],
  ["[Abdul Rahman al-Tikriti] was sentenced.", "- person"],
  ["[Ahmed bin Rashid] was arrested.", "- person"],
  ["Police arrested [John Whitaker] in Leeds.", "- person"],
  ["[Nguyen Van Thanh] was expelled.", "- person"],
  ["[Baek Seo-yun] was freed.", "- person"],
  ["For [Wiremu Tahere] of the Kauri Institute, it is late.", "- person"],
  ["[Ilse Marten] at the University of Lier doubts it.", "- person"],
  ["Wiremu Tahere of the Kauri Centre for [Harbour Law] thinks otherwise.", "none"],
  ["[Jan van der Aa] was arrested.", "- person"],
  ["[Faisal bin Farhan al-Saud] met Lavrov.", "SAU person"],
  ["The [Harbour Desk] of the Kauri Institute closed.", "none"],
  ["The United Nations and the [Red Cross] sent aid.", "- intergovernmental"],
  ["[Mount Everest] was closed.", "none"],
  ["On [Monday] talks resumed.", "none"],
])("%s", (marked, expected) => {
  expect(kindOf(marked)).toBe(expected);
});
