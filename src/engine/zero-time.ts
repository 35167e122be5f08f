/**
 * Zero as a floating-point number. A field that begins as the small integer 0 and holds instants later is stored as a
 * pointer to a number of its own, made anew at each change; one that begins as −0 is changed in place. Worth a fifth of
 * the rate where it was measured.
 */
export const zeroTime = -0
