/** Whether a text is an address that mail can be sent to: one `@`, something before it, a domain with a point behind it. */
export function isEmail(text: string): boolean {
  return /^[^\s@,;<>]+@[^\s@,;<>.]+(?:\.[^\s@,;<>.]+)+$/.test(text.trim());
}

/** Whether a text is the number of an office or a mobile phone: 7 to 15 digits, grouped as people group them. */
export function isOfficePhone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return /^\+?[\d\s.()/\p{Pd}]+$/u.test(text.trim()) && digits >= 7 && digits <= 15;
}
