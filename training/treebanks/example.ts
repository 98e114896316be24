import { parseConllu, type GoldSentence } from "./conllu.ts";

/** Word, UPOS, XPOS, head and label of each word; sentences apart by an empty line. */
const TEXT = `
The DET DT 2 det
minister NOUN NN 3 nsubj
rejected VERB VBD 0 root
the DET DT 5 det
offer NOUN NN 3 obj
. PUNCT . 3 punct

Two NUM CD 2 nummod
ships NOUN NNS 4 nsubj:pass
were AUX VBD 4 aux:pass
seized VERB VBN 0 root
by ADP IN 6 case
pirates NOUN NNS 4 obl:agent
. PUNCT . 4 punct

Talks NOUN NNS 3 nsubj
will AUX MD 3 aux
resume VERB VB 0 root
in ADP IN 5 case
Geneva PROPN NNP 3 obl
. PUNCT . 3 punct

She PRON PRP 2 nsubj
warned VERB VBD 0 root
that SCONJ IN 6 mark
the DET DT 5 det
price NOUN NN 6 nsubj
rises VERB VBZ 2 ccomp
. PUNCT . 2 punct
`;

/** A few sentences of our own, for tests of the training. */
export function exampleTreebank(): GoldSentence[] {
  const row = (line: string, i: number) => {
    const [word, upos, xpos, head, label] = line.split(" ");
    return [i + 1, word, "_", upos, xpos, "_", head, label, "_", "_"].join("\t");
  };
  const blocks = TEXT.trim().split("\n\n");
  return parseConllu(blocks.map((block) => block.split("\n").map(row).join("\n")).join("\n\n"), "example");
}
