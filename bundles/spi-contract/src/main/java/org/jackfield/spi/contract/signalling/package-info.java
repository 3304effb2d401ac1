/**
 * What every signalling provider must do, as JUnit 5 tests: extend
 * {@link org.jackfield.spi.contract.signalling.SignallingContract} and give it the provider.
 */
package org.jackfield.spi.contract.signalling;
