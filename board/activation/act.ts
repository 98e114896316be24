import type { Activation, ActivationOrder } from "../../src/model/activation.ts";
import { tell } from "../api.ts";
import { useOrder } from "../order.ts";
import { whoActs } from "../parts/acting-as.tsx";

type Each<Order> = Order extends ActivationOrder ? Omit<Order, "activation" | "revision" | "by"> : never;

/** What is done, without who does it and what he saw. */
export type Deed = Each<ActivationOrder>;

export interface Acting {
  act: (deed: Deed, done?: () => void) => void;
  /** Why it was not taken: refused, or somebody else came first. */
  problem: string | null;
  sending: boolean;
}

/** Acts on an activation in the name of who acts on the page, on the state that he sees. */
export function useAct({ id, revision }: Pick<Activation, "id" | "revision">): Acting {
  const { give, problem, sending } = useOrder(tell.act);
  return {
    act: (deed, done) => {
      const by = whoActs();
      if (by !== null && !sending) void give({ ...deed, activation: id, revision, by }, done);
    },
    problem,
    sending,
  };
}
