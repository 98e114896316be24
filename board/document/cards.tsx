import type { ComponentChildren } from "preact";
import type { Appointment } from "../../src/model/appointment.ts";
import type { Designation } from "../../src/model/designation.ts";
import type { Party } from "../../src/model/entity.ts";
import type { Event } from "../../src/model/event.ts";
import type { Statement } from "../../src/model/statement.ts";
import { Foreign } from "../parts/foreign.tsx";
import { named } from "../status.ts";
import { actWords, reservations, statedActWords } from "../words/acts.ts";
import { intervalWords } from "../words/days.ts";
import { counted, decimalWords, listWords, percentWords } from "../words/numbers.ts";
import type { Finding } from "./findings.ts";

/** What was understood, and why. */
export function Card({ finding }: { finding: Finding }) {
  if (finding.kind === "event") return <EventCard event={finding.event} />;
  if (finding.kind === "statement") return <StatementCard statement={finding.statement} />;
  if (finding.kind === "designation") return <DesignationCard designation={finding.designation} />;
  return <AppointmentCard appointment={finding.appointment} />;
}

function EventCard({ event }: { event: Event }) {
  const said = reservations(event, "text");
  return (
    <Frame kind="event" label={event.type.toLowerCase()} sentence={actWords(event, named)}>
      <Fact name="Because" value={event.because} />
      <Fact name="Happened" value={said.length === 0 ? "yes, as the text has it" : said.join(", ")} />
      <Fact name="When" value={event.date === null ? "the text gives no day" : intervalWords(event.date)} />
      <Fact name="Where" value={event.place?.name ?? null} />
      <Fact name="Actors" value={partyWords(event.actors)} />
      <Fact name="Towards" value={partyWords(event.recipients)} />
      <Fact name="According to" value={listWords(event.attribution.map(({ name, cue }) => `${name} (${cue})`))} />
      <Fact name="Nature" value={listWords([...event.modes, ...event.contexts])} />
      <Fact
        name="Scale"
        value={`${decimalWords(event.scale)} of −10 to +10${event.cameo === null ? "" : `; CAMEO ${event.cameo}`}`}
      />
      <Fact name="Confidence" value={confidenceWords(event.confidence)} />
    </Frame>
  );
}

function StatementCard({ statement }: { statement: Statement }) {
  const { condition, action, probability } = statement;
  return (
    <Frame kind="statement" label={statement.kind} sentence={`“${statement.content.text}”`}>
      <Fact name="Said by" value={partyWords([statement.speaker])} />
      <Fact name="Speaks for" value={listWords(statement.onBehalfOf.map(named)) || "nobody but the speaker"} />
      <Fact name="To" value={listWords(statement.addressees.map(named))} />
      <Fact name={condition?.negated ? "Unless" : "If"} value={condition?.text ?? null} />
      <Fact name="Then" value={action && `${statement.negated ? "no " : ""}${statedActWords(action, named)}`} />
      <Fact name="Likelihood" value={probability && likelihoodWords(probability)} />
      <Fact name="Within" value={statement.horizon && intervalWords(statement.horizon)} />
      <Fact name="Words" value={statement.quoted ? "quoted" : "reported"} />
      <Fact name="Confidence" value={confidenceWords(statement.confidence)} />
    </Frame>
  );
}

function DesignationCard({ designation }: { designation: Designation }) {
  const { authority, action, subjects } = designation;
  const verb = action === "list" ? "put on its list" : "took off its list";
  return (
    <Frame
      kind="designation"
      label={action}
      sentence={`${named(authority)} ${verb} ${listWords(subjects.map(subjectWords))}`}
    >
      <Fact name="Programme" value={designation.programme} />
      <Fact name="Reason" value={designation.reason} />
      <Fact name="When" value={designation.date === null ? "the text gives no day" : intervalWords(designation.date)} />
    </Frame>
  );
}

function AppointmentCard({ appointment }: { appointment: Appointment }) {
  const { participants, what, status, date, place } = appointment;
  return (
    <Frame
      kind="appointment"
      label={status}
      sentence={`${listWords(participants.map(named)) || "Nobody named"}: ${what}`}
    >
      <Fact name="When" value={date === null ? "the text gives no day" : intervalWords(date)} />
      <Fact name="Where" value={place?.name ?? null} />
    </Frame>
  );
}

interface FrameProps {
  kind: string;
  label: string;
  sentence: string;
  children: ComponentChildren;
}

function Frame({ kind, label, sentence, children }: FrameProps) {
  return (
    <article class="card">
      <p class={`kind ${kind}`}>
        {kind}: {label}
      </p>
      <h2>
        <Foreign>{sentence}</Foreign>
      </h2>
      <dl class="facts">{children}</dl>
    </article>
  );
}

/** A line of a card; none where there is nothing to say. */
function Fact({ name, value }: { name: string; value: string | null }) {
  if (value === null || value === "") return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <Foreign>{value}</Foreign>
      </dd>
    </>
  );
}

function partyWords(parties: readonly Pick<Party, "name" | "country">[]) {
  return listWords(
    parties.map(({ name, country }) => (country === null ? `${name} (no state)` : `${name} (${country})`)),
  );
}

function subjectWords({ kind, name, count, country }: Designation["subjects"][number]) {
  const of = country === null ? "" : ` of ${named(country)}`;
  return name === null
    ? `${counted(count, kind, kind === "company" ? "companies" : kind === "aircraft" ? kind : `${kind}s`)}${of}`
    : `${name} (${kind}${of})`;
}

function confidenceWords(confidence: number) {
  return `${percentWords(confidence)} sure that this is read rightly`;
}

function likelihoodWords({ words, low, high }: NonNullable<Statement["probability"]>) {
  return `“${words}”: ${low === high ? percentWords(low) : `${percentWords(low)} to ${percentWords(high)}`}`;
}
