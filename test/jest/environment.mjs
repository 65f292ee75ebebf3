/**
 * Jest's environment for Node, on an ordinary global object. The one that jest makes asks JavaScript code at every access
 * to `Object`, `Math` or `Array`, which takes 20 times as long (measured: property tests twice, the others a fifth longer).
 */
import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

export default class extends TestEnvironment {
  constructor(...settings) {
    const { createContext } = vm;
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(...settings);
    } finally {
      vm.createContext = createContext;
    }
  }
}
