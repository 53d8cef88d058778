/** Runs one work at a time: what is asked for while one is under way is not begun, and answers false. */
export function oneAtATime(): (work: () => Promise<boolean>) => Promise<boolean> {
  let isUnderWay = false;
  return async (work) => {
    if (isUnderWay) return false;
    isUnderWay = true;
    try {
      return await work();
    } finally {
      isUnderWay = false;
    }
  };
}
