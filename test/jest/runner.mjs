/**
 * jest-light-runner, its workers started one after the other. A worker asks for its settings once it has loaded, and the
 * answer goes to all that wait at that moment: who has not come so far yet never gets one, and its tests never end. So no
 * worker begins before the first test file is through.
 */
import LightRunner from 'jest-light-runner/child-process';

export default class extends LightRunner {
  runTests(tests, watcher, onStart, onResult, onFailure) {
    const { promise: through, resolve: isThrough } = Promise.withResolvers();
    // The longest come first: all would wait for it. The shortest takes no time.
    const [shortest, ...rest] = tests.toReversed();
    const inOrder = shortest ? [shortest, ...rest.reverse()] : [];
    const start = async (test) => {
      if (test !== shortest) await through;
      return onStart(test);
    };
    const told = (tell) => (test, outcome) => {
      if (test === shortest) isThrough();
      return tell(test, outcome);
    };
    return super.runTests(inOrder, watcher, start, told(onResult), told(onFailure));
  }
}
