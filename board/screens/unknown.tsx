import { to } from "../address.ts";
import { Title } from "../parts/title.tsx";

export function Unknown() {
  return (
    <>
      <Title tab="No such screen" />
      <p>
        There is nothing at this address. Go to the <a href={to("/")}>beacon line</a>, or{" "}
        <a href={to("/search")}>search</a>.
      </p>
    </>
  );
}
