import type { AnalysedToken } from "../../src/model/analysis.ts";
import { Foreign } from "../parts/foreign.tsx";
import { formWords, partTerm, relationTerm } from "../words/grammar.ts";
import type { Term } from "../words/grammar.ts";
import { wordTrees } from "./word-tree.ts";
import type { WordNode } from "./word-tree.ts";

/** Each word with its part of speech below it, as linguists gloss a text. */
export function Gloss({ tokens }: { tokens: readonly AnalysedToken[] }) {
  return (
    <ol class="gloss">
      {tokens.map(({ start, text, upos, xpos, lemma }) => (
        <li key={start}>
          <span class="word">
            <Foreign>{text}</Foreign>
          </span>
          <span class="part">{[partTerm(upos).name, formWords(xpos)].filter((each) => each !== null).join(", ")}</span>
          {lemma === "" || lemma === text.toLowerCase() || upos === "PUNCT" ? null : (
            <span class="part">
              of <Foreign>{lemma}</Foreign>
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

/** The dependency trees as lists in lists: under each word those that say more of it. */
export function Trees({ tokens }: { tokens: readonly AnalysedToken[] }) {
  return (
    <div class="trees">
      <Level nodes={wordTrees(tokens)} />
    </div>
  );
}

function Level({ nodes }: { nodes: readonly WordNode[] }) {
  return (
    <ul>
      {nodes.map(({ token, dependents }) => (
        <li key={token.start}>
          <span class="word">
            <Foreign>{token.text}</Foreign>
          </span>{" "}
          <span class="part">{relationTerm(token.relation).name}</span>
          {dependents.length === 0 ? null : <Level nodes={dependents} />}
        </li>
      ))}
    </ul>
  );
}

/** The terms that the sentence needed, with the codes by which linguists know them. */
export function Terms({ tokens }: { tokens: readonly AnalysedToken[] }) {
  return (
    <details>
      <summary>The terms used here, explained</summary>
      <p class="meta">
        Parts of speech and relations are those of Universal Dependencies, the standard that treebanks of many languages
        share.
      </p>
      <TermList title="Parts of speech" codes={tokens.map(({ upos }) => upos)} term={partTerm} />
      <TermList
        title="Relations to the word above"
        codes={tokens.map(({ relation }) => relation)}
        term={relationTerm}
      />
    </details>
  );
}

function TermList({ title, codes, term }: { title: string; codes: string[]; term: (code: string) => Term }) {
  return (
    <>
      <h5>{title}</h5>
      <dl class="facts">
        {[...new Set(codes)].sort().map((each) => {
          const { code, name, means } = term(each);
          return [
            <dt key={code}>
              {name} <code>{code}</code>
            </dt>,
            <dd key={`${code} meaning`}>{means}</dd>,
          ];
        })}
      </dl>
    </>
  );
}
