/**
 * What every media provider does, as tests: extend {@link org.jackfield.spi.contract.media.MediaContract} and say how the
 * provider is started and stopped.
 */
package org.jackfield.spi.contract.media;
