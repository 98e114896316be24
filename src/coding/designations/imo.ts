const WEIGHTS = [7, 6, 5, 4, 3, 2];

/**
 * An IMO ship identification number found in words, `null` where there is none whose check digit is right.
 *
 * Check digit: the first six digits weighted 7 to 2; the sum's last digit is the seventh (IMO Resolution A.1117(30)).
 */
export function imoNumber(text: string): string | null {
  for (const match of text.matchAll(/\bIMO\s*(?:number|no\.?|:)?\s*:?\s*(\d{7})\b/gi))
    if (match[1] && isImo(match[1])) return match[1];
  return null;
}

export function isImo(digits: string): boolean {
  if (!/^\d{7}$/.test(digits)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return sum % 10 === Number(digits[6]);
}
