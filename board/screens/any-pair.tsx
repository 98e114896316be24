import { PairForm } from "../parts/pair-form.tsx";
import { Title } from "../parts/title.tsx";

export function AnyPair() {
  return (
    <>
      <Title tab="Pair" />
      <p class="lead">How do two actors stand against their own norm?</p>
      <PairForm />
    </>
  );
}
