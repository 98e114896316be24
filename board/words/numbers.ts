const whole = new Intl.NumberFormat("en-GB");
const tenths = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });

export function numberWords(value: number): string {
  return whole.format(value);
}

export function decimalWords(value: number): string {
  return tenths.format(value).replace("-", "−");
}

/** `1 document`, `1,204 documents`. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${numberWords(value)} ${value === 1 ? one : many}`;
}

export function percentWords(share: number): string {
  return `${Math.round(share * 100)} %`;
}

export function bytesWords(bytes: number): string {
  return bytes < 1e6 ? `${tenths.format(bytes / 1e3)} kB` : `${tenths.format(bytes / 1e6)} MB`;
}

/** `Korea, China and Japan`. */
export function listWords(items: readonly string[]): string {
  return new Intl.ListFormat("en-GB").format(items);
}

const figures = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 5 });

const rough = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 3 });

/** A bound, no more exact than it can be: `1,332`, `26.7`. */
export function roughWords(value: number): string {
  const format = Math.abs(value) < 1000 ? rough : whole;
  return format.format(Math.abs(value) < 1000 ? value : Math.round(value)).replace("-", "−");
}

/** A measured amount of any size, as exact as is of use: `1,328.2`, `0.0012`. */
export function amountWords(value: number): string {
  return figures.format(value).replace("-", "−");
}
