import type { ForecastSkill } from "../../src/model/forecast.ts";
import { asOf } from "../address.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { Nothing, Shown } from "../parts/shown.tsx";
import { classWords, hundredths } from "../words/forecasts.ts";
import { counted, numberWords, percentWords } from "../words/numbers.ts";
import { Reliability } from "./reliability.tsx";

/** How good the scored forecasts were, against three that need no skill, and whether chances said were chances met. */
export function Skill() {
  const day = asOf.value;
  const answer = useAnswer(`skill ${day}`, (signal) => ask.skill(asOfDay(day), signal));
  return (
    <Shown answer={answer} what="the scores">
      {({ skills }) => {
        const scored = skills.filter(({ n }) => n > 0);
        const [whole] = scored;
        if (whole === undefined) return <NothingScored />;
        return (
          <>
            <Summary whole={scored.find((each) => each.class === "all" && each.horizon === "all") ?? whole} />
            <SkillTable skills={scored} />
          </>
        );
      }}
    </Shown>
  );
}

function NothingScored() {
  return (
    <Nothing>
      <p>No forecast has been scored yet, so nothing can be said of how good they are.</p>
    </Nothing>
  );
}

function Summary({ whole }: { whole: ForecastSkill }) {
  const { n, brier, skill, calibrationError } = whole;
  return (
    <section aria-labelledby="reliability">
      <h2 id="reliability">Does it happen as often as we say?</h2>
      <p class="because">
        {counted(n, "forecast")} scored.{" "}
        {brier === null ? null : `Mean Brier score ${hundredths(brier)}, where 0 is best. `}
        {skill.baseRate === null ? null : againstWords(skill.baseRate)}
        {calibrationError === null
          ? null
          : `Chances said and chances met lie ${percentWords(calibrationError)} apart on average.`}
      </p>
      <Reliability bins={whole.reliability} />
    </section>
  );
}

function againstWords(skill: number) {
  const size = percentWords(Math.abs(skill));
  return `That is ${size} ${skill >= 0 ? "better" : "worse"} than always naming the pair’s own rate. `;
}

function SkillTable({ skills }: { skills: readonly ForecastSkill[] }) {
  return (
    <section aria-labelledby="skill">
      <h2 id="skill">By class and horizon</h2>
      <p class="meta">
        Skill is 1 minus the Brier score over that of the reference: 0 is no better, 1 is perfect, below 0 is worse. A
        few forecasts prove little: look at how many there are.
      </p>
      <div class="scroll" tabIndex={0} role="region" aria-label="Skill by class and horizon">
        <table class="stacked">
          <thead>
            <tr>
              <th scope="col">Forecasts of</th>
              <th scope="col" class="number">
                Scored
              </th>
              <th scope="col" class="number">
                Brier
              </th>
              <th scope="col" class="number">
                Skill against all pairs’ rate
              </th>
              <th scope="col" class="number">
                against the pair’s own rate
              </th>
              <th scope="col" class="number">
                against going on as before
              </th>
              <th scope="col" class="number">
                Calibration error
              </th>
            </tr>
          </thead>
          <tbody>
            {skills.map((each) => (
              <SkillRow key={`${each.class} ${each.horizon}`} of={each} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function SkillRow({ of }: { of: ForecastSkill }) {
  const what = of.class === "all" ? "Everything" : classWords(of.class);
  const within = of.horizon === "all" ? "any window" : `${of.horizon} days`;
  const cells = [
    ["Scored: ", numberWords(of.n)],
    ["Brier: ", score(of.brier)],
    ["Skill against all pairs’ rate: ", score(of.skill.climatology)],
    ["Against the pair’s own rate: ", score(of.skill.baseRate)],
    ["Against going on as before: ", score(of.skill.persistence)],
    ["Calibration error: ", of.calibrationError === null ? "–" : percentWords(of.calibrationError)],
  ];
  return (
    <tr>
      <th scope="row">
        {what}, {within}
      </th>
      {cells.map(([label, words]) => (
        <td key={label} class="number" data-label={label}>
          {words}
        </td>
      ))}
    </tr>
  );
}

function score(value: number | null) {
  return value === null ? "–" : hundredths(value);
}
