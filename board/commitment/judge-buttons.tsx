import type { Link } from "../../src/model/commitment.ts";
import { sideWords } from "../words/commitments.ts";
import type { useJudge } from "./judge.ts";

interface JudgeButtonsProps extends ReturnType<typeof useJudge> {
  link: Pick<Link, "side" | "standing">;
}

/** Yes or no. Both stay where they are once pressed, so that the focus does, and a slip is put right at once. */
export function JudgeButtons({ link: { side, standing }, judge, problem, sending }: JudgeButtonsProps) {
  return (
    <>
      <p class="choices">
        <button
          type="button"
          data-judge="confirmed"
          aria-pressed={standing === "confirmed"}
          aria-disabled={sending}
          onClick={() => judge("confirmed")}
        >
          Confirm
        </button>
        <button
          type="button"
          data-judge="rejected"
          aria-pressed={standing === "rejected"}
          aria-disabled={sending}
          onClick={() => judge("rejected")}
        >
          Not {sideWords(side)}
        </button>
      </p>
      {problem === null ? null : (
        <p class="field-error" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
